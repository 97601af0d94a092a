// Words that stand in like contexts, grouped at two grains.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/ner/hash_index.hpp"

namespace dateline::ner {

struct ClusteredWord {
  std::string word;  ///< ASCII letters small
  std::uint16_t coarse = 0;
  std::uint16_t fine = 0;

  friend bool operator==(const ClusteredWord&, const ClusteredWord&) = default;
};

class WordClusters {
 public:
  struct Clusters {
    bool known = false;
    std::uint16_t coarse = 0;
    std::uint16_t fine = 0;
  };

  WordClusters() = default;
  explicit WordClusters(const std::vector<ClusteredWord>& words);

  /// `word` in any case.
  [[nodiscard]] Clusters find(std::string_view word) const;
  [[nodiscard]] std::size_t bytes() const { return words_.bytes(); }

 private:
  HashIndex words_;
};

}  // namespace dateline::ner
