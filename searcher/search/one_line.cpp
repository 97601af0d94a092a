#include "searcher/search/one_line.hpp"

#include <cstdint>

#include "common/text/utf8.hpp"

namespace dateline {
namespace {

enum class Part : std::uint8_t { visible, white_space, dropped };

Part part_of(const CodePoint& point) {
  const char32_t c = point.value;
  if (!point.well_formed) return Part::dropped;
  if (is_white_space(c)) return Part::white_space;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) ? Part::dropped : Part::visible;
}

/// Walks over a text and tells for each code point how it counts in one line.
template <typename Visit>
void walk(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (!visit(at, point.size, part_of(point))) return;
    at += point.size;
  }
}

/// Moves the ends of ranges from the text to its line, in step with the walk.
class RangeMapper {
 public:
  RangeMapper(const std::vector<ByteRange>& from, std::vector<ByteRange>& to) : from_(from), to_(to) {}

  /// The line is `line_bytes` long before the visible code point at `at`; `gap`: a space goes before it.
  void visible(std::size_t at, std::size_t line_bytes, std::size_t gap) {
    close(at, line_bytes);
    if (next_ < from_.size() && !open_ && from_[next_].begin <= at) {
      begin_ = line_bytes + gap;
      open_ = true;
    }
  }
  void finish(std::size_t line_bytes) { close(SIZE_MAX, line_bytes); }

 private:
  void close(std::size_t at, std::size_t line_bytes) {
    while (next_ < from_.size() && from_[next_].end <= at) {
      if (open_) to_.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(line_bytes)});
      open_ = false;
      ++next_;
    }
  }

  const std::vector<ByteRange>& from_;
  std::vector<ByteRange>& to_;
  std::size_t next_ = 0;
  std::size_t begin_ = 0;
  bool open_ = false;
};

}  // namespace

bool is_white_space(char32_t c) {
  if (c <= 0x20) return c == 0x20 || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
  if (c < 0x1680) return c == 0x85 || c == 0xA0;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

OneLine one_line(std::string_view text, const std::vector<ByteRange>& ranges) {
  OneLine line;
  line.text.reserve(text.size());
  RangeMapper mapper(ranges, line.ranges);
  bool space = false;
  walk(text, [&](std::size_t at, std::size_t size, Part part) {
    if (part == Part::white_space) space = !line.text.empty();
    if (part != Part::visible) return true;
    mapper.visible(at, line.text.size(), space ? 1 : 0);
    if (space) line.text += ' ';
    space = false;
    line.text += text.substr(at, size);
    return true;
  });
  mapper.finish(line.text.size());
  return line;
}

std::size_t one_line_bytes(std::string_view text) {
  std::size_t bytes = 0;
  bool space = false;
  walk(text, [&](std::size_t, std::size_t size, Part part) {
    if (part == Part::visible || (part == Part::white_space && !space))
      bytes += part == Part::visible ? size : 1;
    if (part != Part::dropped) space = part == Part::white_space;
    return true;
  });
  return bytes;
}

std::size_t prefix_for_one_line(std::string_view text, std::size_t max_bytes) {
  std::size_t bytes = 0;
  std::size_t end = 0;
  bool space = false;
  walk(text, [&](std::size_t at, std::size_t size, Part part) {
    if (part == Part::white_space) space = bytes != 0;
    if (part != Part::visible) return true;
    const std::size_t with_this = bytes + (space ? 1 : 0) + size;
    if (with_this > max_bytes) return false;
    bytes = with_this;
    space = false;
    end = at + size;
    return true;
  });
  return end;
}

}  // namespace dateline
