#include "indexer/entities/misspelling.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline {

namespace {

constexpr std::size_t kShortest = 6;

}  // namespace

bool is_one_letter_off(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kShortest || b.size() - a.size() > 1) return false;
  const auto begin = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (begin == b.size()) return false;
  if (a.size() < b.size()) return a.substr(begin) == b.substr(begin + 1);
  if (a.substr(begin + 1) == b.substr(begin + 1)) return true;
  return begin + 1 < a.size() && a[begin] == b[begin + 1] && a[begin + 1] == b[begin] &&
         a.substr(begin + 2) == b.substr(begin + 2);
}

}  // namespace dateline
