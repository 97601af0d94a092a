#include "searcher/query/measure.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "common/text/number_split.hpp"
#include "common/text/utf8.hpp"
#include "searcher/query/measure_table.hpp"

namespace dateline {

namespace {

/// White space between the parts of a measure, line breaks included.
constexpr std::size_t kMostSpaces = 4;
/// Longer words are none of the table's.
constexpr std::size_t kMostWordBytes = 16;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_space(char32_t c) {
  constexpr char32_t kNoBreak = 0xA0;
  constexpr char32_t kNarrowNoBreak = 0x202F;
  constexpr char32_t kThin = 0x2009;
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == kNoBreak || c == kNarrowNoBreak ||
         c == kThin;
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}

/// Past a hyphen or some white space.
std::size_t skip_gap(std::string_view text, std::size_t at) {
  std::size_t spaces = 0;
  while (at < text.size()) {
    const auto point = decode_utf8(text, at);
    if (spaces == 0 && is_hyphen(point.value)) return at + point.size;
    if (!is_space(point.value) || ++spaces > kMostSpaces) break;
    at += point.size;
  }
  return at;
}

/// Back over white space.
std::size_t skip_gap_back(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 6> kSpaces{" ", "\t", "\n", "\u00A0", "\u202F", "\u2009"};
  for (std::size_t spaces = 0; spaces < kMostSpaces; ++spaces) {
    const auto before = text.substr(0, at);
    const auto* space =
        std::find_if(kSpaces.begin(), kSpaces.end(), [&](std::string_view s) { return before.ends_with(s); });
    if (space == kSpaces.end()) break;
    at -= space->size();
  }
  return at;
}

struct Word {
  std::string letters;  ///< small, without the dots of "U.S."
  std::size_t end = 0;  ///< byte behind it
};

/// A byte that could be part of a letter outside ASCII: two-byte sequences but signs such as £ and no-break
/// spaces.
bool begins_other_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xC3 && byte <= 0xDF;
}

/// The ASCII letters at `at`, or "U.S."; no letters where they go on with a digit, another letter, or for
/// longer than any word of the table.
Word read_word(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  if (rest.starts_with("U.S.") || rest.starts_with("u.s.")) return {.letters = "us", .end = at + 4};
  Word word{.letters = {}, .end = at};
  while (word.end < text.size() && is_letter(text[word.end]) && word.letters.size() <= kMostWordBytes)
    word.letters += lower(text[word.end++]);
  const bool goes_on =
      word.end < text.size() && (is_digit(text[word.end]) || begins_other_letter(text[word.end]));
  if (goes_on || word.letters.size() > kMostWordBytes) return {.letters = {}, .end = at};
  return word;
}

/// What a word, or several, of the table mean.
struct Meaning {
  std::optional<int> zeros;
  std::optional<int> zeros_by_letter;
  std::optional<std::size_t> unit;
  std::optional<std::size_t> unit_by_letter;
  std::optional<std::size_t> code;
};

const std::unordered_map<std::string_view, Meaning>& meanings() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Meaning> words;
    for (const auto& row : scale_rows()) {
      for_each_spelling(row.words, [&](std::string_view word) { words[word].zeros = row.zeros; });
      for_each_spelling(row.letters, [&](std::string_view word) { words[word].zeros_by_letter = row.zeros; });
    }
    for (std::size_t i = 0; i < unit_rows().size(); ++i) {
      const auto& row = unit_rows()[i];
      for_each_spelling(row.words, [&](std::string_view word) { words[word].unit = i; });
      for_each_spelling(row.letters, [&](std::string_view word) { words[word].unit_by_letter = i; });
      for_each_spelling(row.codes, [&](std::string_view word) { words[word].code = i; });
    }
    return words;
  }();
  return table;
}

const Meaning* meaning_of(std::string_view word) {
  const auto found = meanings().find(word);
  return found == meanings().end() ? nullptr : &found->second;
}

