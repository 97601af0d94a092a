#include "indexer/entities/ner/embedded_model.hpp"

// embedded_model.S puts the file between these.
extern "C" {
extern const char dateline_ner_model_begin[];
extern const char dateline_ner_model_end[];
}

namespace dateline::ner {

std::string_view embedded_model() {
  return {dateline_ner_model_begin,
          static_cast<std::size_t>(dateline_ner_model_end - dateline_ner_model_begin)};
}

}  // namespace dateline::ner
