// Known entities that a query names, to be offered as filters.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/search/response.hpp"

namespace dateline {

/// Entities of which some form contains the query's words: all of them together where that is a name, else
/// its runs of capitalised words. The most frequent first, at most kMaxOffers. Throws Xapian::Error.
std::vector<CountedFacet> offer_entities(const Xapian::Database& database, FacetDictionary& dictionary,
                                         const QueryNode& root);

inline constexpr std::size_t kMaxOffers = 5;

}  // namespace dateline
