// The one analyzer: text → tokens, the same for indexing, queries and snippets.
//
// A text runs through small steps, each in a file of its own:
//   word_segmenter  text → words             "U.S.-led", "Shoigu’s", "152mm" → U.S | led | Shoigu’s | 152mm
//   word_splitter   word → parts             possessives, elisions, acronyms, compounds, letters next to
//   digits number_split    digits → numbers         "1,000" is one number, "13.9.2023" is three word_forms
//   part → surface and term  NFKC case folding, Snowball stem, diacritics removed word_cache      remembers
//   the last step
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "common/text/language.hpp"
#include "common/text/token_list.hpp"
#include "common/text/word_forms.hpp"
#include "common/text/word_segmenter.hpp"

namespace dateline {

/// Which words in capitals get Token::cased.
enum class CapitalWords : std::uint8_t {
  in_mixed_case,  ///< those of a text that has more small letters than capitals; in a text all in capitals
                  ///< they mean nothing
  always,         ///< all of them: for queries, which may be a single word ("US")
};

/// Analyzes texts of one language. Keeps caches: one object per thread, cheap to reuse, costly to make.
class Analyzer {
 public:
  explicit Analyzer(Language language, SegmentationPath path = SegmentationPath::automatic);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// Replaces the content of `out`. `text` is UTF-8; invalid bytes separate words. Time linear in the text.
  /// Of a text of 2 GiB and more, only the first 2 GiB are read.
  void analyze(std::string_view text, TokenList& out,
               CapitalWords capital_words = CapitalWords::in_mixed_case);
  [[nodiscard]] Language language() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
