#include "tests/unit/search/differential/naive_near.hpp"

#include <algorithm>

namespace dateline::differential {

namespace {

bool are_near(std::vector<WordSpan> chosen, std::size_t distance) {
  std::sort(chosen.begin(), chosen.end(), [](WordSpan a, WordSpan b) { return a.first < b.first; });
  std::size_t between = 0;
  for (std::size_t i = 0; i + 1 < chosen.size(); ++i) {
    if (chosen[i].last >= chosen[i + 1].first) return false;
    if (i > 0) between += chosen[i].last - chosen[i].first;
  }
  return chosen.back().first - chosen.front().last <= distance + between;
}

bool choose(const std::vector<std::vector<WordSpan>>& operands, std::size_t distance,
            std::vector<WordSpan>& chosen) {
  if (chosen.size() == operands.size()) return are_near(chosen, distance);
  const auto taken = [&](WordSpan span) {
    return std::any_of(chosen.begin(), chosen.end(),
                       [&](WordSpan c) { return c.first <= span.last && span.first <= c.last; });
  };
  for (const auto span : operands[chosen.size()]) {
    if (taken(span)) continue;
    chosen.push_back(span);
    if (choose(operands, distance, chosen)) return true;
    chosen.pop_back();
  }
  return false;
}

}  // namespace

bool all_near(const std::vector<std::vector<WordSpan>>& operands, std::size_t distance) {
  std::vector<WordSpan> chosen;
  return choose(operands, distance, chosen);
}

}  // namespace dateline::differential
