#include "searcher/present/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {
namespace {

constexpr std::string_view kReset = "\x1B[0m";
constexpr std::string_view kMatch = "\x1B[1;31m";
/// A page narrower than this is treated as that wide: nothing sensible fits otherwise.
constexpr std::size_t kNarrowest = 20;

std::string_view code_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::bold:
      return "\x1B[1m";
    case Style::dim:
      return "\x1B[2m";
  }
  return "";
}

MarkedText with_plain_marks(const MarkedText& from) {
  MarkedText to;
  std::size_t at = 0;
  for (const ByteRange mark : from.marks) {
    to.text += from.text.substr(at, mark.begin - at);
    to.text += "**";
    to.text += mark.of(from.text);
    to.text += "**";
    at = mark.end;
  }
  to.text += from.text.substr(at);
  return to;
}

std::string painted(std::string_view text, std::string_view code) {
  if (text.empty() || code.empty()) return std::string(text);
  return fmt::format("{}{}{}", code, text, kReset);
}

}  // namespace

void Page::add(std::string_view text, const std::vector<ByteRange>& marks, const Block& block) {
  MarkedText safe = safe_line(text, marks);
  if (colour_ == Colour::off) safe = with_plain_marks(safe);
  const std::size_t indent = std::max(block.indent, display_width(block.first));
  const std::size_t columns = std::max(columns_, kNarrowest + indent) - indent;
  std::string_view before = block.first;
  const std::string spaces(block.indent, ' ');
  const auto lines = block.breaking == Breaking::never
                         ? std::vector{ByteRange{0, static_cast<std::uint32_t>(safe.text.size())}}
                         : wrap(safe.text, columns);
  for (const ByteRange line : lines) {
    out_ += before;
    before = spaces;
    add_line(safe, line, block.style);
    out_ += '\n';
  }
}

void Page::add_line(const MarkedText& text, ByteRange line, Style style) {
  if (colour_ == Colour::off) {
    out_ += line.of(text.text);
    return;
  }
  const std::string_view all = text.text;
  std::uint32_t at = line.begin;
  for (ByteRange mark : text.marks) {
    mark.begin = std::max(mark.begin, line.begin);
    mark.end = std::min(mark.end, line.end);
    if (mark.begin >= mark.end) continue;
    out_ += painted(all.substr(at, mark.begin - at), code_of(style));
    out_ += painted(mark.of(all), kMatch);
    at = mark.end;
  }
  out_ += painted(all.substr(at, line.end - at), code_of(style));
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", grouped(number), number == 1 ? singular : plural);
}

}  // namespace dateline
