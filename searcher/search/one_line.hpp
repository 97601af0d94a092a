// A passage of an article as one line: white space joined, control characters gone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"

namespace dateline {

/// White_Space of Unicode, and the four information separators, which older sources use as such.
[[nodiscard]] bool is_white_space(char32_t c);

struct OneLine {
  std::string text;
  std::vector<ByteRange> ranges;  ///< those given, in terms of `text`; empty ones are left out
};

/// Runs of white space become one space each (none at the ends), control characters and ill-formed bytes are
/// left out: the result is valid UTF-8 and never longer than `text`. `ranges` are sorted, do not overlap and
/// lie inside `text`.
[[nodiscard]] OneLine one_line(std::string_view text, const std::vector<ByteRange>& ranges = {});

/// How long one_line(text) would be, where white space at the ends counts as one byte each.
[[nodiscard]] std::size_t one_line_bytes(std::string_view text);

/// The longest prefix of `text` whose one_line() has at most `max_bytes` bytes, ending on a code point
/// boundary. Reads no further than that.
[[nodiscard]] std::size_t prefix_for_one_line(std::string_view text, std::size_t max_bytes);

}  // namespace dateline
