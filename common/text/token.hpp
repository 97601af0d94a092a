// What the analyzer makes of a text.
#pragma once

#include <cstdint>
#include <string_view>

#include "common/byte_range.hpp"

namespace dateline {

/// One word of a text. The views stay valid until the TokenList that holds the token is cleared or destroyed.
struct Token {
  /// Stemmed, case and diacritics folded: what is posted in the index.
  std::string_view term = {};
  /// The same word, folded but not stemmed: what the vocabulary counts.
  std::string_view surface = {};
  /// The word in capitals ("US") where it is all capitals inside mixed-case text.
  std::string_view cased = {};
  /// Word number in the text, from 0.
  std::uint32_t position = 0;
  /// Where the word stands in the original text, possessive ending excluded.
  ByteRange bytes = {};
  /// A function word of the text's language: indexed, but weightless. Never a word with `cased`, nor a dotted
  /// acronym.
  bool stop_word = false;
  /// Part of the same run of letters, digits and hyphens as the token before ("152-mm").
  bool joined_to_previous = false;

  friend bool operator==(const Token&, const Token&) = default;
};

}  // namespace dateline
