#include "searcher/watch/known_ids.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>
#include <xxhash.h>

namespace dateline {

namespace {

constexpr std::size_t kHexDigits = 16;

}  // namespace

std::uint64_t KnownIds::hash(std::string_view id) {
  return XXH3_64bits(id.data(), id.size());
}

void KnownIds::note(const std::unordered_set<std::uint64_t>& found, std::size_t most) {
  std::vector<std::uint64_t> added;
  for (const auto id : found)
    if (set_.insert(id).second) added.push_back(id);
  // A set has no order of its own; the file should not depend on it.
  std::sort(added.begin(), added.end());
  order_.insert(order_.end(), added.begin(), added.end());
  if (order_.size() <= most) return;
  std::size_t too_many = order_.size() - most;
  std::vector<std::uint64_t> kept;
  for (const auto id : order_) {
    const bool goes = too_many > 0 && found.count(id) == 0;
    if (goes)
      --too_many;
    else
      kept.push_back(id);
  }
  kept.erase(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(too_many));
  order_ = std::move(kept);
  set_ = {order_.begin(), order_.end()};
}

std::string KnownIds::to_text() const {
  std::string text;
  text.reserve(order_.size() * kHexDigits);
  for (const auto id : order_) fmt::format_to(std::back_inserter(text), "{:016x}", id);
  return text;
}

std::optional<KnownIds> KnownIds::from_text(std::string_view text) {
  if (text.size() % kHexDigits != 0 || text.size() / kHexDigits > kMost) return std::nullopt;
  KnownIds ids;
  for (std::size_t at = 0; at < text.size(); at += kHexDigits) {
    const auto* const begin = text.data() + at;
    std::uint64_t id = 0;
    constexpr int kBase = 16;
    const auto [end, error] = std::from_chars(begin, begin + kHexDigits, id, kBase);
    if (error != std::errc{} || end != begin + kHexDigits) return std::nullopt;
    if (ids.set_.insert(id).second) ids.order_.push_back(id);
  }
  return ids;
}

}  // namespace dateline
