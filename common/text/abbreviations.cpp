#include "common/text/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "common/text/char_class.hpp"
#include "common/text/utf8.hpp"

namespace dateline {
namespace {

// All lists are in lower case, without the dot.

/// A name follows, so that the dot never ends a sentence.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"adm", "amb",  "asst", "atty", "brig", "capt", "cmdr",   "col", "cpl",  "det", "dr",  "ft", "fr",
     "gen", "gov",  "hon",  "insp", "lt",   "maj",  "messrs", "mme", "mmes", "mr",  "mrs", "ms", "mt",
     "pfc", "pres", "prof", "pvt",  "rep",  "reps", "rev",    "sen", "sens", "sgt", "spc", "st", "supt"});

/// Ends a sentence unless a number follows: "Jan. 5", "No. 7".
constexpr auto kBeforeNumber =
    std::to_array<std::string_view>({"apr", "art", "aug", "dec", "feb", "fig", "jan", "jul", "jun", "mar",
                                     "no", "nos", "nov", "oct", "pp", "sec", "sep", "sept", "vol"});

/// Stands inside sentences as well as at their end: the next word decides.
constexpr auto kEither = std::to_array<std::string_view>(
    {"assn", "assoc", "ave", "blvd", "bros", "co",  "corp", "cos", "dept", "dist", "esq",
     "est",  "etc",   "inc", "intl", "jr",   "llc", "ltd",  "mfg", "plc",  "sr",   "univ"});

/// Words that begin sentences far more often than they continue a name.
constexpr auto kStarters = std::to_array<std::string_view>(
    {"a",     "after", "all",   "also",  "although",  "an",   "and", "as",      "at",   "but",
     "by",    "for",   "from",  "he",    "her",       "his",  "how", "however", "i",    "if",
     "in",    "it",    "its",   "many",  "meanwhile", "most", "no",  "on",      "one",  "other",
     "our",   "she",   "since", "so",    "some",      "that", "the", "their",   "then", "there",
     "these", "they",  "this",  "those", "to",        "two",  "we",  "what",    "when", "where",
     "while", "who",   "why",   "with",  "yet",       "you"});

/// Abbreviations in small letters inside sentences.
constexpr auto kSmall = std::to_array<std::string_view>({"approx", "ca", "cf", "vs"});

constexpr std::size_t kLongestWord = 12;

constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char lower(char c) {
  return is_upper(c) ? static_cast<char>(c | 0x20) : c;
}

bool is_listed(std::span<const std::string_view> words, std::string_view word) {
  const auto same = [](char a, char b) { return lower(a) == lower(b); };
  return std::ranges::any_of(words,
                             [&](std::string_view one) { return std::ranges::equal(one, word, same); });
}

/// The code point that ends right before byte `end`; a separator where there is none.
char32_t code_point_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 4) {
    --begin;
    if ((static_cast<unsigned char>(text[begin]) & 0xC0) != 0x80) return decode_utf8(text, begin).value;
  }
  return U' ';
}

std::string_view without_trailing_space(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  while (!text.empty()) {
    if (is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(kNoBreakSpace.size());
    } else {
      break;
    }
  }
  return text;
}

/// The word that the text's last dot belongs to, inner dots included, the last one not. Empty where the text
/// does not end with one, or the word is too long or too foreign for an abbreviation.
std::string_view abbreviated_word(std::string_view before) {
  before = without_trailing_space(before);
  if (!before.ends_with('.')) return {};
  before.remove_suffix(1);
  std::size_t begin = before.size();
  while (begin > 0 && (is_letter(before[begin - 1]) || before[begin - 1] == '.')) {
    if (before.size() - begin > kLongestWord) return {};
    --begin;
  }
  const CharKind neighbour = char_kind(code_point_before(before, begin));
  const bool inside_word =
      neighbour == CharKind::letter || neighbour == CharKind::digit || neighbour == CharKind::mark;
  return inside_word ? std::string_view{} : before.substr(begin);
}

std::string_view first_word(std::string_view after) {
  std::size_t size = 0;
  while (size < after.size() && size <= kLongestWord && is_letter(after[size])) ++size;
  return after.substr(0, size);
}

bool starts_sentence(std::string_view after) {
  return char_kind(decode_utf8(after, 0).value) != CharKind::letter ||
         is_listed(kStarters, first_word(after));
}

/// "J", "U.S", "e.g": single letters with dots between them.
bool is_initials(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_letter(word[i]) != (i % 2 == 0)) return false;
  }
  return word.size() % 2 == 1;
}

}  // namespace

bool continues_sentence(std::string_view before, std::string_view after) {
  if (after.empty()) return false;
  const CodePoint next = decode_utf8(after, 0);
  if (letter_case(next.value) == LetterCase::lower) return true;
  const std::string_view word = abbreviated_word(before);
  if (word.empty()) return false;
  if (is_listed(kBeforeNumber, word)) return is_digit(after.front());
  if (word == "p") return is_digit(after.front());
  if (!is_upper(word.front()) && word.size() == 1) return word == "v";  // "Roe v. Wade"
  if (is_initials(word)) return !starts_sentence(after) || is_digit(after.front());
  if (!is_upper(word.front())) return is_listed(kSmall, word);
  if (is_listed(kTitles, word)) return true;
  return is_listed(kEither, word) && !starts_sentence(after);
}

bool is_abbreviation(std::string_view word, std::string_view after) {
  if (word.empty() || word.size() > kLongestWord) return false;
  if (word.size() == 1) return is_upper(word.front());
  if (is_initials(word)) return true;
  const auto listed = [&](std::span<const std::string_view> words) { return is_listed(words, word); };
  if (listed(kBeforeNumber)) {
    while (!after.empty() && is_space(after.front())) after.remove_prefix(1);
    return !after.empty() && is_digit(after.front());
  }
  return listed(kTitles) || listed(kEither) || listed(kSmall);
}

}  // namespace dateline
