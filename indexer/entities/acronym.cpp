#include "indexer/entities/acronym.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/entities/word_class.hpp"

namespace dateline {

namespace {

/// From this length on the letters after the initials may come from inside the words.
constexpr std::size_t kLongAcronym = 4;

enum class FunctionWords { counted, passed_over };

bool spells_initials(std::string_view letters, const NameParts& full, FunctionWords function_words) {
  std::size_t at = 0;
  for (const auto* word : full.words) {
    if (function_words == FunctionWords::passed_over && word->is(WordClass::function)) continue;
    if (at == letters.size() || word->folded.front() != letters[at]) return false;
    ++at;
  }
  if (at + 1 == letters.size() && full.legal_form != nullptr)
    return full.legal_form->folded.front() == letters[at];
  return at == letters.size();
}

/// Whether the letters are beginnings of the words, one letter at least of each that is no function word.
bool spells_beginnings(std::string_view letters, std::span<const NameWord* const> words) {
  if (words.empty()) return letters.empty();
  const auto& word = *words.front();
  if (word.is(WordClass::function) && spells_beginnings(letters, words.subspan(1))) return true;
  for (std::size_t taken = 0; taken < std::min(letters.size(), word.folded.size());) {
    if (word.folded[taken] != letters[taken]) return false;
    ++taken;
    if (spells_beginnings(letters.substr(taken), words.subspan(1))) return true;
  }
  return false;
}

}  // namespace

bool is_acronym_of(const NameParts& acronym, const NameParts& full) {
  const auto& word = acronym.words.front();
  const std::string_view letters = word.folded;
  if (full.words.size() == 1)
    return letters.size() >= 2 && !full.is_acronym() && full.words.front().capitals == letters;
  if (full.words.size() < 2) return false;
  return spells_initials(letters, full, FunctionWords::passed_over) ||
         spells_initials(letters, full, FunctionWords::counted) ||
         (letters.size() >= kLongAcronym && spells_beginnings(letters, full.words.span()));
}

namespace {

/// Initials in any order, as acronyms of other languages have them: CEI of the Italian Episcopal Conference.
bool is_made_of_initials(std::string_view letters, std::span<const NameWord* const> words) {
  std::string initials;
  for (const auto* word : words) {
    if (!word->is(WordClass::function)) initials += word->folded.front();
  }
  return letters.size() >= 3 && letters.size() == initials.size() &&
         std::is_permutation(letters.begin(), letters.end(), initials.begin());
}

}  // namespace

bool abbreviates(const NameWord& acronym, std::span<const NameWord* const> words) {
  const std::string_view letters = acronym.folded;
  if (!acronym.is_acronym || words.empty()) return false;
  if (is_made_of_initials(letters, words)) return true;
  std::size_t matched = 0;
  for (const auto* word : words) {
    if (matched < letters.size() && word->folded.front() == letters[matched]) ++matched;
  }
  return matched >= 2 && matched * 2 >= letters.size();
}

}  // namespace dateline
