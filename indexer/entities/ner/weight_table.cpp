#include "indexer/entities/ner/weight_table.hpp"

#include <algorithm>

namespace dateline::ner {

WeightTable::WeightTable(const std::array<StageWeights, 2>& stages)
    : index_(std::max(stages[0].features.size(), stages[1].features.size()) * 11 / 10) {
  pairs_.reserve(std::max(stages[0].features.size(), stages[1].features.size()) * 11 / 10);
  for (std::size_t stage = 0; stage < stages.size(); ++stage)
    for (const FeatureWeights& feature : stages[stage].features) {
      const std::uint32_t index = index_.insert(feature.key, static_cast<std::uint32_t>(pairs_.size()));
      if (index == pairs_.size()) pairs_.emplace_back();
      std::int16_t* scores = pairs_[index].scores.data() + stage * kNameLabels;
      for (std::size_t l = 0; l < kNameLabels; ++l)
        scores[l] = static_cast<std::int16_t>(feature.weights[l] - feature.weights[kOutside]);
    }
}

}  // namespace dateline::ner
