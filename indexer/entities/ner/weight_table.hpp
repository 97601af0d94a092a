// The weights of both stages behind one look-up, ready to be summed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "indexer/entities/ner/crf.hpp"
#include "indexer/entities/ner/huge_pages.hpp"

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

/// Keys are hashes, so that their leading bits say where a key stands among the sorted ones: the index is
/// made in one pass and takes eight bytes a feature.
class WeightTable {
 public:
  explicit WeightTable(const std::array<StageWeights, 2>& stages);

  /// False where neither stage has the feature, which holds for most pairs of words; true for some others
  /// too. Costs one access to half a megabyte, while `find` waits for memory.
  [[nodiscard]] bool may_have(FeatureKey key) const {
    const std::size_t bit = filter_bit(key);
    return (filter_[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  /// Null where neither stage has the feature.
  [[nodiscard]] const ScorePair* find(FeatureKey key) const {
    const std::size_t bucket = bucket_of(key);
    for (std::uint32_t i = bucket_begin_[bucket]; i < bucket_begin_[bucket + 1]; ++i)
      if (low_keys_[i] == static_cast<std::uint32_t>(key)) return &pairs_[i];
    return nullptr;
  }
  void prefetch_filter(FeatureKey key) const { __builtin_prefetch(&filter_[filter_bit(key) / 64]); }
  void prefetch(FeatureKey key) const { __builtin_prefetch(&bucket_begin_[bucket_of(key)]); }

  [[nodiscard]] std::size_t bytes() const {
    return filter_.size() * sizeof(std::uint64_t) +
           (bucket_begin_.size() + low_keys_.size()) * sizeof(std::uint32_t) +
           pairs_.size() * sizeof(ScorePair);
  }

 private:
  static constexpr std::size_t kFilterBits = std::size_t{1} << 22U;
  static constexpr std::size_t kBucketBits = 19;  ///< about a feature a bucket

  static std::size_t filter_bit(FeatureKey key) { return (key * 0x9E3779B97F4A7C15ULL) >> 42U; }
  static std::size_t bucket_of(FeatureKey key) { return key >> (kFeatureKeyBits - kBucketBits); }
  /// The pair of a key, new if it is not the last one.
  ScorePair& append(FeatureKey key);

  Table<std::uint64_t> filter_ = Table<std::uint64_t>(kFilterBits / 64);
  Table<std::uint32_t> bucket_begin_ = Table<std::uint32_t>((std::size_t{1} << kBucketBits) + 1);
  Table<std::uint32_t> low_keys_;  ///< the last 32 bits, by key
  Table<ScorePair> pairs_;         ///< by key
};

}  // namespace dateline::ner
