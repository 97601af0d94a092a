// Text as a terminal shows it: harmless, measured in columns, wrapped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"

namespace dateline {

/// Why a place stands out.
enum class MarkKind {
  match,  ///< the query is about it
  person,
  org,
  place
};

struct Mark {
  ByteRange bytes;
  MarkKind kind = MarkKind::match;

  friend bool operator==(const Mark&, const Mark&) = default;
};

/// The same ranges as marks of one kind.
std::vector<Mark> marks_of(const std::vector<ByteRange>& ranges, MarkKind kind = MarkKind::match);

/// A line of text with the places that are to stand out.
struct MarkedLine {
  std::string text;
  std::vector<Mark> marks;  ///< sorted, without overlaps
};

/// `text` as one line without anything that a terminal would obey: white space becomes a space, while control
/// characters (escape sequences begin with one), bidirectional overrides and ill-formed bytes become U+FFFD.
/// Matches that a single space parts are joined.
MarkedLine safe_line(std::string_view text, const std::vector<Mark>& marks);
std::string safe_line(std::string_view text);

/// Columns that the text takes: none for combining and invisible characters, two for wide ones (East Asia).
std::size_t display_width(std::string_view text);

/// The longest beginning of at most `columns` columns, its last column "…" where something is left out.
std::string fit_columns(std::string_view text, std::size_t columns);

/// fit_columns(), with spaces behind it up to `columns`.
std::string pad_columns(std::string_view text, std::size_t columns);

/// The lines (without the spaces at their ends) of at most `columns` columns; words longer than that, and
/// texts of wide characters, are broken anywhere between characters. At least one line.
std::vector<ByteRange> wrap(std::string_view text, std::size_t columns);

}  // namespace dateline
