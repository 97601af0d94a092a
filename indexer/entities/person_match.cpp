// Persons: surnames, given names, initials, nicknames.
#include <algorithm>

#include "indexer/entities/acronym.hpp"
#include "indexer/entities/name_match.hpp"
#include "indexer/entities/nicknames.hpp"
#include "indexer/entities/word_class.hpp"

namespace dateline {

namespace {

bool one_begins_the_other(const NameWord& a, const NameWord& b) {
  return (a.is_initial || b.is_initial) && a.folded.front() == b.folded.front();
}

bool agree_as_given_names(const NameWord& a, const NameWord& b) {
  return a.spelling == b.spelling || a.sound_id == b.sound_id || one_begins_the_other(a, b) ||
         are_nicknames(a.folded, b.folded);
}

bool same_surname(const NameWord& a, const NameWord& b) {
  return a.spelling == b.spelling || a.sound_id == b.sound_id;
}

bool differ_for_certain(const NameParts& a, const NameParts& b) {
  if (a.generation != 0 && b.generation != 0 && a.generation != b.generation) return true;
  return a.gender != Gender::unknown && b.gender != Gender::unknown && a.gender != b.gender;
}

NameMatch match_one_word(const NameParts& one, const NameParts& full) {
  const auto& word = one.words.front();
  if (word.is_acronym && word.folded.size() >= 3 && is_acronym_of(one, full)) return NameMatch::full;
  const bool first = agree_as_given_names(word, full.words.front()) && !word.is_initial;
  if (one.regnal && !one.civil && !one.only_title)
    return first && full.regnal ? NameMatch::surname : NameMatch::none;
  if (same_surname(word, full.words.back())) return NameMatch::surname;
  if (first) return NameMatch::given_name;
  const auto middle = std::any_of(full.words.begin() + 1, full.words.end(),
                                  [&](const NameWord* other) { return other->spelling == word.spelling; });
  return middle ? NameMatch::part : NameMatch::none;
}

/// Whether each word of `part` stands in `full`, in this order, initials for words.
bool is_subsequence(const WordList& part, const WordList& full) {
  std::size_t at = 0;
  for (const auto* word : part) {
    while (at < full.size() && full[at].sound_id != word->sound_id && !one_begins_the_other(full[at], *word))
      ++at;
    if (at++ >= full.size()) return false;
  }
  return true;
}

bool same_set(const WordList& a, const WordList& b) {
  if (a.size() != b.size()) return false;
  return std::all_of(a.begin(), a.end(), [&](const NameWord* word) {
    return std::any_of(b.begin(), b.end(),
                       [&](const NameWord* other) { return other->spelling == word->spelling; });
  });
}

/// Second words that are both initials or both names, and not the same: John A. Smith, John B. Smith.
bool middle_names_differ(const WordList& a, const WordList& b) {
  return a.size() == 3 && b.size() == 3 && a[1].folded.front() != b[1].folded.front();
}

/// The last two words of both are the same, and there are more: Pierre Charles L'Enfant, Peter Charles
/// L'Enfant.
bool same_long_end(const WordList& a, const WordList& b) {
  return a.size() >= 3 && b.size() >= 3 && a.back().spelling == b.back().spelling &&
         !a[a.size() - 2].is_initial && a[a.size() - 2].spelling == b[b.size() - 2].spelling &&
         !a[a.size() - 2].is(WordClass::function);
}

NameMatch match_several(const NameParts& a, const NameParts& b) {
  if (same_set(a.words, b.words) || same_long_end(a.words, b.words)) return NameMatch::full;
  if (same_surname(a.words.back(), b.words.back())) {
    const bool given = agree_as_given_names(a.words.front(), b.words.front());
    if (given && !middle_names_differ(a.words, b.words)) return NameMatch::full;
    return is_subsequence(a.words, b.words) ? NameMatch::surname : NameMatch::conflict;
  }
  return is_subsequence(a.words, b.words) ? NameMatch::given_name : NameMatch::none;
}

}  // namespace

NameMatch match_persons(const NameParts& shorter, const NameParts& longer) {
  if (differ_for_certain(shorter, longer)) return NameMatch::conflict;
  if (same_words(shorter.words, longer.words)) return NameMatch::same;
  if (shorter.only_title && longer.only_title) return NameMatch::none;
  if (same_sound(shorter.words, longer.words)) return NameMatch::variant;
  if (longer.words.size() == 1) return NameMatch::none;
  return shorter.words.size() == 1 ? match_one_word(shorter, longer) : match_several(shorter, longer);
}

}  // namespace dateline
