// Reorders the first articles of a result by what a match alone does not see.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/query/placed_word.hpp"
#include "searcher/query/ranking.hpp"
#include "searcher/search/ranked_article.hpp"
#include "searcher/search/term_statistics.hpp"

namespace dateline {

/// Adds to each article's weight for words of the query that stand near each other in it, then lets articles
/// with like texts pull each other up. `articles` are ordered by falling weight, and again afterwards; no
/// weight falls below the last one's. Reads a position list per word and article, and term lists of the first
/// twenty. Throws Xapian::Error.
void rerank(TermStatistics& statistics, const std::vector<PlacedWord>& words, const RankingOptions& options,
            std::vector<RankedArticle>& articles);

}  // namespace dateline
