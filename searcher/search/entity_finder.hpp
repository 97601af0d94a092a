// From a name to what the database knows about the entity.
#pragma once

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/search/entity_answer.hpp"

namespace dateline {

/// One entity where only one fits the name, or where of several only one has it as its whole name; else the
/// candidates. Throws Xapian::Error.
EntityAnswer find_entity(const Xapian::Database& database, FacetDictionary& dictionary,
                         const EntityRequest& request);

}  // namespace dateline
