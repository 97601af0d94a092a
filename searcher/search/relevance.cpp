#include "searcher/search/relevance.hpp"

#include <algorithm>

#include "searcher/search/expansion.hpp"
#include "searcher/search/rerank.hpp"

namespace dateline {

namespace {

void put_first(std::vector<RankedArticle>& articles, Xapian::docid docid) {
  const auto place = std::find_if(articles.begin(), articles.end(),
                                  [&](const RankedArticle& article) { return article.docid == docid; });
  if (place == articles.end()) return;
  if (place != articles.begin()) place->weight = just_above(articles.front().weight);
  std::rotate(articles.begin(), place, place + 1);
}

}  // namespace

/// Repeated words are weighed by the planner (Xapian's k3 has nothing to do), and short articles have no
/// floor.
Xapian::BM25Weight weighting(const RankingOptions& options) {
  return {options.k1, 0, 1, options.b, 0};
}

std::vector<RankedArticle> ranked_articles(const Xapian::MSet& found) {
  std::vector<RankedArticle> articles;
  articles.reserve(found.size());
  for (auto it = found.begin(); it != found.end(); ++it)
    articles.push_back({.docid = *it, .weight = it.get_weight(), .matched = it.get_weight()});
  return articles;
}

Relevance::Relevance(TermStatistics& statistics, const std::vector<PlacedWord>& words,
                     const SearchRequest& request)
    : statistics_(statistics), words_(words), options_(request.ranking) {
  const std::uint64_t articles = statistics.database().get_doccount();
  offset_ = static_cast<Xapian::doccount>(std::min(request.offset, articles));
  limit_ = static_cast<Xapian::doccount>(std::min(request.limit, articles));
  // Like articles would hand the boost on to each other.
  if (request.recency_days > 0) options_.neighbours = 0;
  reorders_ = limit_ > 0 && offset_ < options_.window &&
              request.sort.value_or(SortOrder::relevance) == SortOrder::relevance;
}

Xapian::doccount Relevance::first() const {
  return reorders_ ? 0 : offset_;
}

Xapian::doccount Relevance::last() const {
  return std::max(reorders_ ? options_.window : 0, offset_ + limit_);
}

void Relevance::rerank_window(std::vector<RankedArticle>& articles) {
  const auto end =
      articles.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(options_.window, articles.size()));
  std::vector<RankedArticle> first(articles.begin(), end);
  rerank(statistics_, words_, options_, first);
  std::copy(first.begin(), first.end(), articles.begin());
}

Xapian::Query Relevance::prepare(const Xapian::Query& query) {
  if (!reorders_ || options_.expand <= 0) return query;
  Xapian::Enquire enquire(statistics_.database());
  enquire.set_weighting_scheme(weighting(options_));
  enquire.set_query(query);
  auto trusted = ranked_articles(enquire.get_mset(0, options_.window));
  rerank_window(trusted);
  if (trusted.size() > options_.feedback) trusted.resize(options_.feedback);
  if (trusted.empty()) return query;
  best_unexpanded_ = trusted.front().docid;
  return expanded_query(statistics_, query, expansion_words(statistics_, trusted), options_);
}

void Relevance::reorder(std::vector<RankedArticle>& articles) {
  if (!reorders_) return;
  rerank_window(articles);
  // Who looks for one article has found it before the query was expanded.
  if (best_unexpanded_) put_first(articles, *best_unexpanded_);
  articles.erase(articles.begin(), articles.begin() + static_cast<std::ptrdiff_t>(
                                                          std::min<std::size_t>(offset_, articles.size())));
  if (articles.size() > limit_) articles.resize(limit_);
}

}  // namespace dateline
