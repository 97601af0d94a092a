// What one character of a query text is to the lexer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

enum class CharClass {
  space,           ///< white space, control characters, ill-formed bytes: all separate words
  straight_quote,  ///< "
  curly_quote,     ///< “ ” „ ‟ « » ＂
  open,            ///< (
  close,           ///< )
  letter,          ///< anything that a word can be made of, digits and unknown symbols included
  punctuation,     ///< everything else: part of a word, but no word by itself
};

struct QueryChar {
  CharClass kind = CharClass::space;
  std::uint8_t bytes = 1;  ///< 1 to 4

  [[nodiscard]] bool is_quote() const {
    return kind == CharClass::straight_quote || kind == CharClass::curly_quote;
  }
};

/// The character at `position`, which lies inside the text.
QueryChar read_char(std::string_view text, std::size_t position);

[[nodiscard]] bool is_ascii_letter(char c);
[[nodiscard]] bool is_ascii_digit(char c);
/// Has a letter or digit: without one there is nothing to search for.
[[nodiscard]] bool has_content(std::string_view text);

}  // namespace dateline
