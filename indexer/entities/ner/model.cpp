#include "indexer/entities/ner/model.hpp"

namespace dateline::ner {

Model::Model(const ModelData& data)
    : lists_(data.lists, data.names), clusters_(data.clusters), weights_(data.stages) {
  for (std::size_t stage = 0; stage < data.stages.size(); ++stage) {
    transitions_.at(stage) = data.stages.at(stage).transitions;
    units_.at(stage) = data.stages.at(stage).unit;
  }
}

}  // namespace dateline::ner
