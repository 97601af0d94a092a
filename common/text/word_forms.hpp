// A part of a word → the forms under which it is indexed: normalise, stem, fold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/text/language.hpp"
#include "common/text/stemmer.hpp"
#include "common/text/stop_words.hpp"
#include "common/text/word_part.hpp"
#include "common/text/word_segmenter.hpp"

namespace dateline {

/// Longest term in bytes; a longer word is cut at a code point boundary. Xapian's own limit is 245, less the
/// prefix.
inline constexpr std::size_t kMaxTermBytes = 64;

struct WordForms {
  std::string surface;  ///< case and diacritics folded; empty: nothing of the word is left, it gives no token
  std::string term;     ///< the same, stemmed
  std::string capitals;  ///< the surface in capitals where the word is written in capitals, two at least
  bool stop_word = false;

  friend bool operator==(const WordForms&, const WordForms&) = default;
};

/// Makes the forms of words of one language. One object per thread.
class WordFormer {
 public:
  /// On the ICU path ASCII words are folded by ICU, too.
  WordFormer(Language language, SegmentationPath path);

  /// `raw` is the part as written: letters with inner apostrophes, and dots where it is an acronym.
  WordForms form(std::string_view raw, WordPart::Kind kind);

 private:
  [[nodiscard]] std::string fold_case_of(std::string_view raw) const;

  Language language_;
  SegmentationPath path_;
  Stemmer stemmer_;
  StopWords stop_words_;
};

}  // namespace dateline
