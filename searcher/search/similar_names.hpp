// Names like one that no entity has.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/search/response.hpp"

namespace dateline {

/// Entities with a form that contains the text, is at most two edits from it (one for short names), has a
/// word that is, or shares its last word; the closest first, then the most frequent, at most `size`. Without
/// `kind`: of any kind. Reads the whole dictionary. Throws Xapian::Error.
std::vector<CountedFacet> similar_names(const Xapian::Database& database, FacetDictionary& dictionary,
                                        std::optional<FacetKind> kind, const std::string& name,
                                        std::size_t size);

}  // namespace dateline
