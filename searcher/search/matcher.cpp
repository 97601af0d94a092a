#include "searcher/search/matcher.hpp"

#include <algorithm>
#include <chrono>
#include <memory>

#include "common/index/schema.hpp"
#include "common/index/stored_article.hpp"
#include "common/text/fold.hpp"
#include "searcher/search/collapse.hpp"
#include "searcher/search/facet_counter.hpp"
#include "searcher/search/recency.hpp"
#include "searcher/search/relevance.hpp"

namespace dateline {

namespace {

/// Up to here totals are exact without being asked for.
constexpr Xapian::doccount kExactTotal = 1'000;
constexpr double kSecondsPerDay = 86'400;
/// The recency boost of an article of this very moment, beside the best text weight that the query can give.
constexpr double kRecencyShare = 0.5;

/// Asks the request about each article's id.
class WantedOnly final : public Xapian::MatchDecider {
 public:
  explicit WantedOnly(const SearchRequest& request) : request_(request) {}
  bool operator()(const Xapian::Document& document) const override {
    const auto stored = unpack_article(document.get_data());
    if (!stored) throw Xapian::DatabaseCorruptError("a stored article is malformed");
    return request_.wanted(stored->article.id);
  }

 private:
  const SearchRequest& request_;
};

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

double best_weight(const Xapian::Database& database, const Xapian::Query& query,
                   const RankingOptions& ranking) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting(ranking));
  enquire.set_query(query);
  return enquire.get_mset(0, 1).get_max_attained();
}

/// None where no recency is asked for.
std::unique_ptr<RecencySource> recency_source(const Xapian::Database& database, const Xapian::Query& query,
                                              const SearchRequest& request) {
  if (request.recency_days <= 0) return nullptr;
  const auto best = best_weight(database, query, request.ranking);
  return std::make_unique<RecencySource>(request.recency_days * kSecondsPerDay, now_seconds(request),
                                         kRecencyShare * (best > 0 ? best : 1.0));
}

Total total_of(const Xapian::MSet& hits) {
  if (hits.get_matches_lower_bound() == hits.get_matches_upper_bound())
    return {hits.get_matches_lower_bound(), true};
  return {hits.get_matches_estimated(), false};
}

void add_collapsed(const StoryCollapser& collapser, const Xapian::Database& database, MatchOutcome& outcome) {
  outcome.total = {collapser.articles(), true};
  outcome.collapsed = collapser.total();
  for (auto& hit : outcome.hits) hit.hidden = collapser.hidden_behind(database.get_document(hit.docid));
}

FacetTableOptions table_options(const SearchRequest& request) {
  return {.size = request.facet_size, .contains = fold(request.facet_contains)};
}

/// Counts every match, without weights: they take most of the time of a match.
Total count_matches(const Xapian::Database& database, const Xapian::Query& query, FacetCounter& counter,
                    const Xapian::MatchDecider* decider) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0));
  counter.attach(enquire);
  const auto total = total_of(enquire.get_mset(0, 0, database.get_doccount(), nullptr, decider));
  counter.count();
  return total;
}

/// Counts one facet over a query of its own.
FacetTable count_alone(const Xapian::Database& database, FacetDictionary& dictionary,
                       const Xapian::Query& query, FacetKind kind, const FacetTableOptions& options) {
  FacetCounter counter({kind}, dictionary.columns());
  count_matches(database, query, counter, nullptr);
  return counter.tables(dictionary, options).front();
}

/// Ranking and counting are one match where both look at every article anyway.
enum class Counting {
  to_the_limit,   ///< a total is exact to kExactTotal
  while_ranking,  ///< of everything
  apart,          ///< of everything, in a match of its own
};

Counting counting_of(const SearchRequest& request, SortOrder order, bool everything_matches) {
  if (request.collapse) return Counting::while_ranking;
  if (!request.exact_total && request.facets.empty()) return Counting::to_the_limit;
  return order == SortOrder::relevance && !everything_matches ? Counting::apart : Counting::while_ranking;
}

}  // namespace

MatchOutcome match(TermStatistics& statistics, FacetDictionary& dictionary, const QueryPlan& plan,
                   const RequestFilters& filters, const SearchRequest& request) {
  const auto& database = statistics.database();
  const bool everything_matches = plan.query.get_type() == Xapian::Query::LEAF_MATCH_ALL;
  const auto order = order_of(request, !everything_matches);
  const auto counting = counting_of(request, order, everything_matches);
  Relevance relevance(statistics, plan.words, request);
  auto narrowed = filters.apply(plan.query);
  MatchOutcome outcome{.query = narrowed, .hits = {}, .total = {}, .collapsed = {}, .facets = {}};
  std::unique_ptr<RecencySource> recency;
  if (order == SortOrder::relevance) {
    narrowed = relevance.prepare(narrowed);
    outcome.query = narrowed;
    recency = recency_source(database, narrowed, request);
    if (recency)
      narrowed = Xapian::Query(Xapian::Query::OP_AND_MAYBE, narrowed, Xapian::Query(recency.get()));
  }

  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(weighting(request.ranking));
  enquire.set_query(narrowed);
  OldestFirst oldest;
  if (order == SortOrder::newest) enquire.set_sort_by_value_then_relevance(schema::kTimeSlot, true);
  if (order == SortOrder::oldest) enquire.set_sort_by_key_then_relevance(&oldest, false);

  FacetCounter counter(request.facets, dictionary.columns());
  if (counting != Counting::apart) counter.attach(enquire);
  StoryCollapser collapser;
  if (request.collapse) collapser.attach(enquire);
  const WantedOnly wanted(request);
  const auto* const decider = request.wanted ? &wanted : nullptr;
  const auto found = enquire.get_mset(
      relevance.first(), relevance.last() - relevance.first(),
      counting == Counting::while_ranking ? database.get_doccount() : kExactTotal + 1, nullptr, decider);
  outcome.total = total_of(found);
  outcome.hits = ranked_articles(found);
  relevance.reorder(outcome.hits);
  if (request.collapse) add_collapsed(collapser, database, outcome);
  if (counting == Counting::apart)
    outcome.total = count_matches(database, filters.apply(plan.query), counter, decider);
  else
    counter.count();
  outcome.facets = counter.tables(dictionary, table_options(request));
  if (request.facet_multi)
    for (auto& table : outcome.facets)
      if (!is_many_valued(table.kind) && filters.narrows(table.kind))
        table = count_alone(database, dictionary, filters.apply(plan.query, table.kind), table.kind,
                            table_options(request));
  return outcome;
}

}  // namespace dateline
