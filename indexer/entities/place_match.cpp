// Places: acronyms, and words for kinds of area.
#include <algorithm>

#include "indexer/entities/acronym.hpp"
#include "indexer/entities/name_match.hpp"
#include "indexer/entities/word_class.hpp"

namespace dateline {

namespace {

enum class Side : std::uint8_t { before, after };

/// Whether a word that one name has and the other lacks says only what kind of area it is. A river, lake or
/// hotel is not the place it is named after, nor Kansas City Kansas.
bool is_kind_of_area(const NameWord& word, const NameParts& bare, Side side) {
  if (word.is(WordClass::function)) return true;
  return word.is(WordClass::admin_area) && (!bare.known || side == Side::before || word.folded != "city");
}

/// Whether `full` is `bare` and words for a kind of area: Socotra Island, City of Athens.
bool adds_kind_of_area(const NameParts& bare, const NameParts& full) {
  for (std::size_t begin = 0; begin + bare.words.size() <= full.words.size(); ++begin) {
    if (!has_run(full.words, begin, bare.words)) continue;
    bool all = true;
    for (std::size_t at = 0; at < begin; ++at)
      all = all && is_kind_of_area(full.words[at], bare, Side::before);
    for (auto at = begin + bare.words.size(); at < full.words.size(); ++at)
      all = all && is_kind_of_area(full.words[at], bare, Side::after);
    if (all) return true;
  }
  return false;
}

/// "The Square" of Jack London Square.
bool is_site_of(const NameParts& lone, const NameParts& full) {
  return lone.words.size() == 1 && full.words.size() > 1 && lone.words.front().is(WordClass::site) &&
         lone.words.front().spelling == full.words.back().spelling;
}

}  // namespace

NameMatch match_places(const NameParts& shorter, const NameParts& longer) {
  if (same_words(shorter.words, longer.words)) return NameMatch::same;
  if (same_sound(shorter.words, longer.words)) return NameMatch::variant;
  if (shorter.is_acronym() && is_acronym_of(shorter, longer)) return NameMatch::full;
  if (shorter.words.size() < longer.words.size() && adds_kind_of_area(shorter, longer))
    return NameMatch::given_name;
  if (is_site_of(shorter, longer)) return NameMatch::part;
  return NameMatch::none;
}

}  // namespace dateline
