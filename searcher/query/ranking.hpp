// What orders a result, with the values that measured best (tests/eval/README.md).
#pragma once

namespace dateline {

struct RankingOptions {
  // BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
  double k1 = 1.0;  ///< how slowly further occurrences of a word stop counting
  double b = 0.5;   ///< how much long articles must say a word oftener: 0 not at all, 1 in proportion

  /// How much oftener a word of the query counts for standing there several times: f times is as good as
  /// (k3 + 1) f / (k3 + f).
  double k3 = 2;
  /// Words that come in bursts say what an article is about: a word's weight is multiplied by
  /// ((occurrences + 1) / articles with it) to this power.
  double burst = 0.4;
  /// What a word in the title adds, beside its weight in the text.
  double title = 0.15;
  /// Words that only frame a request ("articles", "interested", "information") weigh this much of what others
  /// do, where three others remain; only where any of the words is enough.
  double frame = 0.1;

  /// Closeness: words of the query that stand near each other in an article.
  double proximity = 0.2;
  /// Articles reordered by closeness and by their neighbours.
  unsigned window = 100;
  /// Neighbours: share of an article's score that the most similar of the first articles give it.
  double neighbours = 0.4;

  /// Pseudo-relevance feedback: what the best word of the first articles weighs beside a word of the query. 0:
  /// none.
  double expand = 0;
  /// Articles that are taken for relevant.
  unsigned feedback = 10;
};

/// RankingOptions::expand of `--expand`.
inline constexpr double kExpandWeight = 0.3;

}  // namespace dateline
