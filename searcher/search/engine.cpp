#include "searcher/search/engine.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "common/index/database.hpp"
#include "common/index/schema.hpp"
#include "searcher/search/entity_finder.hpp"
#include "searcher/search/entity_offer.hpp"
#include "searcher/search/explain.hpp"

namespace dateline {

namespace {

/// How often a search is begun again because a writer went past it twice meanwhile.
constexpr int kAttempts = 10;

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

FilterEcho echo_of(const PlannedFilter& planned) {
  const auto& [filter, matched] = planned;
  FilterEcho echo{.kind = std::string(filter.kind ? facet_name(*filter.kind) : "entity"),
                  .text = filter.form == ValueForm::key ? "=" + filter.text : filter.text,
                  .negated = filter.negated,
                  .matched = {}};
  for (const auto& [kind, key, name, articles] : matched) echo.matched.push_back({kind, key, name, articles});
  return echo;
}

}  // namespace

Result<SearchEngine> SearchEngine::open(const std::filesystem::path& path) {
  auto database = open_for_reading(path);
  if (!database) return database.error();
  return SearchEngine(path, std::move(*database));
}

SearchEngine::SearchEngine(std::filesystem::path path, Xapian::Database database)
    : path_(std::move(path)), database_(std::move(database)) {}

/// Xapian keeps the last two revisions readable; a search that falls behind further is done again on the
/// newest.
template <typename Work>
auto SearchEngine::with_newest_revision(Work&& work) -> std::invoke_result_t<Work> {
  return guard_xapian(path_, [&]() -> std::invoke_result_t<Work> {
    for (int attempt = 1;; ++attempt) {
      try {
        if (database_.reopen() || !revision_) revision_ = std::make_unique<Revision>(database_);
        return work();
      } catch (const Xapian::DatabaseModifiedError&) {
        // What was read of the old revision must not be mixed with the new one.
        revision_.reset();
        if (attempt == kAttempts) throw;
      }
    }
  });
}

Result<SearchResponse> SearchEngine::search(const SearchRequest& request) {
  return with_newest_revision([&]() -> Result<SearchResponse> { return run(request); });
}

QueryPlan SearchEngine::plan(const ParsedQuery& parsed, const SearchRequest& request, WordJoin join) {
  auto plan = plan_query(parsed.root, database_, revision_->lexicon, revision_->dictionary, {.join = join});
  if (parsed.root.kind == NodeKind::everything && is_blank(request.text))
    plan.query = Xapian::Query::MatchAll;
  return plan;
}

SearchResponse SearchEngine::run(const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SearchResponse response;
  auto& echo = response.query;
  const auto parsed = parse_query(request.text);
  const RequestFilters filters(database_, revision_->dictionary, request);
  auto planned = plan(parsed, request, request.match == MatchMode::any ? WordJoin::any : WordJoin::all);
  auto outcome = match(database_, revision_->dictionary, planned.query, filters, request);
  if (outcome.total.value == 0 && request.match == MatchMode::all && request.fall_back && planned.relaxable) {
    auto relaxed = plan(parsed, request, WordJoin::relaxed);
    auto found = match(database_, revision_->dictionary, relaxed.query, filters, request);
    if (found.total.value > 0) {
      echo.relaxed = true;
      planned = std::move(relaxed);
      outcome = std::move(found);
    }
  }

  echo.text = request.text;
  echo.understood = print_query(parsed.root);
  echo.match = echo.relaxed ? MatchMode::any : request.match;
  echo.warnings = parsed.warnings;
  echo.warnings.insert(echo.warnings.end(), planned.warnings.begin(), planned.warnings.end());
  if (parsed.root.kind == NodeKind::everything && !is_blank(request.text) && echo.warnings.empty())
    echo.warnings.push_back(
        {{0, static_cast<std::uint32_t>(request.text.size())}, "there is no word to search for"});
  for (const auto& filter : planned.filters) echo.filters.push_back(echo_of(filter));
  for (const auto& filter : filters.resolved()) echo.filters.push_back(echo_of(filter));
  echo.entities = offer_entities(database_, revision_->dictionary, parsed.root);

  response.total = outcome.total;
  response.facets = std::move(outcome.facets);
  add_hits(outcome, planned, request, response);
  if (request.explain) response.explanation = explain_query(parsed.root, planned.query);
  response.took_ms = milliseconds_since(start);
  return response;
}

void SearchEngine::add_hits(const MatchOutcome& outcome, const QueryPlan& planned,
                            const SearchRequest& request, SearchResponse& response) {
  auto rank = request.offset;
  for (const auto& [docid, weight] : outcome.hits) {
    auto hit =
        hits_.build(database_.get_document(docid), planned.units, request.snippets, revision_->dictionary);
    hit.rank = ++rank;
    hit.score = weight;
    if (request.explain) hit.explanation = explain_hit(database_, docid, planned.query);
    response.hits.push_back(std::move(hit));
  }
}

Result<EntityAnswer> SearchEngine::entity(const EntityRequest& request) {
  return with_newest_revision(
      [&]() -> Result<EntityAnswer> { return find_entity(database_, revision_->dictionary, request); });
}

Result<ArticleView> SearchEngine::show(std::string_view id) {
  return with_newest_revision([&]() -> Result<ArticleView> {
    const auto term = schema::id_term(id);
    const auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term))
      return Error{ErrorCode::not_found, fmt::format("{}: no article has this id", id)};
    auto stored = stored_article_of(database_.get_document(*posting));
    ArticleView view;
    view.entities = entities_of(stored, revision_->dictionary);
    view.mentions = mentions_of(stored);
    view.article = std::move(stored.article);
    return view;
  });
}

}  // namespace dateline
