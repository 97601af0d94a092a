// The filters that come as options beside a query.
#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/planner.hpp"
#include "searcher/search/request.hpp"

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

}  // namespace dateline
