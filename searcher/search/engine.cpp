#include "searcher/search/engine.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "common/index/database.hpp"
#include "common/index/schema.hpp"
#include "searcher/query/near_mentions.hpp"
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

/// Throws Xapian::Error.
Result<Xapian::docid> find_id(const Xapian::Database& database, std::string_view id) {
  const auto term = schema::id_term(id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term))
    return Error{ErrorCode::not_found, fmt::format("{}: no article has this id", id)};
  return *posting;
}

/// The articles of one group; empty where the article stands alone.
Xapian::Query same_story(const std::string& story) {
  if (story.empty()) return {};
  return {Xapian::Query::OP_VALUE_RANGE, schema::kStorySlot, story, story};
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
  auto plan = plan_query(parsed.root, database_, revision_->lexicon, revision_->dictionary,
                         {.join = join, .ranking = request.ranking, .lengths = revision_->lengths});
  if (parsed.root.kind == NodeKind::everything && is_blank(request.text))
    plan.query = Xapian::Query::MatchAll;
  return plan;
}

std::optional<std::string> SearchEngine::correction(const ParsedQuery& parsed, const SearchRequest& request,
                                                    const RequestFilters& filters,
                                                    const FoundArticles& found) {
  if (found.as_asked > kFewArticles || request.wanted) return std::nullopt;
  auto counting = request;
  counting.offset = 0;
  counting.limit = 0;
  counting.facets.clear();
  counting.exact_total = false;
  const auto count = [&](const std::string& text, WordJoin join) {
    counting.text = text;
    const auto planned = plan(parse_query(text), counting, join);
    return match(revision_->statistics, revision_->dictionary, planned, filters, counting).total.value;
  };
  const bool any = request.match == MatchMode::any;
  const AskArticles ask{
      .as_asked = [&](const std::string& text) { return count(text, any ? WordJoin::any : WordJoin::all); },
      .relaxed = [&](const std::string& text) -> std::uint64_t {
        return any || !request.fall_back ? 0 : count(text, WordJoin::relaxed);
      }};
  return correct_query(
      request.text, parsed.root, found,
      {.database = database_, .lexicon = revision_->lexicon, .dictionary = revision_->dictionary}, ask);
}

SearchResponse SearchEngine::run(const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SearchResponse response;
  auto& echo = response.query;
  const auto parsed = parse_query(request.text);
  const RequestFilters filters(database_, revision_->dictionary, request);
  auto planned = plan(parsed, request, request.match == MatchMode::any ? WordJoin::any : WordJoin::all);
  auto outcome = match(revision_->statistics, revision_->dictionary, planned, filters, request);
  FoundArticles found_articles{.as_asked = outcome.total.value};
  if (outcome.total.value == 0 && request.match == MatchMode::all && request.fall_back && planned.relaxable) {
    auto relaxed = plan(parsed, request, WordJoin::relaxed);
    auto found = match(revision_->statistics, revision_->dictionary, relaxed, filters, request);
    if (found.total.value > 0) {
      echo.relaxed = true;
      found_articles.relaxed = found.total.value;
      planned = std::move(relaxed);
      outcome = std::move(found);
    }
  }

  echo.text = request.text;
  echo.understood = print_query(parsed.root);
  echo.match = echo.relaxed ? MatchMode::any : request.match;
  echo.warnings = parsed.warnings;
  echo.warnings.insert(echo.warnings.end(), planned.warnings.begin(), planned.warnings.end());
  if (planned.near_budget && planned.near_budget->spent)
    echo.warnings.push_back({{0, static_cast<std::uint32_t>(request.text.size())},
                             "NEAR has too many places to look at: not all articles were searched"});
  if (parsed.root.kind == NodeKind::everything && !is_blank(request.text) && echo.warnings.empty())
    echo.warnings.push_back(
        {{0, static_cast<std::uint32_t>(request.text.size())}, "there is no word to search for"});
  for (const auto& filter : planned.filters) echo.filters.push_back(echo_of(filter));
  for (const auto& filter : filters.resolved()) echo.filters.push_back(echo_of(filter));
  echo.correction = correction(parsed, request, filters, found_articles);
  echo.entities = offer_entities(database_, revision_->dictionary, parsed.root);

  response.total = outcome.total;
  response.collapsed = outcome.collapsed;
  response.facets = std::move(outcome.facets);
  add_hits(outcome, planned, request, response);
  if (request.explain) response.explanation = explain_query(parsed.root, outcome.query);
  response.took_ms = milliseconds_since(start);
  return response;
}

