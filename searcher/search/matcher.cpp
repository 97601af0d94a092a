#include "searcher/search/matcher.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>

#include "common/index/schema.hpp"
#include "common/text/fold.hpp"
#include "searcher/search/facet_counter.hpp"
#include "searcher/search/recency.hpp"

namespace dateline {

namespace {

/// Up to here totals are exact without being asked for.
constexpr Xapian::doccount kExactTotal = 1'000;
constexpr double kSecondsPerDay = 86'400;
/// The recency boost of an article of this very moment, beside the best text weight that the query can give.
constexpr double kRecencyShare = 0.5;

/// BM25 parameters: k1 and b as in the Okapi papers' default range, measured best on the relevance
/// collections; k3 8 lets repeated query words count; no floor for short articles.
Xapian::BM25Weight weighting() {
  return {1.2, 0, 8, 0.5, 0};
}

/// Undated articles come last in either order.
class OldestFirst final : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    auto time = document.get_value(schema::kTimeSlot);
    return time.empty() ? std::string(9, '\xFF') : time;
  }
};

double now_seconds(const SearchRequest& request) {
  if (request.now) return (static_cast<double>(request.now->since_epoch) + 1) * kSecondsPerDay;
  return static_cast<double>(
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
          .count());
}

SortOrder order_of(const SearchRequest& request, bool has_query) {
  return request.sort.value_or(has_query ? SortOrder::relevance : SortOrder::newest);
}

double best_weight(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting());
  enquire.set_query(query);
  return enquire.get_mset(0, 1).get_max_attained();
}

Total total_of(const Xapian::MSet& hits) {
  if (hits.get_matches_lower_bound() == hits.get_matches_upper_bound())
    return {hits.get_matches_lower_bound(), true};
  return {hits.get_matches_estimated(), false};
}

std::vector<RankedArticle> ranked(const Xapian::MSet& found) {
  std::vector<RankedArticle> articles;
  articles.reserve(found.size());
  for (auto it = found.begin(); it != found.end(); ++it) articles.push_back({*it, it.get_weight()});
  return articles;
}

FacetTableOptions table_options(const SearchRequest& request) {
  return {.size = request.facet_size, .contains = fold(request.facet_contains)};
}

/// Counts one facet over a query of its own.
FacetTable count_alone(const Xapian::Database& database, FacetDictionary& dictionary,
                       const Xapian::Query& query, FacetKind kind, const FacetTableOptions& options) {
  FacetCounter counter({kind});
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  counter.attach(enquire);
  enquire.get_mset(0, 0, database.get_doccount());
  return counter.tables(dictionary, options).front();
}

}  // namespace

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

MatchOutcome match(const Xapian::Database& database, FacetDictionary& dictionary, const Xapian::Query& query,
                   const RequestFilters& filters, const SearchRequest& request) {
  const auto order = order_of(request, query.get_type() != Xapian::Query::LEAF_MATCH_ALL);
  auto narrowed = filters.apply(query);
  std::unique_ptr<RecencySource> recency;
  if (request.recency_days > 0 && order == SortOrder::relevance) {
    const auto best = best_weight(database, narrowed);
    recency = std::make_unique<RecencySource>(request.recency_days * kSecondsPerDay, now_seconds(request),
                                              kRecencyShare * (best > 0 ? best : 1.0));
    narrowed = Xapian::Query(Xapian::Query::OP_AND_MAYBE, narrowed, Xapian::Query(recency.get()));
  }

  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting());
  enquire.set_query(narrowed);
  OldestFirst oldest;
  if (order == SortOrder::newest) enquire.set_sort_by_value_then_relevance(schema::kTimeSlot, true);
  if (order == SortOrder::oldest) enquire.set_sort_by_key_then_relevance(&oldest, false);

  FacetCounter counter(request.facets);
  counter.attach(enquire);
  const auto articles = database.get_doccount();
  const bool everything = request.exact_total || !request.facets.empty();
  const auto limit = static_cast<Xapian::doccount>(std::min<std::uint64_t>(request.limit, articles));
  const auto offset = static_cast<Xapian::doccount>(std::min<std::uint64_t>(request.offset, articles));
  MatchOutcome outcome;
  const auto found = enquire.get_mset(offset, limit, everything ? articles : kExactTotal + 1);
  outcome.total = total_of(found);
  outcome.hits = ranked(found);
  outcome.facets = counter.tables(dictionary, table_options(request));
  if (request.facet_multi)
    for (auto& table : outcome.facets)
      if (!is_many_valued(table.kind) && filters.narrows(table.kind))
        table = count_alone(database, dictionary, filters.apply(query, table.kind), table.kind,
                            table_options(request));
  return outcome;
}

}  // namespace dateline
