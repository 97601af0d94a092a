// Sentence boundaries (UAX #29 through ICU, with news abbreviations suppressed: "Mr.", "U.S.", "Sen.").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"

namespace dateline {

/// The sentences of a text in order, white space at both ends excluded. A blank line always ends a sentence.
/// Linear time.
std::vector<ByteRange> sentences(std::string_view text);

/// The first sentence on one line, at most `max_bytes` long; a longer one is cut at a word boundary (at a
/// code point boundary where it has no words). Line breaks inside it count as spaces.
std::string first_sentence(std::string_view text, std::size_t max_bytes);

}  // namespace dateline
