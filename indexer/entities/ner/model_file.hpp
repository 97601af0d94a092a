// The recogniser's model as bytes: one compressed file that can be built into the program.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "common/result.hpp"
#include "indexer/entities/ner/model.hpp"

namespace dateline::ner {

/// Layout: "DATELINE-NER\n", then as LEB128 numbers the version of the format and the length of the payload,
/// the feature table's hash and XXH64 of the payload (8 bytes each, little-endian), then the payload,
/// compressed by zstd. `data` is sorted as ModelData says.
std::string pack_model(const ModelData& data);

/// `name` stands for the file in messages. Errors (all ErrorCode::bad_input): not a model, a model of another
/// version or of other features, truncated or damaged.
Result<ModelData> unpack_model(std::string_view packed, const std::string& name);
Result<ModelData> read_model(const std::filesystem::path& file);

}  // namespace dateline::ner
