// Function words by language, from the lists in stopwords/.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "common/text/language.hpp"

namespace dateline {

/// The list of a name such as "english", one word a line; empty where there is none. Generated at build time.
std::string_view stop_word_list(std::string_view name);

/// The function words of one language; none for a language without a list.
class StopWords {
 public:
  explicit StopWords(Language language);

  /// `word` is unstemmed, its case folded for the language, diacritics in place, apostrophes as "'" or left
  /// out.
  [[nodiscard]] bool contains(std::string_view word) const { return words_.contains(word); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

}  // namespace dateline
