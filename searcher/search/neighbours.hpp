// Articles that are alike support each other's rank.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/search/ranked_article.hpp"
#include "searcher/search/term_statistics.hpp"

namespace dateline {

/// Replaces a share of each weight by what the articles most like it have: relevant articles lie close
/// together (the cluster hypothesis; score regularisation after Diaz, 2005). Works on what the weights exceed
/// the last one by; the first article stays first. Texts are compared by the cosine of (1 + ln f) · idf.
/// Throws Xapian::Error.
void smooth_by_neighbours(TermStatistics& statistics, double share, std::vector<RankedArticle>& articles);

}  // namespace dateline
