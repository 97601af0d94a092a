// The raw lists and clusters that a model is made with.
#pragma once

#include <filesystem>
#include <vector>

#include "common/result.hpp"
#include "indexer/entities/ner/model.hpp"

namespace dateline::ner {

/// Adds `CLASS<TAB>name` lines to the model's lists; names are cut into tokens, longer ones than
/// NameLists::kMaxWords are left out. Lines that begin with '#' are comments.
Result<void> add_names(const std::filesystem::path& file, ModelData& model);
/// Adds `word<TAB>coarse<TAB>fine` lines, commonest words first; of a repeated word the first counts.
Result<void> add_clusters(const std::filesystem::path& file, ModelData& model);
/// Sorts and joins what was added, as ModelData wants it.
void settle_resources(ModelData& model);

}  // namespace dateline::ner
