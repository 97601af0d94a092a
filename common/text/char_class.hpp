// What one character is to the analyzer: by ICU's properties, with tables for ASCII that a test compares with
// them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline {

/// What a character does inside a word, once the text is cut into words.
enum class CharKind : std::uint8_t {
  separator,   ///< everything else: spaces, punctuation, symbols, emoji
  letter,      ///< letters and letter numbers of any script
  digit,       ///< decimal digits of any script
  mark,        ///< combining; belongs to the letter before
  ignorable,   ///< no visible part of the word: soft hyphen, joiners, byte order mark
  apostrophe,  ///< ' ’ ‘ ʼ ＇ and the modifier letters that transcribe Arabic; also Hebrew's geresh
  dot,
  comma,
  hyphen,  ///< hyphens proper, not dashes
  underscore,
  slash,
  middle_dot,    ///< joins two l in Catalan
  number_space,  ///< the no-break and thin spaces that group digits
};

CharKind char_kind_by_icu(char32_t c);

/// The word break property (UAX #29) as far as it matters without a dictionary, with the classes that ICU's
/// root rules use.
enum class WordBreakClass : std::uint8_t {
  other,
  letter,
  digit,
  connector,  ///< ExtendNumLet: joins letters and digits
  between_letters,
  between_digits,
  between_both,  ///< between two letters or two digits, the full stop above all
  extend,        ///< sticks to the character before
  complex,       ///< needs rules or dictionaries that only ICU has: CJK, Thai, Hebrew, emoji, joiners
};

WordBreakClass word_break_class_by_icu(char32_t c);

enum class LetterCase : std::uint8_t { none, lower, upper };

LetterCase letter_case(char32_t c);

namespace detail {

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr CharKind ascii_kind(char c) {
  if (is_ascii_letter(c)) return CharKind::letter;
  if (is_ascii_digit(c)) return CharKind::digit;
  switch (c) {
    case '\'':
      return CharKind::apostrophe;
    case '.':
      return CharKind::dot;
    case ',':
      return CharKind::comma;
    case '-':
      return CharKind::hyphen;
    case '_':
      return CharKind::underscore;
    case '/':
      return CharKind::slash;
    default:
      return CharKind::separator;
  }
}

constexpr WordBreakClass ascii_break_class(char c) {
  if (is_ascii_letter(c)) return WordBreakClass::letter;
  if (is_ascii_digit(c)) return WordBreakClass::digit;
  switch (c) {
    case '_':
      return WordBreakClass::connector;
    case '.':
    case '\'':
      return WordBreakClass::between_both;
    case ',':
    case ';':
      return WordBreakClass::between_digits;
    default:
      return WordBreakClass::other;
  }
}

template <typename Class, Class (*Classify)(char)>
constexpr auto make_ascii_table() {
  std::array<Class, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = Classify(static_cast<char>(i));
  return table;
}

inline constexpr auto kAsciiKinds = make_ascii_table<CharKind, ascii_kind>();
inline constexpr auto kAsciiBreakClasses = make_ascii_table<WordBreakClass, ascii_break_class>();

}  // namespace detail

inline CharKind char_kind(char32_t c) {
  return c < detail::kAsciiKinds.size() ? detail::kAsciiKinds[c] : char_kind_by_icu(c);
}

inline WordBreakClass word_break_class(char32_t c) {
  return c < detail::kAsciiBreakClasses.size() ? detail::kAsciiBreakClasses[c] : word_break_class_by_icu(c);
}

}  // namespace dateline
