#include "searcher/query/warnings.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

void QueryWarnings::add(ByteRange bytes, std::string message) {
  if (warnings_.size() >= kMaxQueryWarnings) return;
  if (warnings_.size() + 1 == kMaxQueryWarnings) message = "further problems are not listed";
  warnings_.push_back({bytes, std::move(message)});
}

std::vector<QueryWarning> QueryWarnings::take() {
  std::stable_sort(warnings_.begin(), warnings_.end(), [](const QueryWarning& a, const QueryWarning& b) {
    return a.bytes.begin < b.bytes.begin;
  });
  return std::exchange(warnings_, {});
}

}  // namespace dateline
