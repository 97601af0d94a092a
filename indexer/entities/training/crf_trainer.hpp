// Trains the weights of a conditional random field by stochastic gradients.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/entities/ner/crf.hpp"

namespace dateline::ner {

struct TrainingOptions {
  int epochs = 10;
  double learning_rate = 0.15;
  double l1 = 0.02;  ///< for all sentences together
  double dropout =
      0.0;  ///< share of the tokens of a pass that are seen without the features of their own word
  int averaged_epochs = 5;  ///< the weights at the end of so many last epochs are averaged
  std::uint32_t seed = 1;   ///< the order of sentences, dropout
  int smallest_count = 2;   ///< features seen less often are left out
};

/// Marks a key as a feature of the token's own word, which dropout takes away.
inline constexpr FeatureKey kOwnWord = FeatureKey{1} << 62U;

/// One sentence: per token its features as keys and its label.
struct TrainingSentence {
  std::vector<FeatureKey> keys;         ///< some with kOwnWord
  std::vector<std::uint32_t> key_ends;  ///< per token
  std::vector<Label> labels;
};

/// AdaGrad (Duchi, Hazan, Singer 2011) with a lazy L1 penalty on the log-likelihood; the same sentences,
/// options and machine give the same weights. Time: epochs × tokens × features a token × kLabels.
StageWeights train_crf(const std::vector<TrainingSentence>& sentences, const TrainingOptions& options);

}  // namespace dateline::ner
