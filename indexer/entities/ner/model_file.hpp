// The recogniser's model as bytes: one compressed file that can be built into the program.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "common/result.hpp"
#include "indexer/entities/ner/model.hpp"

namespace dateline::ner {

/// Layout: "DATELINE-NER\n", the version of the format (LEB128), the feature table's hash (8 bytes,
/// little-endian), then three sections: lists of names, clusters, the weights of both stages. A section is
/// its length when unpacked (LEB128), XXH64 of what is unpacked (8 bytes), and the zstd frame (its length as
/// LEB128 before it). `data` is sorted as ModelData says.
std::string pack_model(const ModelData& data);

/// `name` stands for the file in messages. Errors (all ErrorCode::bad_input): not a model, a model of another
/// version or of other features, truncated or damaged. Two threads share the work.
Result<ModelData> unpack_model(std::string_view packed, const std::string& name);
Result<ModelData> read_model(const std::filesystem::path& file);

}  // namespace dateline::ner
