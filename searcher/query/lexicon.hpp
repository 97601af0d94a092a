// From words as typed to the terms that the index holds for them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

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

/// Terms found by a pattern or by likeness.
struct Expansion {
  Step terms;
  bool cut = false;  ///< there were more than the limit; the most frequent (fuzzy: the closest) were taken
};

/// Words at consecutive positions that a pattern stands for.
struct PatternExpansion {
  Steps steps;
  bool cut = false;  ///< as above, in some step
};

/// Throws Xapian::Error. One object per thread and database revision.
class Lexicon {
 public:
  explicit Lexicon(const Xapian::Database& database);

  /// Through the analyzer of each language that the database holds, with and without diacritics, and through
  /// the vocabulary's knowledge of the surface form. Empty where the text holds no word.
  std::vector<Reading> read(std::string_view text);
  /// A pattern of surface forms, with * for any run and ? for one character, cut into consecutive words as
  /// the analyzer would. Of each word at most `max_forms` forms.
  PatternExpansion match_pattern(std::string_view pattern, std::size_t max_forms);
  /// At most `max_forms` surface forms within `distance` edits (insertion, deletion, substitution,
  /// transposition of neighbours).
  Expansion match_fuzzy(std::string_view word, unsigned distance, std::size_t max_forms);

  [[nodiscard]] std::uint64_t articles_with(const std::string& term) const {
    return database_.get_termfreq(term);
  }
  [[nodiscard]] std::uint64_t articles() const { return database_.get_doccount(); }

 private:
  void add_reading(std::vector<Reading>& readings, Analyzer& analyzer, const std::string& text,
                   bool main_language);
  [[nodiscard]] bool is_mostly_stop_word(const Steps& steps) const;
  Step known_terms(Step terms) const;
  Expansion match_surfaces(const std::string& folded_pattern, std::size_t max_forms);

  Xapian::Database database_;
  Vocabulary vocabulary_;
  std::vector<Analyzer> analyzers_;  ///< by falling number of articles; English where the database is empty
  TokenList tokens_;
};

}  // namespace dateline
