// The recogniser's model: lists of names, clusters of words and the weights of two stages.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "indexer/entities/ner/crf.hpp"
#include "indexer/entities/ner/name_lists.hpp"
#include "indexer/entities/ner/viterbi.hpp"
#include "indexer/entities/ner/weight_table.hpp"
#include "indexer/entities/ner/word_clusters.hpp"

namespace dateline::ner {

/// What a model file holds.
struct ModelData {
  std::vector<std::string> lists;       ///< names by bit
  std::vector<ListedName> names;        ///< by phrase, ascending
  std::vector<ClusteredWord> clusters;  ///< by word, ascending
  std::array<StageWeights, 2> stages;
};

/// A model ready for use; read-only, shared by threads.
class Model {
 public:
  explicit Model(const ModelData& data);

  [[nodiscard]] const NameLists& lists() const { return lists_; }
  [[nodiscard]] const WordClusters& clusters() const { return clusters_; }
  [[nodiscard]] const WeightTable& weights() const { return weights_; }
  [[nodiscard]] Viterbi viterbi(Stage stage) const {
    const auto which = static_cast<std::size_t>(stage);
    return {transitions_.at(which), units_.at(which)};
  }
  [[nodiscard]] std::size_t bytes() const { return lists_.bytes() + clusters_.bytes() + weights_.bytes(); }

 private:
  /// The lists are made by another thread meanwhile.
  Model(const ModelData& data, std::future<NameLists> lists);

  WordClusters clusters_;
  WeightTable weights_;
  NameLists lists_;
  std::array<Transitions, 2> transitions_{};
  std::array<float, 2> units_{};
};

}  // namespace dateline::ner
