// Runs planned queries: filters, order, totals and facets.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/planner.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/response.hpp"

namespace dateline {

/// The filters of a request, resolved once and used for every match that it needs.
class RequestFilters {
 public:
  RequestFilters(const Xapian::Database& database, FacetDictionary& dictionary, const SearchRequest& request);

  /// The query narrowed by all filters, but those of `without`.
  [[nodiscard]] Xapian::Query apply(const Xapian::Query& query,
                                    std::optional<FacetKind> without = std::nullopt) const;
  [[nodiscard]] const std::vector<PlannedFilter>& resolved() const { return resolved_; }
  [[nodiscard]] bool narrows(FacetKind kind) const;

 private:
  struct Part {
    std::optional<FacetKind> kind;
    bool negated = false;
    Xapian::Query query;
  };
  std::vector<Part> parts_;
  std::vector<PlannedFilter> resolved_;
  std::optional<Xapian::Query> days_;
};

/// An article of the result, with what ordered it.
struct RankedArticle {
  Xapian::docid docid = 0;
  double weight = 0;
};

struct MatchOutcome {
  std::vector<RankedArticle> hits;  ///< those from `offset` on, at most `limit`
  Total total;
  std::vector<FacetTable> facets;
};

/// Matches once, and once more for each facet that --facet-multi counts without its own filter. `query`: from
/// the plan; empty means every article. Throws Xapian::Error.
MatchOutcome match(const Xapian::Database& database, FacetDictionary& dictionary, const Xapian::Query& query,
                   const RequestFilters& filters, const SearchRequest& request);

}  // namespace dateline
