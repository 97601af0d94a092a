// Which ids a run has met, in bounded memory.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// A one-hash Bloom filter of 32 MiB: may take a new id for a seen one (4 % at ten million), never the other
/// way round.
class SeenIds {
 public:
  /// True where the id was, or may have been, inserted before.
  bool insert(std::string_view id);

 private:
  std::vector<bool> bits_;
};

}  // namespace dateline
