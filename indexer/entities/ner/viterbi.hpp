// The best sequence of labels, given each token's scores.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/entities/ner/crf.hpp"

namespace dateline::ner {

/// Scores of the name labels relative to the label outside; sums of weights.
using Emission = std::array<float, kNameLabels>;

/// Keeps buffers: one object per thread.
class Viterbi {
 public:
  /// Transitions are divided by `unit`, so that they meet scores in units of the stage.
  Viterbi(const Transitions& transitions, float unit);

  enum class Edge : std::uint8_t {
    of_sentence,
    of_window
  };  ///< behind a window's edge stands the label outside

  /// Labels of a run of tokens (at least one); written to `out`, of the same size. Time: tokens × 115
  /// additions.
  void decode(std::span<const Emission> emissions, Edge begin, Edge end, std::span<Label> out);

 private:
  using Row = std::array<float, kNameLabels>;

  struct Step {
    Row names{};        ///< the best score of a labelling that ends in each name label
    float outside = 0;  ///< the same for the label outside
  };

  void first(const Emission& emission, Edge begin, Step& step) const;
  void advance(const Step& before, const Emission& emission, Step& step) const;
  [[nodiscard]] Label best_end(const Step& last, Edge end) const;
  [[nodiscard]] Label best_before(const Step& before, Label after) const;
  [[nodiscard]] static float score(const Step& step, Label label) {
    return label == kOutside ? step.outside : step.names[label];
  }

  /// To the labels that begin a name: begin and unit of each class.
  using Openings = std::array<float, 2 * kClasses>;

  Transitions transitions_{};
  std::array<Openings, kLabels> opening_{};  ///< by the label before
  std::vector<Step> steps_;
};

}  // namespace dateline::ner
