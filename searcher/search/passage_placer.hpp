// Where exactly a passage begins and ends.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/byte_range.hpp"
#include "searcher/search/near_sentences.hpp"
#include "searcher/search/passage_candidates.hpp"
#include "searcher/search/word_line.hpp"

namespace dateline {

struct Passage {
  ByteRange bytes;
  bool starts_mid = false;
  bool ends_mid = false;
};

/// Puts passages around words: whole sentences where they fit, else from a sentence's beginning, else from
/// word to word. The text and the line must outlive it.
class PassagePlacer {
 public:
  /// `max_bytes`: at least 1; of the passage as one line.
  PassagePlacer(std::string_view text, const WordLine& line, std::size_t max_bytes)
      : text_(text), line_(line), max_bytes_(max_bytes), sentences_(text) {}

  /// A passage inside `free` that holds `words` (as much of them as fits).
  [[nodiscard]] Passage around(WordRange words, ByteRange free);
  /// The text's first passage.
  [[nodiscard]] Passage beginning();

 private:
  [[nodiscard]] std::size_t bytes_of(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t begin_within(std::size_t word, std::size_t room, ByteRange free) const;
  [[nodiscard]] std::uint32_t end_for(std::uint32_t begin, std::uint32_t needed_end, ByteRange free) const;
  [[nodiscard]] std::uint32_t word_end_before(std::uint32_t begin, std::uint32_t needed_end,
                                              std::uint32_t limit) const;
  [[nodiscard]] std::size_t room_before(WordRange words, ByteRange free) const;
  [[nodiscard]] std::uint32_t with_sentences_before(ByteRange passage, ByteRange free) const;
  [[nodiscard]] Passage judged(ByteRange passage) const;

  std::string_view text_;
  const WordLine& line_;
  std::size_t max_bytes_;
  NearSentences sentences_;
};

}  // namespace dateline
