// A linear-chain conditional random field over BILOU labels: weights, and the best labels of a sentence.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/entities/ner/features.hpp"
#include "indexer/entities/ner/label.hpp"

namespace dateline::ner {

/// transitions[a][b]: from label a to label b; the row kLabels is from the sentence's begin.
using Transitions = std::array<std::array<float, kLabels>, kLabels + 1>;

/// One feature's weights by label, in units of StageWeights::unit.
struct FeatureWeights {
  FeatureKey key = 0;
  std::array<std::int8_t, kLabels> weights{};

  friend bool operator==(const FeatureWeights&, const FeatureWeights&) = default;
};

/// One stage of the model, as trained and as stored.
struct StageWeights {
  float unit = 1;
  Transitions transitions{};
  std::vector<FeatureWeights> features;  ///< by key, ascending

  friend bool operator==(const StageWeights&, const StageWeights&) = default;
};

}  // namespace dateline::ner
