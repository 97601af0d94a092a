#include "common/entity/name_skeleton.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Letters that transliterations write differently, the longer groups first.
constexpr std::array<Pair, 13> kSounds{{{"tch", "ch"},
                                        {"tsch", "ch"},
                                        {"dzh", "j"},
                                        {"dj", "j"},
                                        {"kh", "h"},
                                        {"zh", "j"},
                                        {"ph", "f"},
                                        {"ck", "k"},
                                        {"ou", "u"},
                                        {"oo", "u"},
                                        {"ee", "i"},
                                        {"q", "k"},
                                        {"w", "v"}}};

/// British endings of words with their American form.
constexpr std::array<Pair, 8> kEndings{{{"isations", "izations"},
                                        {"isation", "ization"},
                                        {"defence", "defense"},
                                        {"centre", "center"},
                                        {"theatre", "theater"},
                                        {"labour", "labor"},
                                        {"harbour", "harbor"},
                                        {"programme", "program"}}};

constexpr std::array<std::string_view, 18> kLegalForms{
    "inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "plc", "co",
    "llp", "lp",           "gmbh", "ag",          "sa",  "nv",      "spa", "ab",  "oyj"};

/// From this length on, vowels that transliterations exchange are one: a with e, o with u. Shorter words
/// differ by their vowels alone (Jan, Jen; Hunan, Henan differ in o and a and stay apart).
constexpr std::size_t kLongWord = 5;

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

void append_sounds(std::string_view word, std::string& out) {
  while (!word.empty()) {
    const auto* const sound = std::find_if(kSounds.begin(), kSounds.end(),
                                           [&](const Pair& s) { return word.starts_with(s.first); });
    if (sound != kSounds.end()) {
      out += sound->second;
      word.remove_prefix(sound->first.size());
    } else {
      out += word.front();
      word.remove_prefix(1);
    }
  }
}

/// y is i but at the start before a vowel; a run of i is one; other letters but a, o and u are not doubled.
void even_out(std::string& key, std::size_t begin) {
  auto end = begin;
  for (auto at = begin; at < key.size(); ++at) {
    auto c = key[at];
    const bool glide = at == begin && at + 1 < key.size() && is_vowel(key[at + 1]);
    if (c == 'y' && !glide) c = 'i';
    const bool doubled = end > begin && key[end - 1] == c && c != 'a' && c != 'o' && c != 'u';
    const bool ij = end > begin + 2 && c == 'j' && key[end - 1] == 'i' && at + 1 == key.size();
    if (!doubled && !ij) key[end++] = c;
  }
  key.resize(end);
}

void merge_vowels(std::string& key, std::size_t begin) {
  for (auto at = begin + 1; at < key.size(); ++at) {
    if (key[at] == 'e') key[at] = 'a';
    if (key[at] == 'u') key[at] = 'o';
  }
}

void append_spelled(std::string_view word, std::string& out) {
  const auto* const ending =
      std::find_if(kEndings.begin(), kEndings.end(), [&](const Pair& e) { return word.ends_with(e.first); });
  if (ending == kEndings.end()) {
    out += word;
    return;
  }
  out += word.substr(0, word.size() - ending->first.size());
  out += ending->second;
}

std::string fold_name(std::string_view name) {
  if (!is_ascii(name)) return fold(name);
  std::string folded(name);
  for (auto& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

/// Takes the next word off `rest`: letters and digits; full stops and apostrophes vanish inside it.
std::string next_word(std::string_view& rest) {
  std::string word;
  while (!rest.empty()) {
    const auto c = rest.front();
    const bool typographic = rest.starts_with("\u2019") || rest.starts_with("\u2018");
    const bool vanishes = c == '.' || c == '\'' || c == '`' || typographic;
    if (!vanishes && !is_word_byte(c)) {
      if (!word.empty()) return word;
    } else if (!vanishes) {
      word += c;
    }
    rest.remove_prefix(typographic ? std::string_view("\u2019").size() : 1);
  }
  return word;
}

bool is_legal_form(std::string_view word) {
  return std::find(kLegalForms.begin(), kLegalForms.end(), word) != kLegalForms.end();
}

std::string organisation_skeleton(std::string_view folded) {
  std::string key;
  std::string legal;
  for (auto word = next_word(folded); !word.empty(); word = next_word(folded)) {
    if (key.empty() && legal.empty() && word == "the") continue;
    if (word == "and") continue;
    if (is_legal_form(word) && !key.empty()) {
      append_spelled(word, legal);
      continue;
    }
    key += std::exchange(legal, {});
    append_word_skeleton(EntityKind::org, word, key);
  }
  return key.empty() ? legal : key;
}

}  // namespace

bool is_roman_number(std::string_view word) {
  if (word.empty()) return false;
  while (word.size() > 1 && word.front() == 'x' && word[1] == 'x') word.remove_prefix(1);
  if (!word.empty() && word.front() == 'x') word.remove_prefix(1);
  constexpr std::array<std::string_view, 11> kUnits{"",   "i",   "ii",   "iii", "iv", "v",
                                                    "vi", "vii", "viii", "ix",  "x"};
  return std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end();
}

void append_word_skeleton(EntityKind kind, std::string_view word, std::string& out) {
  if (kind == EntityKind::org) {
    append_spelled(word, out);
    return;
  }
  const auto begin = out.size();
  if (is_roman_number(word) ||
      std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    out += word;
    out += ' ';
    return;
  }
  append_sounds(word, out);
  even_out(out, begin);
  if (word.size() >= kLongWord) merge_vowels(out, begin);
}

std::string name_skeleton(EntityKind kind, std::string_view name) {
  const auto folded = fold_name(name);
  if (kind == EntityKind::org) return organisation_skeleton(folded);
  std::string key;
  std::string_view rest = folded;
  for (auto word = next_word(rest); !word.empty(); word = next_word(rest))
    append_word_skeleton(kind, word, key);
  return key;
}

}  // namespace dateline
