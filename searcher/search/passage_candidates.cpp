#include "searcher/search/passage_candidates.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace dateline {
namespace {

constexpr double kRepeat = 0.08;  ///< what a repeated unit adds, as a part of its weight
constexpr std::size_t kRepeatsCounted = 3;
constexpr double kCloseness = 0.3;     ///< added where several units stand side by side
constexpr double kEarliness = 0.1;     ///< added at the beginning of the text
constexpr double kEarlyBytes = 1'000;  ///< halves the latter

}  // namespace

CandidateFinder::CandidateFinder(const WordLine& line, const std::vector<UnitMatch>& matches,
                                 std::size_t unit_count, std::size_t passage_bytes)
    : line_(line), passage_bytes_(passage_bytes), unit_count_(unit_count) {
  items_.reserve(matches.size());
  for (const UnitMatch& match : matches) add(match);
  const auto first_word = [](const Item& item) { return item.words.first; };
  if (!std::ranges::is_sorted(items_, {}, first_word)) std::ranges::stable_sort(items_, {}, first_word);
  order_by_end();
}

void CandidateFinder::add(const UnitMatch& match) {
  const WordRange words{match.tokens.front(), match.tokens.back()};
  if (line_.line_end(words.last) - line_.line_begin(words.first) <= passage_bytes_) {
    items_.push_back({words, match.unit});
    return;
  }
  for (const std::size_t word : match.tokens) items_.push_back({{word, word}, match.unit});
}

void CandidateFinder::order_by_end() {
  by_end_.resize(items_.size());
  std::iota(by_end_.begin(), by_end_.end(), std::size_t{0});
  const auto last_word = [this](std::size_t item) { return items_[item].words.last; };
  if (!std::ranges::is_sorted(by_end_, {}, last_word)) std::ranges::stable_sort(by_end_, {}, last_word);
}

/// The items inside a window whose end moves on from item to item.
class CandidateFinder::Sweep {
 public:
  Sweep(const CandidateFinder& finder, const std::vector<double>& weights,
        const std::vector<WordRange>& taken)
      : finder_(finder),
        weights_(weights),
        taken_(taken),
        inside_(finder.items_.size()),
        counts_(finder.unit_count_) {}

  /// The window that ends with `item`; empty where `taken` is in the way. Items come by last word.
  std::optional<PassageCandidate> advance(std::size_t item) {
    const WordRange words = finder_.items_[item].words;
    while (next_taken_ < taken_.size() && taken_[next_taken_].last < words.first) ++next_taken_;
    const bool blocked = next_taken_ < taken_.size() && taken_[next_taken_].first <= words.last;
    const std::size_t free_from = next_taken_ == 0 ? 0 : taken_[next_taken_ - 1].last + 1;
    if (blocked) return std::nullopt;
    const std::size_t end = finder_.line_.line_end(words.last);
    const std::size_t limit = end - std::min(end, finder_.passage_bytes_);
    inside_[item] = true;
    count(finder_.items_[item].unit, 1);
    drop_before(free_from, limit, item);
    return candidate(words.last);
  }

 private:
  void drop_before(std::size_t word, std::size_t line_begin, std::size_t keep) {
    for (; oldest_ < finder_.items_.size(); ++oldest_) {
      const std::size_t first = finder_.items_[oldest_].words.first;
      // A single word can be longer than a passage.
      const bool stays = oldest_ == keep || (first >= word && finder_.line_.line_begin(first) >= line_begin);
      if (stays) break;
      if (inside_[oldest_]) count(finder_.items_[oldest_].unit, -1);
      inside_[oldest_] = false;
    }
  }

  void count(std::size_t unit, int change) {
    const double before = gain(unit);
    if (counts_[unit] == 0 && change > 0) ++distinct_;
    if (counts_[unit] == 1 && change < 0) --distinct_;
    counts_[unit] += static_cast<std::size_t>(change);
    sum_ += gain(unit) - before;
  }

  [[nodiscard]] double gain(std::size_t unit) const {
    const std::size_t n = counts_[unit];
    if (n == 0) return 0;
    return weights_[unit] * (1 + kRepeat * static_cast<double>(std::min(n - 1, kRepeatsCounted)));
  }

  [[nodiscard]] PassageCandidate candidate(std::size_t last) const {
    std::size_t item = oldest_;
    while (!inside_[item]) ++item;  // those between end behind the window
    const std::size_t first = finder_.items_[item].words.first;
    const auto begin = static_cast<double>(finder_.line_.line_begin(first));
    const double length = static_cast<double>(finder_.line_.line_end(last)) - begin;
    const double closeness =
        distinct_ > 1 ? std::max(0.0, 1 - length / static_cast<double>(finder_.passage_bytes_)) : 0;
    const double earliness = kEarlyBytes / (kEarlyBytes + begin);
    return {{first, last}, sum_ * (1 + kCloseness * closeness + kEarliness * earliness)};
  }

  const CandidateFinder& finder_;
  const std::vector<double>& weights_;
  const std::vector<WordRange>& taken_;
  std::vector<bool> inside_;
  std::vector<std::size_t> counts_;  ///< by unit
  std::size_t oldest_ = 0;           ///< items before it have left
  std::size_t next_taken_ = 0;
  std::size_t distinct_ = 0;
  double sum_ = 0;
};

std::vector<PassageCandidate> CandidateFinder::best(const std::vector<double>& weights,
                                                    const std::vector<WordRange>& taken,
                                                    std::size_t count) const {
  std::vector<PassageCandidate> found;
  Sweep sweep(*this, weights, taken);
  for (const std::size_t item : by_end_) {
    const auto candidate = sweep.advance(item);
    if (!candidate) continue;
    if (found.empty() || candidate->words.first > found.back().words.last) {
      found.push_back(*candidate);
    } else if (candidate->score > found.back().score) {
      found.back() = *candidate;
    }
  }
  const auto kept = found.begin() + static_cast<std::ptrdiff_t>(std::min(count, found.size()));
  std::partial_sort(found.begin(), kept, found.end(), [](const auto& a, const auto& b) {
    return a.score != b.score ? a.score > b.score : a.words.first < b.words.first;
  });
  found.erase(kept, found.end());
  return found;
}

}  // namespace dateline
