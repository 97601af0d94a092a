#include "indexer/entities/ner/token_form.hpp"

#include <algorithm>
#include <string>

#include "common/text/utf8.hpp"

namespace dateline::ner {
namespace {

using Words = std::initializer_list<std::string_view>;

constexpr auto kPlaceWords = {"in",      "at",     "from",   "near",   "to",     "across",
                              "outside", "inside", "around", "toward", "towards"};
constexpr auto kSpeechWords = {"said",      "says",      "told",     "added",    "say",
                               "explained", "announced", "wrote",    "noted",    "stated",
                               "declared",  "responded", "tweeted",  "asked",    "argued",
                               "believes",  "believed",  "warned",   "insisted", "tells",
                               "recalled",  "replied",   "admitted", "claimed",  "acknowledged"};
constexpr auto kJoiningWords = {"of",  "-",   "and", "for", "de", "'s", "&", "al",
                                "bin", "van", "von", "del", "da", "du", "la"};
constexpr auto kOpeningMarks = {".", "\"", ":", "?", "!"};
constexpr auto kStops = {".", ",", "\""};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view item) { return item == word; });
}

/// Byte offsets at which the first and the last 1 to 4 characters end and begin; as many as there are.
struct AffixEnds {
  std::array<std::size_t, 5> prefix{};
  std::array<std::size_t, 5> suffix{};
  std::size_t characters = 0;
};

AffixEnds affix_ends(std::string_view word) {
  AffixEnds ends;
  const auto is_lead = [&](std::size_t at) {
    return (static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U;
  };
  for (std::size_t at = 0; at < word.size(); ++at) ends.characters += is_lead(at) ? 1 : 0;
  std::size_t seen = 0;
  for (std::size_t at = 0; at < word.size() && seen < 5; ++at)
    if (is_lead(at)) ends.prefix.at(seen++) = at;
  seen = 0;
  for (std::size_t at = word.size(); at-- > 0 && seen < 4;)
    if (is_lead(at)) ends.suffix.at(++seen) = at;
  return ends;
}

void add_affixes(TokenForm& form, std::string_view lower) {
  const AffixEnds ends = affix_ends(lower);
  for (std::size_t length = 1; length <= 4 && length < ends.characters; ++length) {
    form.suffixes.at(length - 1) = text_hash(lower.substr(ends.suffix.at(length)));
    if (length > 1) form.prefixes.at(length - 2) = text_hash(lower.substr(0, ends.prefix.at(length)));
  }
}

void set(TokenForm& form, FormFlag flag, bool on) {
  if (on) form.flags = static_cast<std::uint16_t>(form.flags | static_cast<std::uint16_t>(flag));
}

void set_flags(TokenForm& form, std::string_view plain, std::string_view lower, const NameLists& lists) {
  const LetterCaseOfWord letter_case = case_of(plain);
  const bool capital = letter_case >= LetterCaseOfWord::capital;
  set(form, FormFlag::letters, letter_case != LetterCaseOfWord::no_letters);
  set(form, FormFlag::capital, capital);
  set(form, FormFlag::all_capitals, letter_case == LetterCaseOfWord::all_capitals);
  set(form, FormFlag::opens, contains(kOpeningMarks, plain));
  set(form, FormFlag::place_word, contains(kPlaceWords, lower));
  set(form, FormFlag::speech_word, contains(kSpeechWords, lower));
  set(form, FormFlag::article, lower == "the");
  set(form, FormFlag::joins, contains(kJoiningWords, lower));
  set(form, FormFlag::stop, contains(kStops, plain));
  if (letter_case == LetterCaseOfWord::lower && plain[0] >= 'a' && plain[0] <= 'z') {
    std::string raised(plain);
    raised[0] = static_cast<char>(raised[0] - 32);
    set(form, FormFlag::title_word, (lists.find(text_hash(raised)).lists & lists.bit("TITL")) != 0);
  }
}

}  // namespace

TokenForm describe(std::string_view token, Casing casing, const NameLists& lists,
                   const WordClusters& clusters) {
  TokenForm form;
  const std::string plain = plain_token(token, casing);
  const std::string lower = lower_token(plain);
  form.lower = text_hash(lower);
  form.word = text_hash(plain);
  form.shape = text_hash(token_shape(plain));
  form.initial = lower.empty() ? '\0' : lower[0];
  set_flags(form, plain, lower, lists);
  if (casing != Casing::trusted) {
    set(form, FormFlag::untrusted, true);
    form.shape = mixed(form.shape);
  }
  if (form.is(FormFlag::letters)) add_affixes(form, lower);
  if (const auto found = clusters.find(plain); found.known) {
    const std::uint64_t capital = form.is(FormFlag::capital) ? 1 : 0;
    form.coarse = found.coarse * 2ULL + capital + 1;
    form.fine = found.fine * 2ULL + capital + 1;
  }
  if (form.is(FormFlag::capital)) {
    const NameLists::Entry entry = lists.find(form.word);
    form.lists = entry.lists;
    form.longer_names = entry.longer;
    if (form.lists == 0 && form.is(FormFlag::all_capitals) && plain.size() > 3)
      form.lists = lists.find(text_hash(capitalised(plain))).lists;
  }
  return form;
}

TokenForm sentence_edge(bool begin) {
  TokenForm form;
  form.lower = form.word = form.shape = text_hash(begin ? "<s>" : "</s>");
  return form;
}

}  // namespace dateline::ner
