#include "indexer/entities/ner/model.hpp"

namespace dateline::ner {

Model::Model(const ModelData& data)
    : Model(data, std::async(std::launch::async, [&] { return NameLists(data.lists, data.names); })) {}

Model::Model(const ModelData& data, std::future<NameLists> lists)
    : clusters_(data.clusters), weights_(data.stages), lists_(lists.get()) {
  for (std::size_t stage = 0; stage < data.stages.size(); ++stage) {
    transitions_.at(stage) = data.stages.at(stage).transitions;
    units_.at(stage) = data.stages.at(stage).unit;
  }
}

}  // namespace dateline::ner
