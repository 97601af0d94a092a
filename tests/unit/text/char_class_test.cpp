#include "common/text/char_class.hpp"

#include <utility>
#include <vector>

#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("the tables for ASCII agree with ICU", "[text][char]") {
  for (char32_t c = 0; c < 128; ++c) {
    INFO("U+" << std::hex << std::uint32_t{c});
    CHECK(char_kind(c) == char_kind_by_icu(c));
    CHECK(word_break_class(c) == word_break_class_by_icu(c));
  }
}

TEST_CASE("characters have the kind that the analyzer's rules need", "[text][char]") {
  const std::vector<std::pair<char32_t, CharKind>> cases = {
      {U'é', CharKind::letter},      {U'я', CharKind::letter},      {U'東', CharKind::letter},
      {U'ﷺ', CharKind::letter},      {U'Ⅳ', CharKind::letter},      {U'٣', CharKind::digit},
      {U'１', CharKind::digit},      {U'½', CharKind::separator},   {U'😀', CharKind::separator},
      {U'ℹ', CharKind::separator},   {U'🅰', CharKind::separator},   {U'’', CharKind::apostrophe},
      {U'＇', CharKind::apostrophe}, {U'ʼ', CharKind::apostrophe},  {U'ʿ', CharKind::apostrophe},
      {0xAD, CharKind::ignorable},   {0x200D, CharKind::ignorable}, {0x301, CharKind::mark},
      {U'‑', CharKind::hyphen},      {U'—', CharKind::separator},   {0x202F, CharKind::number_space},
      {0xFFFD, CharKind::separator},
  };
  for (const auto& [c, kind] : cases) {
    INFO("U+" << std::hex << std::uint32_t{c});
    CHECK(char_kind(c) == kind);
  }
}

TEST_CASE("characters that need a dictionary are left to ICU", "[text][char]") {
  for (const char32_t c : {U'東', U'の', U'カ', U'ไ', U'ភ', U'မ', U'ລ', U'א', U'😀', U'한'}) {
    INFO("U+" << std::hex << std::uint32_t{c});
    CHECK(word_break_class(c) == WordBreakClass::complex);
  }
  for (const char32_t c : {U'é', U'ß', U'ж', U'λ', U'հ', U'ع'})
    CHECK(word_break_class(c) == WordBreakClass::letter);
}

TEST_CASE("every letter and digit is one for the word break rules, too", "[text][char]") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const CharKind kind = char_kind(c);
    if (kind != CharKind::letter && kind != CharKind::digit) continue;
    const WordBreakClass cls = word_break_class(c);
    const bool known =
        cls == WordBreakClass::letter || cls == WordBreakClass::digit || cls == WordBreakClass::complex;
    if (!known) FAIL("U+" << std::hex << std::uint32_t{c});
  }
  SUCCEED();
}

TEST_CASE("letters have a case where their script has one", "[text][char]") {
  CHECK(letter_case(U'É') == LetterCase::upper);
  CHECK(letter_case(U'é') == LetterCase::lower);
  CHECK(letter_case(U'東') == LetterCase::none);
  CHECK(letter_case(U'1') == LetterCase::none);
}
