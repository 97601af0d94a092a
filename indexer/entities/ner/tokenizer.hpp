// Running text → sentences of tokens as the recogniser was trained on: words, marks of punctuation by
// themselves, "'s" apart, hyphenated words in parts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"

namespace dateline::ner {

/// Tokens of one or more texts, one behind the other.
struct TokenizedText {
  std::vector<std::string_view> tokens;      ///< into the texts
  std::vector<ByteRange> bytes;              ///< where each stands in its text
  std::vector<std::uint32_t> sentence_ends;  ///< numbers of tokens, ascending, the last one is tokens.size()

  void clear() {
    tokens.clear();
    bytes.clear();
    sentence_ends.clear();
  }
};

/// Appends the tokens of `text` (UTF-8; ill-formed bytes count as letters), which begins a sentence of its
/// own. A blank line ends a sentence. Linear time.
void tokenize(std::string_view text, TokenizedText& out);

/// The parts of a word that the tokenizer cuts at its hyphens ("Kim", "-", "Jong"), appended to `parts`; the
/// word itself where it is not cut. For words that come tokenized.
void split_hyphens(std::string_view word, std::vector<std::string_view>& parts);

}  // namespace dateline::ner
