// Order by relevance: what a match alone does not do.
#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "searcher/query/placed_word.hpp"
#include "searcher/search/ranked_article.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/term_statistics.hpp"

namespace dateline {

Xapian::BM25Weight weighting(const RankingOptions& options);
std::vector<RankedArticle> ranked_articles(const Xapian::MSet& found);

/// Pages of one result agree with each other: it is always the same first articles (RankingOptions::window)
/// that are reordered, and a page that begins behind them is left as the match ordered it. Methods throw
/// Xapian::Error; what is given to the constructor must outlive it.
class Relevance {
 public:
  /// `words`: the plan's.
  Relevance(TermStatistics& statistics, const std::vector<PlacedWord>& words, const SearchRequest& request);

  /// The query with what it gains by --expand; matches the same articles.
  Xapian::Query prepare(const Xapian::Query& query);
  /// Ranks that the match must deliver, from 0: [first, last).
  [[nodiscard]] Xapian::doccount first() const;
  [[nodiscard]] Xapian::doccount last() const;
  /// Orders what the match delivered, and keeps the page.
  void reorder(std::vector<RankedArticle>& articles);

 private:
  void rerank_window(std::vector<RankedArticle>& articles);

  TermStatistics& statistics_;
  const std::vector<PlacedWord>& words_;
  RankingOptions options_;
  Xapian::doccount offset_;
  Xapian::doccount limit_;
  bool reorders_;
  std::optional<Xapian::docid> best_unexpanded_;
};

}  // namespace dateline
