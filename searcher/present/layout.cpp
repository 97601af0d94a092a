#include "searcher/present/layout.hpp"

#include <utility>

#include <unicode/uchar.h>

#include "common/text/code_point.hpp"

namespace dateline {

namespace {

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::match: return "\x1b[1;31m";
    case Style::title: return "\x1b[1m";
    case Style::faint: return "\x1b[2m";
    case Style::plain: break;
  }
  return {};
}

bool is_dangerous(UChar32 c) {
  const auto category = u_charType(c);
  if (category == U_CONTROL_CHAR) return true;
  // Bidirectional embeddings, overrides and isolates; the plain direction marks are harmless.
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// A word with the spaces' places taken out: runs between two break opportunities.
struct Word {
  StyledText runs;
  std::size_t width = 0;
};

std::vector<Word> words_of(const StyledText& text, Colour colour) {
  std::vector<Word> words(1);
  for (const auto& [run, style] : text) {
    const bool marked = style == Style::match && colour == Colour::off;
    std::string piece = marked ? "«" : "";
    const auto finish = [&] {
      if (piece.empty()) return;
      words.back().width += display_width(piece);
      words.back().runs.push_back({std::exchange(piece, {}), style});
    };
    for (const char c : run) {
      if (c != ' ') {
        piece += c;
        continue;
      }
      finish();
      if (!words.back().runs.empty()) words.emplace_back();
    }
    if (marked) piece += "»";
    finish();
  }
  if (words.back().runs.empty()) words.pop_back();
  return words;
}

void print_run(const StyledRun& run, Colour colour, std::string& out) {
  const auto escape = colour == Colour::on ? escape_of(run.style) : std::string_view();
  out += escape;
  out += run.text;
  if (!escape.empty()) out += "\x1b[0m";
}

}  // namespace

std::string safe_for_terminal(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto begin = i;
    const auto c = static_cast<UChar32>(next_code_point(text, i));
    if (c == '\n' || c == '\t' || c == '\r') safe += ' ';
    else if (c == 0xFFFD || is_dangerous(c)) safe += "\xEF\xBF\xBD";
    else safe += text.substr(begin, i - begin);
  }
  return safe;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, i));
    const auto category = U_GET_GC_MASK(c);
    if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0 && c != 0x00AD) continue;
    const auto east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

StyledText mark_ranges(std::string_view text, const std::vector<ByteRange>& ranges, Style base) {
  StyledText runs;
  const auto add = [&](std::string_view part, Style style) {
    if (!part.empty()) runs.push_back({safe_for_terminal(part), style});
  };
  std::size_t at = 0;
  for (const auto& range : ranges) {
    add(text.substr(at, range.begin - at), base);
    add(range.of(text), Style::match);
    at = range.end;
  }
  add(text.substr(at), base);
  return runs;
}

std::string wrap(const StyledText& text, const ParagraphShape& shape, Colour colour) {
  std::string out;
  auto column = shape.first_indent;
  bool line_empty = true;
  Style previous = Style::plain;
  for (const auto& word : words_of(text, colour)) {
    if (!line_empty && column + 1 + word.width > shape.columns) {
      out += '\n';
      out.append(shape.indent, ' ');
      column = shape.indent;
      line_empty = true;
    }
    if (!line_empty) {
      // A space inside one style carries it, so that a marked phrase is marked as one.
      const bool same = word.runs.front().style == previous;
      print_run({" ", same && colour == Colour::on ? previous : Style::plain}, colour, out);
      ++column;
    }
    for (const auto& run : word.runs) print_run(run, colour, out);
    previous = word.runs.back().style;
    column += word.width;
    line_empty = false;
  }
  return out + '\n';
}

}  // namespace dateline
