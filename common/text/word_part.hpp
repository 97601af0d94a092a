// What the analyzer's own rules cut a word into: the pieces that become tokens.
#pragma once

#include <cstdint>

#include "common/byte_range.hpp"

namespace dateline {

struct WordPart {
  enum class Kind : std::uint8_t {
    letters,  ///< "Shoigu", "O'Brien"
    acronym,  ///< "U.S."
    number,   ///< "152", "1.5", "12,500,000"
  };

  Kind kind = Kind::letters;
  ByteRange bytes;               ///< without possessive ending and elided article
  std::uint32_t decimal_at = 0;  ///< the byte of a number's decimal mark; 0: a whole number
  bool joined = false;  ///< nothing but a hyphen, dot, underscore, slash or apostrophe separates it from the
                        ///< part before

  friend bool operator==(const WordPart&, const WordPart&) = default;
};

}  // namespace dateline
