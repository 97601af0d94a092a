#include "indexer/entities/name_match.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// The two lists as one sequence of letters each: "jong un" is "jongun".
bool same_letters(const WordList& a, const WordList& b) {
  std::size_t word_a = 0;
  std::size_t word_b = 0;
  std::size_t in_a = 0;
  std::size_t in_b = 0;
  while (word_a < a.size() && word_b < b.size()) {
    if (in_a == a[word_a].sound.size()) {
      in_a = 0;
      ++word_a;
    } else if (in_b == b[word_b].sound.size()) {
      in_b = 0;
      ++word_b;
    } else if (a[word_a].sound[in_a++] != b[word_b].sound[in_b++]) {
      return false;
    }
  }
  while (word_a < a.size() && in_a == a[word_a].sound.size()) ++word_a, in_a = 0;
  while (word_b < b.size() && in_b == b[word_b].sound.size()) ++word_b, in_b = 0;
  return word_a == a.size() && word_b == b.size();
}

}  // namespace

bool has_run(const WordList& words, std::size_t at, const WordList& run) {
  if (at + run.size() > words.size()) return false;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (words[at + i].spelling != run[i].spelling) return false;
  }
  return true;
}

bool same_words(const WordList& a, const WordList& b) {
  return a.size() == b.size() && has_run(a, 0, b);
}

bool same_sound(const WordList& a, const WordList& b) {
  if (a.size() != b.size()) return same_letters(a, b);
  return std::equal(a.begin(), a.end(), b.begin(),
                    [](const NameWord* x, const NameWord* y) { return x->sound_id == y->sound_id; });
}

NameMatch match_names(const NameParts& shorter, const NameParts& longer) {
  if (shorter.words.empty() || longer.words.empty() || shorter.kind != longer.kind) return NameMatch::none;
  if (shorter.known && longer.known)
    return *shorter.known == *longer.known ? NameMatch::known : NameMatch::conflict;
  if (shorter.known_place && longer.known_place && *shorter.known_place == *longer.known_place)
    return NameMatch::known;
  switch (shorter.kind) {
    case EntityKind::person:
      return match_persons(shorter, longer);
    case EntityKind::org:
      return match_organisations(shorter, longer);
    case EntityKind::place:
      return match_places(shorter, longer);
  }
  return NameMatch::none;
}

}  // namespace dateline
