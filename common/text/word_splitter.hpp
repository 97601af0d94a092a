// Words → parts: apostrophes, possessives, elisions, dotted acronyms, compounds, and letters next to digits.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/language_traits.hpp"
#include "common/text/word_part.hpp"

namespace dateline {

/// Splits the words of one text, in text order: whether a part is joined to the one before depends on what
/// came before.
class WordSplitter {
 public:
  WordSplitter(std::string_view text, const LanguageTraits& traits) : text_(text), traits_(traits) {}

  /// Replaces the content of `parts`. A part may end after the word, which then counts as taken: the final
  /// dot of "U.S.", or digits that a no-break space groups.
  void split(ByteRange word, std::vector<WordPart>& parts);

 private:
  /// A run of letters with the apostrophes inside it.
  struct Letters {
    ByteRange bytes;                     ///< what becomes the token
    ByteRange whole = {};                ///< with elided article and ending
    std::uint32_t first_apostrophe = 0;  ///< 0: none
    std::uint32_t last_apostrophe = 0;   ///< 0: none
  };

  [[nodiscard]] Letters read_letters(std::uint32_t begin) const;
  [[nodiscard]] bool continues_letters(std::uint32_t at, char32_t previous) const;
  void drop_elided(Letters& letters) const;
  void drop_ending(Letters& letters) const;
  [[nodiscard]] bool is_loose_ending(const Letters& letters) const;
  [[nodiscard]] bool extend_acronym(Letters& letters) const;
  void take_letters(std::vector<WordPart>& parts);
  void take_numbers(std::vector<WordPart>& parts);
  [[nodiscard]] bool is_joined(std::uint32_t begin) const;

  std::string_view text_;
  const LanguageTraits& traits_;
  std::uint32_t at_ = 0;        ///< everything before it is done
  std::uint32_t end_ = 0;       ///< of the word
  std::uint32_t part_end_ = 0;  ///< where the last part with its ending stops; 0: none yet
};

}  // namespace dateline
