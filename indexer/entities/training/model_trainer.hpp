// From tagged documents to a model: both stages.
#pragma once

#include <string>
#include <vector>

#include "indexer/entities/ner/model.hpp"
#include "indexer/entities/training/crf_trainer.hpp"
#include "indexer/entities/training/tagged_text.hpp"

namespace dateline::ner {

struct ModelTrainingOptions {
  TrainingOptions crf;
  int folds = 4;         ///< the second stage learns from votes of models that have not seen the document
  unsigned threads = 2;  ///< does not change the result
};

/// Fills `model.stages` from the documents, with the lists and clusters that `model` holds.
void train_stages(const std::vector<TaggedDocument>& documents, const ModelTrainingOptions& options,
                  ModelData& model);

}  // namespace dateline::ner
