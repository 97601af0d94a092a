// The model that is built into the program.
#pragma once

#include <string_view>

namespace dateline::ner {

/// A model file (model_file.hpp).
std::string_view embedded_model();

}  // namespace dateline::ner
