// From words as typed to the terms that the index holds for them.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/byte_range.hpp"
#include "common/index/vocabulary.hpp"
#include "common/text/analyzer.hpp"

namespace dateline {

/// Index terms that all count as the same word at one position: sorted, distinct, without prefix. Empty: no
/// article has it.
using Step = std::vector<std::string>;
/// Words at consecutive positions.
using Steps = std::vector<Step>;

/// One way to take a piece of query text. Languages that cut a text into the same number of words share a
/// reading.
struct Reading {
  Steps steps;
  std::string
      cased;  ///< the word in capitals, where the text is one such word that the index knows in capitals
  bool stop_word = false;  ///< every word is a function word: of the index's main language, or of another
                           ///< that most articles with the word are in
};

/// What a pattern or a fuzzy word stands for.
struct Expansion {
  std::vector<Steps> ways;  ///< each: words at consecutive positions
  bool cut =
      false;  ///< there were more forms than the limit; the most frequent (fuzzy: the closest) were taken
};

/// A word of a text, where it stands there.
struct TextWord {
  std::string surface;  ///< as the vocabulary has it: folded
  ByteRange bytes;      ///< without a possessive ending

  friend bool operator==(const TextWord&, const TextWord&) = default;
};

/// Throws Xapian::Error. One object per thread and database revision.
class Lexicon {
 public:
  explicit Lexicon(const Xapian::Database& database);

  /// Through the analyzer of each language that the database holds, with and without diacritics, and through
  /// the vocabulary's knowledge of the surface form. Empty where the text holds no word.
  std::vector<Reading> read(std::string_view text);
  /// The words of a text as the analyzer of the index's main language cuts it.
  std::vector<TextWord> words(std::string_view text);
  /// Whether the index has every word of the text, by some way to read it, in whatever form.
  bool knows(std::string_view text);
  /// A pattern of surface forms, with * for any run and ? for one character, cut into consecutive words as
  /// the analyzer would. Of each word at most `max_forms` forms.
  Expansion match_pattern(std::string_view pattern, std::size_t max_forms);
  /// At most `max_forms` surface forms within `distance` edits (insertion, deletion, substitution,
  /// transposition of neighbours), which is 1 or 2. Where the analyzer cuts the word, its parts together may
  /// have so many edits; of a word in more than kMaxFuzzyParts parts, each has to be as written.
  Expansion match_fuzzy(std::string_view word, unsigned distance, std::size_t max_forms);

  static constexpr std::size_t kMaxFuzzyParts = 4;

  /// False for punctuation and symbols alone: nothing to search for. `text`: a word, phrase or pattern.
  [[nodiscard]] bool has_words(std::string_view text);

  /// Whether most articles that have the words use them as function words of their language.
  [[nodiscard]] bool is_mostly_stop_word(const Steps& steps) const;
  [[nodiscard]] std::uint64_t articles_with(const std::string& term) const {
    return database_.get_termfreq(term);
  }
  [[nodiscard]] std::uint64_t articles() const { return database_.get_doccount(); }

 private:
  void add_reading(std::vector<Reading>& readings, Analyzer& analyzer, const std::string& text,
                   bool main_language);
  const TokenList& in_small_letters(Analyzer& analyzer, const std::string& text);
  Step terms_of(const std::vector<std::string>& surfaces);
  Step known_terms(Step terms) const;
  /// The terms of surface forms.
  struct Forms {
    Step terms;
    bool cut = false;
  };
  Forms match_surfaces(const std::string& folded_pattern, std::size_t max_forms);
  /// The term of a surface form; the best sort first.
  struct CloseForm {
    unsigned edits = 0;
    std::int64_t articles = 0;  ///< negative
    std::string term;
    friend auto operator<=>(const CloseForm&,
                            const CloseForm&) = default;  // NOLINT(modernize-use-nullptr): a false alarm
  };
  /// Those within so many edits of any of the words.
  std::vector<CloseForm> close_forms(const std::vector<std::string>& words, unsigned distance);
  /// By part, the surface forms that the languages have for it; a list of parts for each number of parts.
  std::vector<std::vector<std::vector<std::string>>> surfaces_of(std::string_view text);

  Xapian::Database database_;
  Vocabulary vocabulary_;
  std::vector<Analyzer> analyzers_;  ///< by falling number of articles; English where the database is empty
  TokenList tokens_;
  TokenList small_letters_;
};

}  // namespace dateline
