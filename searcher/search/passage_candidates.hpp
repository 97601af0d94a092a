// Where in a text the matches stand closest together: one sweep with two ends over all matches.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/search/highlight.hpp"
#include "searcher/search/word_line.hpp"

namespace dateline {

/// Words of a text by number, both ends included.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// A run of words with matches at both ends that fits into a passage.
struct PassageCandidate {
  WordRange words;
  double score = 0;
};

class CandidateFinder {
 public:
  /// `matches` as find_matches() gives them. Matches longer than a passage count word by word.
  CandidateFinder(const WordLine& line, const std::vector<UnitMatch>& matches, std::size_t unit_count,
                  std::size_t passage_bytes);

  /// The best candidates by falling score, equal ones in order of the text, at most `count` and none that
  /// overlaps another one or `taken` (sorted). `weights`: by unit, above 0. A unit counts once in full and
  /// little when repeated; closeness of several units and an early place in the text add something.
  [[nodiscard]] std::vector<PassageCandidate> best(const std::vector<double>& weights,
                                                   const std::vector<WordRange>& taken,
                                                   std::size_t count) const;

 private:
  class Sweep;
  struct Item {
    WordRange words;
    std::size_t unit = 0;
  };

  void add(const UnitMatch& match);
  void order_by_end();

  const WordLine& line_;
  std::size_t passage_bytes_;
  std::size_t unit_count_;
  std::vector<Item> items_;          ///< by first word
  std::vector<std::size_t> by_end_;  ///< numbers of the items by last word
};

}  // namespace dateline
