// Collects what could not be taken as meant, so many at most that a hostile query cannot fill an answer.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/tree.hpp"

namespace dateline {

inline constexpr std::size_t kMaxQueryWarnings = 50;

class QueryWarnings {
 public:
  void add(ByteRange bytes, std::string message);
  /// In order of their places in the text.
  [[nodiscard]] std::vector<QueryWarning> take();

 private:
  std::vector<QueryWarning> warnings_;
};

}  // namespace dateline
