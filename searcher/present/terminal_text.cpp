#include "searcher/present/terminal_text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "common/text/utf8.hpp"
#include "searcher/search/one_line.hpp"

namespace dateline {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_dangerous(const CodePoint& point) {
  const char32_t c = point.value;
  return !point.well_formed || c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::size_t columns_of(char32_t value) {
  if (value >= 0x20 && value < 0x7F) return 1;
  const auto c = static_cast<UChar32>(value);
  const std::int8_t category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
      (category == U_FORMAT_CHAR && value != 0xAD))
    return 0;
  // The vowels and finals of Hangul are drawn into the syllable that their initial begins.
  if (value >= 0x1160 && value <= 0x11FF) return 0;
  const auto width = static_cast<UEastAsianWidth>(u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH));
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::vector<Mark> joined(std::string_view text, const std::vector<Mark>& marks) {
  std::vector<Mark> all;
  for (const Mark& mark : marks) {
    const bool neighbour = !all.empty() && mark.kind == MarkKind::match && all.back().kind == mark.kind &&
                           mark.bytes.begin == all.back().bytes.end + 1 && text[all.back().bytes.end] == ' ';
    if (neighbour) {
      all.back().bytes.end = mark.bytes.end;
    } else {
      all.push_back(mark);
    }
  }
  return all;
}

/// Breaks one line after the other off a text.
class Wrapper {
 public:
  Wrapper(std::string_view text, std::size_t columns)
      : text_(text), columns_(std::max<std::size_t>(columns, 2)) {}

  std::vector<ByteRange> lines() {
    for (std::uint32_t at = 0; at < text_.size();) {
      const CodePoint point = decode_utf8(text_, at);
      const std::size_t wide = columns_of(point.value);
      if (text_[at] == ' ') {
        break_ = at;
      } else {
        if (wide == 2 && at > begin_ && text_[at - 1] != ' ') break_ = at;
        if (width_ + wide > columns_) end_line(break_ > begin_ ? break_ : at, at);
      }
      width_ += wide;
      at += point.size;
    }
    end_line(static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text_.size()));
    return std::move(lines_);
  }

 private:
  /// The next line begins behind `end` and has been read up to `read`.
  void end_line(std::uint32_t end, std::uint32_t read) {
    std::uint32_t next = end;
    while (next < read && text_[next] == ' ') ++next;
    while (end > begin_ && text_[end - 1] == ' ') --end;
    if (end > begin_ || (lines_.empty() && read == text_.size())) lines_.push_back({begin_, end});
    begin_ = next;
    break_ = next;
    width_ = display_width(text_.substr(next, read - next));
  }

  std::string_view text_;
  std::size_t columns_;
  std::vector<ByteRange> lines_;
  std::uint32_t begin_ = 0;  ///< of the current line
  std::uint32_t break_ = 0;  ///< the last place where the line may end
  std::size_t width_ = 0;    ///< columns of the line so far
};

}  // namespace

std::vector<Mark> marks_of(const std::vector<ByteRange>& ranges, MarkKind kind) {
  std::vector<Mark> marks;
  marks.reserve(ranges.size());
  for (const ByteRange range : ranges) marks.push_back({range, kind});
  return marks;
}

MarkedLine safe_line(std::string_view text, const std::vector<Mark>& marks) {
  MarkedLine safe;
  safe.text.reserve(text.size());
  std::vector<Mark> moved;
  auto mark = marks.begin();
  std::uint32_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto here = static_cast<std::uint32_t>(safe.text.size());
    if (mark != marks.end() && mark->bytes.begin == at) begin = here;
    if (mark != marks.end() && mark->bytes.end == at) {
      moved.push_back({{begin, here}, mark->kind});
      if (++mark != marks.end() && mark->bytes.begin == at) begin = here;
    }
    if (at == text.size()) break;
    const CodePoint point = decode_utf8(text, at);
    if (point.well_formed && is_white_space(point.value)) {
      safe.text += ' ';
    } else {
      safe.text += is_dangerous(point) ? kReplacement : text.substr(at, point.size);
    }
    at += point.size;
  }
  safe.marks = joined(safe.text, moved);
  return safe;
}

std::string safe_line(std::string_view text) {
  return safe_line(text, {}).text;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    width += columns_of(point.value);
    at += point.size;
  }
  return width;
}

std::string fit_columns(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::size_t width = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    width += columns_of(point.value);
    if (width > columns - 1) break;
    at += point.size;
  }
  return std::string(text.substr(0, at)) + "…";
}

std::string pad_columns(std::string_view text, std::size_t columns) {
  std::string fitted = fit_columns(text, columns);
  fitted.append(columns - std::min(columns, display_width(fitted)), ' ');
  return fitted;
}

std::vector<ByteRange> wrap(std::string_view text, std::size_t columns) {
  return Wrapper(text, columns).lines();
}

}  // namespace dateline
