#include "indexer/entities/ner/label.hpp"

namespace dateline::ner {

void append_spans(std::span<const Label> labels, std::uint32_t offset, std::vector<NameSpan>& out) {
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    const Label label = labels[i];
    if (label == kOutside) continue;
    if (may_begin(label)) begin = i;
    if (may_end(label)) out.push_back({offset + begin, i + 1 - begin, class_of(label)});
  }
}

}  // namespace dateline::ner
