#include "searcher/search/term_statistics.hpp"

#include <cmath>

namespace dateline {

namespace {

/// Some 40 MB of words; when they are reached, all are dropped.
constexpr std::size_t kMostKnown = 500'000;

}  // namespace

const TermStatistics::Term& TermStatistics::find(const std::string& term) {
  const auto [known, is_new] = known_.try_emplace(term);
  if (is_new) {
    const double found = database_.get_termfreq(term);
    known->second = {known_.size() - 1, std::log1p((articles_ - found + 0.5) / (found + 0.5))};
  }
  return known->second;
}

void TermStatistics::trim() {
  if (known_.size() >= kMostKnown) known_.clear();
}

}  // namespace dateline
