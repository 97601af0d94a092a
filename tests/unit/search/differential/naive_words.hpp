// What words, phrases, patterns and fuzzy words of a query stand for in the articles.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/search/differential/naive_news.hpp"

namespace dateline::differential {

/// By number of a term: whether it counts as the word.
using WordClass = std::vector<bool>;
/// Words at consecutive positions.
using WordRun = std::vector<WordClass>;

class NaiveWords {
 public:
  /// The articles must outlive it and stay as they are.
  explicit NaiveWords(const NaiveNews& news);

  /// Every way to take a text; those of equal length are one. None: the text holds no word.
  std::vector<WordRun> read(std::string_view text);
  /// The same for a pattern with * and ?; empty where it holds no letter or digit.
  std::vector<WordRun> match_pattern(std::string_view pattern);
  /// The same for surface forms within so many edits, which the words of a run have to share; a run of more
  /// than four words has to be as written.
  std::vector<WordRun> match_fuzzy(std::string_view text, unsigned distance);
  /// Optional beside other words.
  bool is_stop_word(std::string_view text);
  [[nodiscard]] bool is_mostly_weightless(const WordClass& terms) const;

 private:
  struct Part {
    std::string term;
    std::string surface;
    std::string capitals;
    bool stop_word = false;
  };
  /// By the analyzer of every language, as typed and without diacritics; the main language's first.
  std::vector<std::vector<Part>> analyses(std::string_view text);
  [[nodiscard]] WordClass terms_of_surface(std::string_view surface) const;
  void spread(unsigned edits, const std::vector<std::vector<std::string>>& parts, WordRun& run,
              std::vector<WordRun>& runs);
  WordClass within(const std::vector<std::string>& surfaces, unsigned edits);
  template <typename Fits>
  [[nodiscard]] WordClass terms_of_forms(Fits fits) const;

  const NaiveNews& news_;
  std::vector<Analyzer> analyzers_;
  std::map<std::pair<std::string, unsigned>, WordClass> within_;  ///< answers given before
};

/// Whether `*` (any run) and `?` (one character) make the text of the pattern.
bool pattern_fits(std::u32string_view pattern, std::u32string_view text);
/// Insertions, deletions, substitutions and exchanges of neighbours that part two words.
std::size_t edits_between(std::u32string_view a, std::u32string_view b);

}  // namespace dateline::differential
