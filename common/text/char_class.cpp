#include "common/text/char_class.hpp"

#include <unicode/uchar.h>

#include <array>

namespace dateline {
namespace {

/// Below it lie the letters of Latin, Greek, Cyrillic and Armenian, whose classes are looked up in a table.
constexpr char32_t kTableEnd = 0x590;
/// From here on everything is CJK, a symbol or rare.
constexpr char32_t kComplexBegin = 0x2E80;

CharKind punctuation_kind(char32_t c) {
  switch (c) {
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0xFF07:
    case 0x055A:  // Armenian apostrophe
    case 0x05F3:  // Hebrew geresh and gershayim
    case 0x05F4:
      return CharKind::apostrophe;
    case '.':
    case 0x2024:
    case 0xFE52:
    case 0xFF0E:
      return CharKind::dot;
    case ',':
    case 0xFE50:
    case 0xFF0C:
      return CharKind::comma;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0xFF0D:
      return CharKind::hyphen;
    case '_':
    case 0xFF3F:
      return CharKind::underscore;
    case '/':
    case 0xFF0F:
      return CharKind::slash;
    case 0x00B7:
    case 0x0387:
      return CharKind::middle_dot;
    case 0x00A0:
    case 0x2009:
    case 0x202F:
      return CharKind::number_space;
    default:
      return CharKind::separator;
  }
}

/// Modifier letters that stand for an apostrophe or a glottal stop: "Hawaiʻi", "Sanaʿa".
bool is_modifier_apostrophe(char32_t c) {
  return c >= 0x02B9 && c <= 0x02BF;
}

CharKind compute_kind(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const std::uint32_t mask = U_GET_GC_MASK(point);
  if (is_modifier_apostrophe(c)) return CharKind::apostrophe;
  if ((mask & U_GC_ND_MASK) != 0) return CharKind::digit;
  if ((mask & (U_GC_L_MASK | U_GC_NL_MASK)) != 0) {
    return u_hasBinaryProperty(point, UCHAR_EMOJI) != 0 ? CharKind::separator : CharKind::letter;
  }
  if ((mask & U_GC_M_MASK) != 0) return CharKind::mark;
  if ((mask & U_GC_CF_MASK) != 0) return CharKind::ignorable;
  return punctuation_kind(c);
}

WordBreakClass compute_class(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (c >= kComplexBegin) return WordBreakClass::complex;
  if (u_getIntPropertyValue(point, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return WordBreakClass::complex;
  if (c == ':') return WordBreakClass::other;  // ICU's root rules differ here from the standard
  switch (u_getIntPropertyValue(point, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return WordBreakClass::letter;
    case U_WB_NUMERIC:
      return WordBreakClass::digit;
    case U_WB_EXTENDNUMLET:
      return WordBreakClass::connector;
    case U_WB_MIDLETTER:
      return WordBreakClass::between_letters;
    case U_WB_MIDNUM:
      return WordBreakClass::between_digits;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return WordBreakClass::between_both;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
      return WordBreakClass::extend;
    case U_WB_OTHER:
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
    case U_WB_WSEGSPACE:
    case U_WB_DOUBLE_QUOTE:  // matters between Hebrew letters only
      return WordBreakClass::other;
    default:
      return WordBreakClass::complex;
  }
}

template <typename Class, typename Compute>
std::array<Class, kTableEnd> make_table(Compute compute) {
  std::array<Class, kTableEnd> table{};
  for (char32_t c = 0; c < kTableEnd; ++c) table[c] = compute(c);
  return table;
}

}  // namespace

CharKind char_kind_by_icu(char32_t c) {
  static const auto table = make_table<CharKind>(compute_kind);
  return c < kTableEnd ? table[c] : compute_kind(c);
}

WordBreakClass word_break_class_by_icu(char32_t c) {
  static const auto table = make_table<WordBreakClass>(compute_class);
  return c < kTableEnd ? table[c] : compute_class(c);
}

LetterCase letter_case(char32_t c) {
  const std::uint32_t mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  if ((mask & U_GC_LL_MASK) != 0) return LetterCase::lower;
  if ((mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) return LetterCase::upper;
  return LetterCase::none;
}

}  // namespace dateline
