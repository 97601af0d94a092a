#include "searcher/search/request_filters.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline {

RequestFilters::RequestFilters(const Xapian::Database& database, FacetDictionary& dictionary,
                               const SearchRequest& request) {
  // One-valued facets widen: their positive filters are joined into one part.
  std::map<FacetKind, std::vector<Xapian::Query>> widening;
  for (const auto& filter : request.filters) {
    auto resolved = resolve_filter(database, dictionary, filter);
    if (filter.kind && !filter.negated && !is_many_valued(*filter.kind))
      widening[*filter.kind].push_back(resolved.query);
    else
      parts_.push_back({filter.kind, filter.negated, resolved.query});
    if (filter.form != ValueForm::any) resolved_.push_back({filter, std::move(resolved.matched)});
  }
  for (const auto& [kind, queries] : widening)
    parts_.push_back({kind, false, Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end())});
  if (request.days.first || request.days.last) days_ = date_query(database, request.days);
}

bool RequestFilters::narrows(FacetKind kind) const {
  return std::any_of(parts_.begin(), parts_.end(),
                     [&](const Part& part) { return part.kind == kind && !part.negated; });
}

Xapian::Query RequestFilters::apply(const Xapian::Query& query, std::optional<FacetKind> without) const {
  std::vector<Xapian::Query> required;
  std::vector<Xapian::Query> excluded;
  for (const auto& [kind, negated, part] : parts_) {
    if (negated)
      excluded.push_back(part);
    else if (!without || kind != without)
      required.push_back(part);
  }
  if (days_) required.push_back(*days_);
  auto narrowed = query;
  if (!required.empty())
    narrowed = Xapian::Query(Xapian::Query::OP_FILTER, narrowed,
                             Xapian::Query(Xapian::Query::OP_AND, required.begin(), required.end()));
  if (!excluded.empty())
    narrowed = Xapian::Query(Xapian::Query::OP_AND_NOT, narrowed,
                             Xapian::Query(Xapian::Query::OP_OR, excluded.begin(), excluded.end()));
  return narrowed;
}

}  // namespace dateline