void SearchEngine::add_hits(const MatchOutcome& outcome, const QueryPlan& planned,
                            const SearchRequest& request, SearchResponse& response) {
  auto rank = request.offset;
  for (const auto& article : outcome.hits) {
    auto hit = hits_.build(database_.get_document(article.docid), planned.units, request.snippets,
                           revision_->dictionary);
    hit.rank = ++rank;
    hit.score = article.weight;
    hit.hidden_duplicates = article.hidden;
    if (request.explain) hit.explanation = explain_hit(database_, article, planned, request.ranking);
    response.hits.push_back(std::move(hit));
  }
}

Result<SearchResponse> SearchEngine::similar(const SimilarRequest& request) {
  return with_newest_revision([&]() -> Result<SearchResponse> {
    const auto docid = find_id(database_, request.id);
    if (!docid) return docid.error();
    return find_similar(request, *docid);
  });
}

SearchResponse SearchEngine::find_similar(const SimilarRequest& request, Xapian::docid docid) {
  const auto start = std::chrono::steady_clock::now();
  auto search = request.search;
  // Each article is compared with the one given: how alike they are to each other adds nothing.
  search.ranking.neighbours = 0;
  const auto document = database_.get_document(docid);
  const auto stored = stored_article_of(document);
  auto similar = similar_.plan(stored, database_, request.weights);
  const auto story = document.get_value(schema::kStorySlot);
  auto not_wanted = Xapian::Query(schema::id_term(stored.article.id));
  if (search.collapse) not_wanted |= same_story(story);
  const RequestFilters filters(database_, revision_->dictionary, search);
  QueryPlan planned;
  planned.query = Xapian::Query(Xapian::Query::OP_AND_NOT, similar.query, not_wanted);
  planned.units = std::move(similar.units);
  auto outcome = match(revision_->statistics, revision_->dictionary, planned, filters, search);

  SearchResponse response;
  response.query.text = request.id;
  response.query.understood = std::move(similar.words);
  response.query.match = MatchMode::any;
  for (const auto& filter : filters.resolved()) response.query.filters.push_back(echo_of(filter));
  response.total = outcome.total;
  response.collapsed = outcome.collapsed;
  response.facets = std::move(outcome.facets);
  add_hits(outcome, planned, search, response);
  for (std::size_t i = 0; i < response.hits.size(); ++i)
    response.hits[i].near_duplicate =
        !story.empty() &&
        database_.get_document(outcome.hits[i].docid).get_value(schema::kStorySlot) == story;
  response.took_ms = milliseconds_since(start);
  return response;
}

Result<EntityAnswer> SearchEngine::entity(const EntityRequest& request) {
  return with_newest_revision(
      [&]() -> Result<EntityAnswer> { return find_entity(database_, revision_->dictionary, request); });
}

Result<Suggestions> SearchEngine::suggest(const SuggestRequest& request) {
  return with_newest_revision([&]() -> Result<Suggestions> {
    const auto start = std::chrono::steady_clock::now();
    auto suggestions = revision_->suggester.suggest(request);
    suggestions.took_ms = milliseconds_since(start);
    return suggestions;
  });
}

Result<ArticleView> SearchEngine::show(std::string_view id) {
  return with_newest_revision([&]() -> Result<ArticleView> {
    const auto docid = find_id(database_, id);
    if (!docid) return docid.error();
    auto stored = stored_article_of(database_.get_document(*docid));
    ArticleView view;
    view.entities = entities_of(stored, revision_->dictionary);
    view.mentions = mentions_of(stored);
    view.article = std::move(stored.article);
    return view;
  });
}

}  // namespace dateline