std::optional<std::size_t> unit_of_sign(std::string_view sign) {
  for (std::size_t i = 0; i < unit_rows().size(); ++i)
    if (has_spelling(unit_rows()[i].signs, sign)) return i;
  return std::nullopt;
}

/// A currency beside a number; `unit` is empty where the table has none such ("Z$").
struct Mark {
  std::optional<std::size_t> unit;
  std::size_t at = 0;  ///< where it begins or, behind a number, ends
  bool sign = false;
};

/// Signs that stand alone, longest first.
constexpr std::array<std::string_view, 5> kPlainSigns{"€", "₽", "₹", "£", "¥"};

std::size_t letters_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin <= kMostWordBytes && (is_letter(text[begin - 1]) || text[begin - 1] == '.'))
    --begin;
  while (begin < at && text[begin] == '.') ++begin;
  return begin;
}

std::string without_dots(std::string_view text) {
  std::string out(text);
  out.erase(std::remove(out.begin(), out.end(), '.'), out.end());
  return out;
}

/// The sign or code before a number that begins at `at`.
std::optional<Mark> mark_before(std::string_view text, std::size_t at) {
  const auto end = skip_gap_back(text, at);
  const auto before = text.substr(0, end);
  if (before.ends_with('$')) {
    const auto begin = letters_before(text, end - 1);
    const auto letters = without_dots(text.substr(begin, end - 1 - begin));
    return Mark{.unit = unit_of_sign(letters + "$"), .at = begin, .sign = true};
  }
  for (const auto sign : kPlainSigns)
    if (before.ends_with(sign))
      return Mark{.unit = unit_of_sign(sign), .at = end - sign.size(), .sign = true};
  const auto begin = letters_before(text, end);
  auto code = without_dots(text.substr(begin, end - begin));
  std::transform(code.begin(), code.end(), code.begin(), lower);
  const auto* meaning = meaning_of(code);
  if (meaning == nullptr || !meaning->code) return std::nullopt;
  return Mark{.unit = meaning->code, .at = begin, .sign = false};
}

/// The sign, or the words of a unit, behind a number and its scale; the longest spelling wins.
std::optional<Mark> unit_behind(std::string_view text, std::size_t at) {
  const auto begin = skip_gap(text, at);
  const auto rest = text.substr(begin);
  for (const std::string_view sign : {"%", "$", "€", "₽", "₹", "£", "¥"}) {
    // In "$5 $6" the second sign belongs to what follows it.
    const bool before_digit = rest.size() > sign.size() && is_digit(rest[sign.size()]);
    if (rest.starts_with(sign) && !before_digit)
      return Mark{.unit = unit_of_sign(sign), .at = begin + sign.size(), .sign = true};
  }
  std::string words;
  std::optional<Mark> found;
  auto place = begin;
  for (std::size_t i = 0; i < kMostUnitWords; ++i) {
    const auto word = read_word(text, place);
    if (word.letters.empty()) break;
    words += (words.empty() ? "" : " ") + word.letters;
    const auto* meaning = meaning_of(words);
    if (meaning != nullptr && meaning->unit)
      found = Mark{.unit = meaning->unit, .at = word.end, .sign = false};
    // "km/h"
    place = word.end < text.size() && text[word.end] == '/' ? word.end + 1 : skip_gap(text, word.end);
  }
  return found;
}

bool is_currency(const std::optional<std::size_t>& unit) {
  return unit && unit_rows()[*unit].kind == UnitKind::currency;
}

/// A decimal number as its significant digits and their power of ten.
void set_value(Measure& measure, std::string_view number) {
  const auto point = number.find('.');
  measure.digits = number.substr(0, point);
  if (point != std::string_view::npos) {
    measure.digits += number.substr(point + 1);
    measure.exponent -= static_cast<int>(number.size() - point - 1);
  }
  measure.digits.erase(0, std::min(measure.digits.find_first_not_of('0'), measure.digits.size()));
  while (!measure.digits.empty() && measure.digits.back() == '0') {
    measure.digits.pop_back();
    ++measure.exponent;
  }
  if (!measure.digits.empty()) return;
  measure.digits = "0";
  measure.exponent = 0;
}

