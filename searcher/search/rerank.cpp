#include "searcher/search/rerank.hpp"

#include <algorithm>

#include "searcher/search/neighbours.hpp"
#include "searcher/search/proximity.hpp"

namespace dateline {

namespace {

/// Articles whose texts are compared with each other.
constexpr std::size_t kCompared = 16;
/// Position lists read for one query: the more words it has, the fewer articles are looked into.
constexpr std::size_t kPositionLists = 200;

void sort_by_weight(std::vector<RankedArticle>& articles) {
  std::stable_sort(articles.begin(), articles.end(),
                   [](const RankedArticle& a, const RankedArticle& b) { return a.weight > b.weight; });
}

}  // namespace

void rerank(TermStatistics& statistics, const std::vector<PlacedWord>& words, const RankingOptions& options,
            std::vector<RankedArticle>& articles) {
  // Filters alone give no weight: there is nothing to reorder.
  if (articles.empty() || articles.front().weight <= 0) return;
  if (options.proximity > 0) {
    Proximity proximity(statistics, words);
    if (proximity.applies()) {
      const auto readable = std::min(articles.size(), kPositionLists / words.size());
      for (std::size_t i = 0; i < readable; ++i) {
        articles[i].closeness = options.proximity * proximity.score(articles[i].docid);
        articles[i].weight += articles[i].closeness;
      }
      sort_by_weight(articles);
    }
  }
  if (options.neighbours > 0) {
    std::vector<RankedArticle> first(
        articles.begin(),
        articles.begin() + static_cast<std::ptrdiff_t>(std::min(kCompared, articles.size())));
    smooth_by_neighbours(statistics, options.neighbours, first);
    std::copy(first.begin(), first.end(), articles.begin());
    sort_by_weight(articles);
  }
}

}  // namespace dateline
