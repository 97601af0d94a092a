// Known entities that a query names, to be offered as filters.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/search/response.hpp"

namespace dateline {

/// Entities that the query's words name, by any form, by what the program's own table knows ("USA") or, where
/// they begin with a capital, by another spelling: all of them together where that is a name, else its runs
/// of capitalised words. The most frequent first, at most kMaxOffers. Throws Xapian::Error.
std::vector<CountedFacet> offer_entities(const Xapian::Database& database, FacetDictionary& dictionary,
                                         const QueryNode& root);

inline constexpr std::size_t kMaxOffers = 5;

}  // namespace dateline
