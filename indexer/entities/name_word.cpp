#include "indexer/entities/name_word.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "common/entity/name_skeleton.hpp"
#include "common/text/code_point.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "indexer/entities/word_class.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestAcronym = 8;

bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  const auto code = static_cast<UChar32>(c);
  return u_isalnum(code) != 0 || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

bool vanishes(char32_t c) {
  return c == '.' || c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BB || c == 0x02BC;
}

std::string fold_word(std::string_view text) {
  if (!is_ascii(text)) return fold(text);
  std::string folded(text);
  for (auto& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

std::string_view without_possessive(std::string_view token) {
  for (const std::string_view mark : {"'s", "\u2019s", "'", "\u2019"}) {
    if (token.ends_with(mark)) return token.substr(0, token.size() - mark.size());
  }
  return token;
}

struct Letters {
  std::string kept;      ///< letters, digits and marks
  std::string capitals;  ///< of them the capitals
  std::size_t count = 0;
  std::size_t upper = 0;
  bool dotted = false;
};

Letters letters_of(std::string_view written) {
  Letters letters;
  for (std::size_t at = 0; at < written.size();) {
    const auto begin = at;
    const auto c = next_code_point(written, at);
    letters.dotted |= c == '.';
    if (!is_letter_or_digit(c)) continue;
    letters.kept.append(written, begin, at - begin);
    ++letters.count;
    if (!is_upper(c)) continue;
    ++letters.upper;
    letters.capitals.append(written, begin, at - begin);
  }
  return letters;
}

}  // namespace

std::span<const NameWord* const> NameWords::words_of(std::string_view token) {
  auto found = tokens_.find(token);
  if (found == tokens_.end()) {
    const auto run = split(token);
    found = tokens_.emplace(strings_.emplace_back(token), run).first;
  }
  return {runs_.data() + found->second.first, found->second.count};
}

void NameWords::trim(std::size_t most) {
  if (tokens_.size() <= most) return;
  tokens_.clear();
  ids_.clear();
  strings_.clear();
  words_.clear();
  runs_.clear();
}

NameWords::Run NameWords::split(std::string_view token) {
  const auto first = static_cast<std::uint32_t>(runs_.size());
  if (token == "&") {
    runs_.push_back(make_word("and", "and"));
    return {.first = first, .count = 1};
  }
  const auto text = without_possessive(token);
  std::size_t begin = 0;
  bool any = false;
  for (std::size_t at = 0; at <= text.size();) {
    const auto here = at;
    const char32_t c = at < text.size() ? next_code_point(text, at) : U'-';
    if (is_letter_or_digit(c) || vanishes(c)) {
      any |= is_letter_or_digit(c);
    } else {
      if (any) runs_.push_back(make_word(text.substr(begin, here - begin), {}));
      any = false;
      begin = at;
    }
    if (here == text.size()) break;
  }
  return {.first = first, .count = static_cast<std::uint32_t>(runs_.size()) - first};
}

const NameWord* NameWords::make_word(std::string_view written, std::string_view folded) {
  const auto letters = letters_of(written);
  auto& word = words_.emplace_back();
  const auto spelled = folded.empty() ? fold_word(letters.kept) : std::string(folded);
  word.folded = expand_abbreviation(spelled);
  word.capitals = fold_word(letters.capitals);
  append_word_skeleton(EntityKind::person, word.folded, word.sound);
  word.spelling = intern(word.folded);
  word.sound_id = intern(word.sound);
  word.classes = word_classes(word.folded);
  word.has_case = letters.upper > 0;
  word.is_initial =
      word.has_case && (letters.count == 1 || (letters.dotted && letters.count == letters.upper));
  word.is_acronym =
      letters.upper >= 2 && 2 * letters.upper >= letters.count && letters.count <= kLongestAcronym;
  word.is_roman = letters.upper == letters.count && is_roman_number(spelled);
  return &word;
}

std::uint32_t NameWords::intern(std::string_view text) {
  const auto found = ids_.find(text);
  if (found != ids_.end()) return found->second;
  const auto id = static_cast<std::uint32_t>(ids_.size() + 1);
  ids_.emplace(strings_.emplace_back(text), id);
  return id;
}

}  // namespace dateline
