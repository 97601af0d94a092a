#include "common/text/stop_words.hpp"

#include "common/text/fold.hpp"
#include "common/text/language_traits.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

StopWords::StopWords(Language language) {
  const LanguageTraits& traits = language.traits();
  std::string_view rest = stop_word_list(traits.stop_words);
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    // The lists are in lower case; folding also brings "ß" and "ς" to the form of the words that are looked
    // up.
    if (!word.empty()) words_.insert(is_ascii(word) ? std::string(word) : fold_case(word, traits.dotted_i));
  }
}

}  // namespace dateline
