// Walking over the code points of a UTF-8 text.
#pragma once

#include <cstdint>
#include <string_view>

#include <unicode/utf8.h>

namespace dateline {

/// The code point at `offset`, which moves behind it; U+FFFD for an ill-formed sequence. `offset` is inside
/// the text.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
// ICU's macro narrows without saying so.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), offset, text.size(), c);  // NOLINT(readability-simplify-subscript-expr)
#pragma GCC diagnostic pop
  return static_cast<char32_t>(c);
}

}  // namespace dateline
