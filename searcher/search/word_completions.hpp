// Words of the vocabulary that go on from a beginning.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/index/vocabulary.hpp"
#include "searcher/search/prefix_table.hpp"
#include "searcher/search/section_cache.hpp"
#include "searcher/search/suggestions.hpp"

namespace dateline {

/// Belongs to one database revision; what was read of the vocabulary is kept. Throws Xapian::Error.
class WordCompletions {
 public:
  explicit WordCompletions(const Xapian::Database& database) : database_(database), vocabulary_(database) {}

  /// Surface forms that begin with `beginning` (folded), by falling count, without function words: those that
  /// most of their articles use without weight.
  std::vector<SuggestedWord> complete(const std::string& beginning, std::size_t limit);

 private:
  struct Word {
    SuggestedWord word;
    std::string term;  ///< the one with the most articles
  };
  /// Words that begin with certain letters.
  struct Section {
    std::vector<Word> words;  ///< by rank
    PrefixTable forms;
  };
  [[nodiscard]] Section read(const std::string& letters);
  bool is_function_word(const std::string& term);

  Xapian::Database database_;
  Vocabulary vocabulary_;
  SectionCache<Section> sections_;
  std::unordered_map<std::string, bool> function_words_;  ///< terms that were looked at
};

}  // namespace dateline
