#include "searcher/search/near_sentences.hpp"

#include <algorithm>

#include "common/text/sentences.hpp"
#include "searcher/search/one_line.hpp"

namespace dateline {
namespace {

/// Most articles are shorter and so cut whole, which is cheaper than region by region.
constexpr std::size_t kCommonReach = 4'096;

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool invisible(std::string_view text) {
  return prefix_for_one_line(text, 1) == 0 && one_line(text).text.empty();
}

/// `range` and `reach` bytes on both sides of it, as far as the text goes.
ByteRange widened(std::string_view text, ByteRange range, std::size_t reach) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto distance = static_cast<std::uint32_t>(std::min(reach, text.size()));
  ByteRange wide{range.begin - std::min(range.begin, distance),
                 range.end + std::min(size - range.end, distance)};
  while (wide.begin > 0 && is_continuation(text[wide.begin])) --wide.begin;
  while (wide.end < size && is_continuation(text[wide.end])) ++wide.end;
  return wide;
}

}  // namespace

void NearSentences::look_at(ByteRange range, std::size_t reach) {
  const ByteRange needed = widened(text_, range, reach);
  if (region_.size() != 0 && region_.begin <= needed.begin && needed.end <= region_.end) return;
  const ByteRange region = widened(text_, range, std::max(reach, kCommonReach));
  region_ = region;
  begins_.clear();
  ends_.clear();
  for (const ByteRange sentence : sentences(region.of(text_))) {
    begins_.push_back(region.begin + sentence.begin);
    ends_.push_back(region.begin + sentence.end);
  }
  // What the region cuts begins and ends somewhere outside.
  if (region.begin > 0 && !begins_.empty()) begins_.erase(begins_.begin());
  if (region.end < text_.size() && !ends_.empty()) ends_.pop_back();
}

std::optional<std::uint32_t> NearSentences::begin_before(std::uint32_t at) const {
  const auto after = std::ranges::upper_bound(begins_, at);
  if (after == begins_.begin()) return std::nullopt;
  return *std::prev(after);
}

std::optional<std::uint32_t> NearSentences::end_after(std::uint32_t at) const {
  const auto found = std::ranges::lower_bound(ends_, at);
  if (found == ends_.end()) return std::nullopt;
  return *found;
}

std::optional<std::uint32_t> NearSentences::end_before(std::uint32_t at) const {
  const auto after = std::ranges::upper_bound(ends_, at);
  if (after == ends_.begin()) return std::nullopt;
  return *std::prev(after);
}

bool NearSentences::is_begin(std::uint32_t at) const {
  const auto begin = begin_before(at);
  return begin && invisible(text_.substr(*begin, at - *begin));
}

bool NearSentences::is_end(std::uint32_t at) const {
  const auto end = end_after(at);
  return end && invisible(text_.substr(at, *end - at));
}

}  // namespace dateline
