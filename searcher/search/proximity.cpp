#include "searcher/search/proximity.hpp"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

/// Positions from one word to the other that still count as close.
constexpr Xapian::termpos kReach = 8;
/// Of the score of a pair, what standing exactly as in the query gives.
constexpr double kOrderedShare = 0.6;
/// BM25's k1 for the number of times that a pair is close.
constexpr double kSaturation = 1.2;

/// That of its commonest term.
double idf(TermStatistics& statistics, const PlacedWord& word) {
  double lowest = std::numeric_limits<double>::max();
  for (const auto& term : word.terms) lowest = std::min(lowest, statistics.find(term).idf);
  return lowest;
}

double saturated(unsigned times) {
  return times * (kSaturation + 1) / (times + kSaturation);
}

}  // namespace

Proximity::Proximity(TermStatistics& statistics, const std::vector<PlacedWord>& words)
    : statistics_(statistics), words_(words), positions_(words.size()) {
  std::vector<double> idfs;
  idfs.reserve(words.size());
  for (const auto& word : words) idfs.push_back(idf(statistics, word));
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i].group == words[i + 1].group && words[i].terms != words[i + 1].terms)
      pairs_.push_back({i, words[i + 1].place - words[i].place, std::min(idfs[i], idfs[i + 1])});
}

void Proximity::read_positions(Xapian::docid docid, std::size_t word) {
  auto& positions = positions_[word];
  positions.clear();
  const auto& database = statistics_.database();
  for (const auto& term : words_[word].terms)
    positions.insert(positions.end(), database.positionlist_begin(docid, term),
                     database.positionlist_end(docid, term));
  if (words_[word].terms.size() > 1) std::sort(positions.begin(), positions.end());
}

double Proximity::score(Xapian::docid docid) {
  for (std::size_t i = 0; i < words_.size(); ++i) read_positions(docid, i);
  double score = 0;
  for (const auto& [first, gap, idf] : pairs_) {
    const auto& left = positions_[first];
    const auto& right = positions_[first + 1];
    unsigned ordered = 0;
    unsigned close = 0;
    auto begin = right.begin();
    for (const auto position : left) {
      while (begin != right.end() && *begin + kReach < position) ++begin;
      for (auto other = begin; other != right.end() && *other <= position + kReach; ++other) {
        ++close;
        if (*other == position + gap) ++ordered;
      }
    }
    score += idf * (kOrderedShare * saturated(ordered) + (1 - kOrderedShare) * saturated(close));
  }
  return score;
}

}  // namespace dateline
