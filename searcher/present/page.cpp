#include "searcher/present/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {
namespace {

constexpr std::string_view kReset = "\x1B[0m";
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

std::string_view code_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::match:
      return "\x1B[1;31m";
    case MarkKind::person:
      return "\x1B[36m";
    case MarkKind::org:
      return "\x1B[33m";
    case MarkKind::place:
      return "\x1B[32m";
  }
  return "";
}

std::string with_plain_marks(const MarkedLine& from) {
  std::string to;
  std::size_t at = 0;
  for (const auto& [bytes, kind] : from.marks) {
    if (kind != MarkKind::match) continue;
    to += from.text.substr(at, bytes.begin - at);
    to += "**";
    to += bytes.of(from.text);
    to += "**";
    at = bytes.end;
  }
  return to + from.text.substr(at);
}

std::string painted(std::string_view text, std::string_view code) {
  if (text.empty() || code.empty()) return std::string(text);
  return fmt::format("{}{}{}", code, text, kReset);
}

}  // namespace

void Page::add(std::string_view text, const std::vector<Mark>& marks, const Block& block) {
  MarkedLine safe = safe_line(text, marks);
  if (colour_ == Colour::off) safe = {.text = with_plain_marks(safe), .marks = {}};
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

void Page::add_line(const MarkedLine& text, ByteRange line, Style style) {
  if (colour_ == Colour::off) {
    out_ += line.of(text.text);
    return;
  }
  const std::string_view all = text.text;
  std::uint32_t at = line.begin;
  for (const auto& [bytes, kind] : text.marks) {
    const ByteRange here{std::max(bytes.begin, line.begin), std::min(bytes.end, line.end)};
    if (here.begin >= here.end) continue;
    out_ += painted(all.substr(at, here.begin - at), code_of(style));
    out_ += painted(here.of(all), code_of(kind));
    at = here.end;
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