/// What follows a number.
struct Tail {
  int zeros = 0;
  bool has_scale = false;
  std::optional<std::size_t> unit;
  bool unit_by_letter = false;
  bool unit_by_sign = false;
  std::size_t end = 0;
};

void take_unit(std::string_view text, Tail& tail, const std::optional<Mark>& before) {
  const auto behind = unit_behind(text, tail.end);
  if (!behind || (before && !is_currency(behind->unit))) return;
  // "A$5bn dollars" is what its sign says.
  if (!before) tail.unit = behind->unit;
  tail.unit_by_sign = behind->sign;
  tail.end = behind->at;
}

Tail read_tail(std::string_view text, std::size_t end, const std::optional<Mark>& before) {
  Tail tail;
  tail.end = end;
  const auto word = read_word(text, skip_gap(text, end));
  const auto* meaning = word.letters.empty() ? nullptr : meaning_of(word.letters);
  if (meaning != nullptr && meaning->zeros) {
    tail.zeros = *meaning->zeros;
    tail.has_scale = true;
    tail.end = word.end;
  } else if (meaning != nullptr && meaning->zeros_by_letter && (before || unit_behind(text, word.end))) {
    tail.zeros = *meaning->zeros_by_letter;
    tail.has_scale = true;
    tail.end = word.end;
  } else if (meaning != nullptr && meaning->unit_by_letter) {
    tail.unit = meaning->unit_by_letter;
    tail.unit_by_letter = true;
    tail.end = word.end;
    return tail;
  }
  take_unit(text, tail, before);
  return tail;
}

/// The number at `at`, in ASCII, and where it ends; empty for a list.
std::optional<Word> read_number(std::string_view text, std::size_t at) {
  // Within sight of the longest number that counts; grouping marks take up to three bytes.
  const auto sight = text.substr(at, 4 * kMostMeasureDigits);
  std::vector<WordPart> parts;
  const auto end = split_numbers(sight, 0, DecimalMark::point, parts);
  if (parts.size() != 1) return std::nullopt;
  Word number{.letters = {}, .end = at + end};
  append_number(sight, parts.front(), number.letters);
  if (number.letters.size() > kMostMeasureDigits) return std::nullopt;
  return number;
}

/// Behind the run of digits and marks at `at`.
std::size_t skip_number(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(text[at]) || ((text[at] == '.' || text[at] == ',') &&
                                                     at + 1 < text.size() && is_digit(text[at + 1]))))
    ++at;
  return at;
}

}  // namespace

std::optional<MeasureSpan> read_measure(std::string_view text, std::size_t at) {
  const auto number = read_number(text, at);
  if (!number) return std::nullopt;
  const auto before = mark_before(text, at);
  const auto tail = read_tail(text, number->end, before);
  MeasureSpan span;
  set_value(span.measure, number->letters);
  if (span.measure.digits != "0") span.measure.exponent += tail.zeros;
  span.measure.unit = before ? before->unit : tail.unit;
  span.bytes = {static_cast<std::uint32_t>(before ? before->at : at), static_cast<std::uint32_t>(tail.end)};
  span.number = number->letters;
  span.has_scale = tail.has_scale;
  span.unit_by_sign = before ? before->sign : tail.unit_by_sign;
  span.unit_by_letter = tail.unit_by_letter;
  return span;
}

bool fits_measure(const Measure& asked, const Measure& said) {
  return asked.digits == said.digits && asked.exponent == said.exponent &&
         (!asked.unit || asked.unit == said.unit);
}

bool has_measure(std::string_view text, const Measure& asked) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    // Whatever the scale, the number begins with the same digit, or with a nought before its point.
    if (text[at] == asked.digits.front() || text[at] == '0') {
      const auto span = read_measure(text, at);
      if (span && fits_measure(asked, span->measure)) return true;
    }
    at = skip_number(text, at);
  }
  return false;
}

}  // namespace dateline
