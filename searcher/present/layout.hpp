// Text on a terminal: what is safe to print, how wide it is, where lines break.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"
#include "searcher/present/render.hpp"

namespace dateline {

/// Terminal styles; without colour matches are marked by «guillemets», the rest is plain.
enum class Style { plain, match, title, faint };

struct StyledRun {
  std::string text;
  Style style = Style::plain;

  friend bool operator==(const StyledRun&, const StyledRun&) = default;
};
using StyledText = std::vector<StyledRun>;

/// Control characters and the marks that reorder text become U+FFFD; line breaks and tabs become spaces. So nothing from an
/// article can move the cursor, colour the screen or hide text.
std::string safe_for_terminal(std::string_view text);

/// Columns on a terminal: wide East Asian characters take two, marks none (UAX #11).
std::size_t display_width(std::string_view text);

/// Cuts a text into runs, the ranges in the style of matches.
StyledText mark_ranges(std::string_view text, const std::vector<ByteRange>& ranges, Style base = Style::plain);

struct ParagraphShape {
  std::size_t columns = 80;
  std::size_t indent = 0;        ///< of every line but the first
  std::size_t first_indent = 0;  ///< already printed before the first line, counted but not written
};

/// Breaks lines at spaces; a longer word stands on a line of its own. Ends in a line break.
std::string wrap(const StyledText& text, const ParagraphShape& shape, Colour colour);

}  // namespace dateline
