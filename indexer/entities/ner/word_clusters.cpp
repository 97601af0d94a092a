#include "indexer/entities/ner/word_clusters.hpp"

#include "indexer/entities/ner/token_text.hpp"

namespace dateline::ner {

WordClusters::WordClusters(const std::vector<ClusteredWord>& words) : words_(words.size()) {
  for (const ClusteredWord& word : words)
    words_.insert(text_hash(word.word), static_cast<std::uint32_t>(word.coarse) << 16U | word.fine);
}

WordClusters::Clusters WordClusters::find(std::string_view word) const {
  std::string small(word);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const std::uint32_t* found = words_.find(text_hash(small));
  if (found == nullptr) return {};
  return {.known = true,
          .coarse = static_cast<std::uint16_t>(*found >> 16U),
          .fine = static_cast<std::uint16_t>(*found & 0xFFFFU)};
}

}  // namespace dateline::ner
