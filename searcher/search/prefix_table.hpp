// Texts with ranks: the best of those that begin with a prefix.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// Filled once, then asked.
class PrefixTable {
 public:
  /// Several texts may have one rank, and one text several. Ranks are dense: 0 is the best.
  explicit PrefixTable(std::vector<std::pair<std::string, std::uint32_t>> texts);

  /// Calls `visit` for each rank of a text that begins with `prefix`, the best first and each once, until it
  /// returns false. Time linear in the texts that begin so, plus a bit for each rank.
  void visit(std::string_view prefix, const std::function<bool(std::uint32_t rank)>& visit) const;

 private:
  std::vector<std::pair<std::string, std::uint32_t>> texts_;  ///< sorted
  std::size_t ranks_ = 0;
};

}  // namespace dateline
