// Organisations: acronyms, runs of words from either end, head words.
#include <algorithm>

#include "indexer/entities/acronym.hpp"
#include "indexer/entities/name_match.hpp"
#include "indexer/entities/word_class.hpp"

namespace dateline {

namespace {

bool contains(const WordList& words, const NameWord& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const NameWord* other) { return other->spelling == word.spelling; });
}

/// "Copenhagen University" and "University of Copenhagen": the same words but for of and the.
bool same_content(const WordList& a, const WordList& b) {
  const auto within = [](const WordList& part, const WordList& whole) {
    return std::all_of(part.begin(), part.end(), [&](const NameWord* word) {
      return word->is(WordClass::function) || contains(whole, *word);
    });
  };
  return within(a, b) && within(b, a);
}

bool same_spelling(const WordList& a, const WordList& b) {
  std::string key_a;
  std::string key_b;
  for (const auto* word : a) key_a += word->folded;
  for (const auto* word : b) key_b += word->folded;
  return key_a == key_b;
}

/// The word before "of": Church of Scientology, University of Helsinki.
const NameWord* head_before_of(const WordList& words) {
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (words[at].folded == "of") return &words[at - 1];
  }
  return nullptr;
}

NameMatch match_one_word(const NameParts& one, const NameParts& full) {
  const auto& word = one.words.front();
  const auto& words = full.words;
  if (one.is_acronym() && is_acronym_of(one, full)) return NameMatch::full;
  if (word.is(WordClass::org_head)) {
    const auto* head = head_before_of(words);
    const bool heads =
        head != nullptr ? head->spelling == word.spelling : words.back().spelling == word.spelling;
    return heads ? NameMatch::part : NameMatch::none;
  }
  if (one.known) return NameMatch::none;
  if (words.front().spelling == word.spelling || words.back().spelling == word.spelling)
    return NameMatch::given_name;
  return NameMatch::none;
}

bool is_subsequence(const WordList& part, const WordList& full) {
  std::size_t at = 0;
  for (const auto* word : part) {
    if (word->is(WordClass::function)) continue;
    while (at < full.size() && full[at].spelling != word->spelling) ++at;
    if (at++ >= full.size()) return false;
  }
  return true;
}

/// "State Department" and "U.S. Department of State": the longer adds only whose it is.
bool adds_country(const WordList& part, const WordList& full) {
  std::size_t shared = 0;
  for (const auto* word : full) {
    if (word->is(WordClass::function)) continue;
    const bool country = word->is(WordClass::demonym) || word->folded == "us" || word->folded == "uk" ||
                         word->folded == "federal" || word->folded == "national";
    if (contains(part, *word))
      ++shared;
    else if (!country)
      return false;
  }
  const auto content = std::count_if(part.begin(), part.end(),
                                     [](const NameWord* word) { return !word->is(WordClass::function); });
  return shared >= 2 && shared == static_cast<std::size_t>(content);
}

NameMatch match_several(const NameParts& part, const NameParts& full) {
  if (has_run(full.words, full.words.size() - part.words.size(), part.words)) return NameMatch::surname;
  // The United Nations is not its Security Council.
  if (part.known) return NameMatch::none;
  // Nor is a university its students' association.
  const bool own_head = full.words.back().is(WordClass::org_head) &&
                        std::any_of(part.words.begin(), part.words.end(),
                                    [](const NameWord* word) { return word->is(WordClass::org_head); });
  if (has_run(full.words, 0, part.words)) return own_head ? NameMatch::none : NameMatch::surname;
  if (adds_country(part.words, full.words) || adds_country(full.words, part.words)) return NameMatch::surname;
  const bool same_start = part.words.front().spelling == full.words.front().spelling;
  return same_start && is_subsequence(part.words, full.words) ? NameMatch::given_name : NameMatch::none;
}

}  // namespace

NameMatch match_organisations(const NameParts& shorter, const NameParts& longer) {
  if (same_words(shorter.words, longer.words)) return NameMatch::same;
  if (same_content(shorter.words, longer.words)) return NameMatch::variant;
  if (same_spelling(shorter.words, longer.words)) return NameMatch::variant;
  if (longer.words.size() == 1) {
    const bool acronym = (shorter.is_acronym() && is_acronym_of(shorter, longer)) ||
                         (longer.is_acronym() && is_acronym_of(longer, shorter));
    return acronym ? NameMatch::full : NameMatch::none;
  }
  return shorter.words.size() == 1 ? match_one_word(shorter, longer) : match_several(shorter, longer);
}

}  // namespace dateline
