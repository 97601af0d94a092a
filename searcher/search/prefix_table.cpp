#include "searcher/search/prefix_table.hpp"

#include <algorithm>

namespace dateline {

PrefixTable::PrefixTable(std::vector<std::pair<std::string, std::uint32_t>> texts)
    : texts_(std::move(texts)) {
  if (!std::is_sorted(texts_.begin(), texts_.end())) std::sort(texts_.begin(), texts_.end());
  for (const auto& [text, rank] : texts_) ranks_ = std::max<std::size_t>(ranks_, rank + std::size_t{1});
}

void PrefixTable::visit(std::string_view prefix, const std::function<bool(std::uint32_t)>& visit) const {
  // Marking and walking costs less than sorting what a single letter finds.
  std::vector<bool> found(ranks_);
  auto text =
      std::lower_bound(texts_.begin(), texts_.end(), prefix,
                       [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  for (; text != texts_.end() && std::string_view(text->first).substr(0, prefix.size()) == prefix; ++text)
    found[text->second] = true;
  for (std::uint32_t rank = 0; rank < ranks_; ++rank)
    if (found[rank] && !visit(rank)) return;
}

}  // namespace dateline
