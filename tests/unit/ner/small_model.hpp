// A model trained on a few sentences, in some milliseconds.
#pragma once

#include "indexer/entities/ner/model.hpp"

namespace dateline::ner {

/// Knows persons after titles, places after "in" and some listed names.
const ModelData& small_model();

}  // namespace dateline::ner
