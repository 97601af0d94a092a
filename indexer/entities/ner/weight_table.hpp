// The weights of both stages behind one look-up, ready to be summed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/entities/ner/crf.hpp"
#include "indexer/entities/ner/hash_index.hpp"

namespace dateline::ner {

/// Scores of the sixteen name labels relative to the label outside, in the units of their stage: the first
/// stage's, then the second's. One cache line, so that both stages cost one access. Exact integers: the order
/// of summing does not matter.
struct alignas(64) ScorePair {
  std::array<std::int16_t, 2 * kNameLabels> scores{};

  [[nodiscard]] const std::int16_t* stage(Stage which) const {
    return scores.data() + (which == Stage::first ? 0 : kNameLabels);
  }
  ScorePair& operator+=(const ScorePair& other) {
    for (std::size_t i = 0; i < scores.size(); ++i)
      scores[i] = static_cast<std::int16_t>(scores[i] + other.scores[i]);
    return *this;
  }
  ScorePair& operator-=(const ScorePair& other) {
    for (std::size_t i = 0; i < scores.size(); ++i)
      scores[i] = static_cast<std::int16_t>(scores[i] - other.scores[i]);
    return *this;
  }
  friend bool operator==(const ScorePair&, const ScorePair&) = default;
};

class WeightTable {
 public:
  explicit WeightTable(const std::array<StageWeights, 2>& stages);

  /// Null where neither stage has the feature.
  [[nodiscard]] const ScorePair* find(FeatureKey key) const {
    const std::uint32_t* index = index_.find(key);
    return index == nullptr ? nullptr : &pairs_[*index];
  }
  void prefetch(FeatureKey key) const { index_.prefetch(key); }

  [[nodiscard]] std::size_t bytes() const { return index_.bytes() + pairs_.size() * sizeof(ScorePair); }

 private:
  HashIndex index_;
  std::vector<ScorePair> pairs_;
};

}  // namespace dateline::ner
