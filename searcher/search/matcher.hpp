// Runs planned queries: order, totals and facets.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/planner.hpp"
#include "searcher/search/ranked_article.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/request_filters.hpp"
#include "searcher/search/response.hpp"
#include "searcher/search/term_statistics.hpp"

namespace dateline {

struct MatchOutcome {
  Xapian::Query query;              ///< what was matched: filters and --expand included
  std::vector<RankedArticle> hits;  ///< those from `offset` on, at most `limit`
  Total total;
  std::optional<CollapsedTotal> collapsed;
  std::vector<FacetTable> facets;  ///< count articles, near-duplicates included
};

/// Matches once, and once more for each facet that --facet-multi counts without its own filter. An empty
/// query of the plan means every article. Throws Xapian::Error.
MatchOutcome match(TermStatistics& statistics, FacetDictionary& dictionary, const QueryPlan& plan,
                   const RequestFilters& filters, const SearchRequest& request);

}  // namespace dateline
