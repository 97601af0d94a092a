#include "indexer/entities/ner/weight_table.hpp"

#include <algorithm>

namespace dateline::ner {
namespace {

void put(const FeatureWeights& feature, std::int16_t* scores) {
  for (std::size_t l = 0; l < kNameLabels; ++l)
    scores[l] = static_cast<std::int16_t>(feature.weights[l] - feature.weights[kOutside]);
}

}  // namespace

ScorePair& WeightTable::append(FeatureKey key) {
  const std::size_t bit = filter_bit(key);
  filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  ++bucket_begin_[bucket_of(key) + 1];
  low_keys_.push_back(static_cast<std::uint32_t>(key));
  return pairs_.emplace_back();
}

WeightTable::WeightTable(const std::array<StageWeights, 2>& stages) {
  const auto& [first, second] = stages;
  // Most features are in both stages.
  const std::size_t expected = std::max(first.features.size(), second.features.size()) * 11 / 10;
  low_keys_.reserve(expected);
  pairs_.reserve(expected);
  auto a = first.features.begin();
  auto b = second.features.begin();
  while (a != first.features.end() || b != second.features.end()) {
    const bool in_first = a != first.features.end() && (b == second.features.end() || a->key <= b->key);
    const bool in_second = b != second.features.end() && (a == first.features.end() || b->key <= a->key);
    ScorePair& pair = append(in_first ? a->key : b->key);
    if (in_first) put(*a++, pair.scores.data());
    if (in_second) put(*b++, pair.scores.data() + kNameLabels);
  }
  for (std::size_t bucket = 1; bucket < bucket_begin_.size(); ++bucket)
    bucket_begin_[bucket] += bucket_begin_[bucket - 1];
}

}  // namespace dateline::ner
