// Where the words of a text stand, with the punctuation that belongs to them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/analyzer.hpp"

namespace dateline {

/// Distances between words as they are once the text is one line, and the places where a passage can begin
/// and end. The text and the tokens must outlive it.
class WordLine {
 public:
  WordLine(std::string_view text, const TokenList& tokens);

  [[nodiscard]] ByteRange word_bytes(std::size_t word) const { return tokens_[word].bytes; }

  /// Bytes of the line from the first word to the last, with what is attached to them; at most a few bytes
  /// too many.
  [[nodiscard]] std::size_t span(std::size_t first, std::size_t last) const;
  /// Where the word itself begins and ends in the line.
  [[nodiscard]] std::size_t line_begin(std::size_t word) const { return line_begins_[word]; }
  [[nodiscard]] std::size_t line_end(std::size_t word) const {
    return line_begins_[word] + tokens_[word].bytes.size();
  }

  /// Where the word begins in the text, an opening quotation mark, bracket or currency sign included.
  [[nodiscard]] std::uint32_t text_begin(std::size_t word) const;
  /// Where it ends, a possessive ending and closing punctuation included; never after the next word's
  /// beginning.
  [[nodiscard]] std::uint32_t text_end(std::size_t word) const;
  /// White space precedes it (or nothing at all): a good place to begin.
  [[nodiscard]] bool starts_after_space(std::size_t word) const;
  /// White space follows, or nothing at all.
  [[nodiscard]] bool ends_before_space(std::size_t word) const;

  /// The first word that begins at `at` or later in the text; the number of words where there is none.
  [[nodiscard]] std::size_t word_from(std::size_t at) const;
  /// The first word whose text_end() lies behind `at`; the number of words where there is none.
  [[nodiscard]] std::size_t word_ending_after(std::size_t at) const;

 private:
  struct Gap;
  [[nodiscard]] Gap gap_before(std::size_t word) const;

  std::string_view text_;
  const TokenList& tokens_;
  std::vector<std::uint32_t> line_begins_;
};

}  // namespace dateline
