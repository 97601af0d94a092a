// `--expand`: words of the first articles that say what a query is about.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/query/ranking.hpp"
#include "searcher/search/ranked_article.hpp"
#include "searcher/search/term_statistics.hpp"

namespace dateline {

struct ExpansionWord {
  std::string term;
  double weight = 0;  ///< above 0, at most 1: the best has 1
};

/// The words that the articles have in common and others do not, by falling weight: pseudo-relevance feedback
/// in Rocchio's manner over BM25's frequencies. A word counts where it stands in two of the articles and in
/// 2 articles to a tenth of all; numbers and single letters do not. `articles`: those that are taken for
/// relevant, by falling weight. Throws Xapian::Error.
std::vector<ExpansionWord> expansion_words(TermStatistics& statistics,
                                           const std::vector<RankedArticle>& articles);

/// The query, its matches unchanged, with the words adding to their weights. Throws Xapian::Error.
Xapian::Query expanded_query(TermStatistics& statistics, const Xapian::Query& query,
                             const std::vector<ExpansionWord>& words, const RankingOptions& options);

}  // namespace dateline
