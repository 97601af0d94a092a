// How close the words of a query stand in an article.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/query/placed_word.hpp"
#include "searcher/search/term_statistics.hpp"

namespace dateline {

/// Scores articles for pairs of neighbouring query words, as the ordered and unordered windows of the
/// sequential dependence model do (Metzler and Croft, A Markov Random Field Model for Term Dependencies,
/// 2005): how often the pair stands as in the query, and how often within eight positions; both saturate like
/// BM25's frequencies and count by the idf of the commoner word.
class Proximity {
 public:
  /// The database must outlive it.
  Proximity(TermStatistics& statistics, const std::vector<PlacedWord>& words);

  /// False where no two words stand side by side in the query.
  [[nodiscard]] bool applies() const { return !pairs_.empty(); }
  /// 0 where no pair stands close. Throws Xapian::Error.
  double score(Xapian::docid docid);

 private:
  struct Pair {
    std::size_t first = 0;  ///< index of the word; the second follows it
    unsigned gap = 1;       ///< from the first to the second in the query
    double idf = 0;
  };

  void read_positions(Xapian::docid docid, std::size_t word);

  TermStatistics& statistics_;
  const std::vector<PlacedWord>& words_;
  std::vector<Pair> pairs_;
  std::vector<std::vector<Xapian::termpos>> positions_;  ///< of each word, ascending
};

}  // namespace dateline
