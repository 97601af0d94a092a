#include "common/text/utf8.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

struct RepairCase {
  std::string_view what;
  std::string_view bytes;
  std::string_view repaired;
  std::size_t replaced;
};

}  // namespace

TEST_CASE("ill-formed UTF-8 is replaced one maximal subpart at a time", "[text][utf8]") {
  using namespace std::string_view_literals;
  const std::vector<RepairCase> cases = {
      {"plain ASCII", "abc", "abc", 0},
      {"the longest forms", "\xC2\x80\xDF\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF",
       "\xC2\x80\xDF\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF", 0},
      {"a lone continuation byte", "a\x80z", "a\uFFFDz", 1},
      {"two of them", "\x80\xBF", "\uFFFD\uFFFD", 2},
      {"an overlong slash", "\xC0\xAF", "\uFFFD\uFFFD", 2},
      {"an overlong three-byte form", "\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", 3},
      {"a surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},
      {"above U+10FFFF", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},
      {"a cut sequence before a letter", "\xF0\x9F\x98z", "\uFFFDz", 1},
      {"a cut sequence at the end", "ab\xE2\x82", "ab\uFFFD", 1},
      {"the Unicode standard's own example", "\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64",
       "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd", 6},
      {"a true replacement character", "\uFFFD", "\uFFFD", 0},
      {"NUL", "a\0b"sv, "a\0b"sv, 0},
      {"after more than eight bytes", "12345678é\xFF", "12345678é\uFFFD", 1},
  };
  for (const RepairCase& test : cases) {
    INFO(test.what);
    CHECK(is_valid_utf8(test.bytes) == (test.replaced == 0));
    std::string text(test.bytes);
    CHECK(repair_utf8(text) == test.replaced);
    CHECK(text == test.repaired);
    CHECK(is_valid_utf8(text));
  }
}

TEST_CASE("every scalar value survives encoding and decoding", "[text][utf8]") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const CodePoint point = decode_utf8(text, 0);
    if (point.value != c || point.size != text.size() || !point.well_formed)
      FAIL("code point " << std::uint32_t{c});
  }
  SUCCEED();
}

TEST_CASE("a text is cut on code point boundaries", "[text][utf8]") {
  CHECK(truncate_utf8("abc", 5) == "abc");
  CHECK(truncate_utf8("abc", 3) == "abc");
  CHECK(truncate_utf8("abc", 2) == "ab");
  CHECK(truncate_utf8("abc", 0).empty());
  CHECK(truncate_utf8("aé", 2) == "a");
  CHECK(truncate_utf8("é", 1).empty());
  CHECK(truncate_utf8("€€", 5) == "€");
  CHECK(truncate_utf8("€€", 3) == "€");
  CHECK(truncate_utf8("😀x", 3).empty());
  CHECK(truncate_utf8("😀x", 4) == "😀");
  CHECK(truncate_utf8("", 0).empty());
}

TEST_CASE("cutting ill-formed text takes what was asked for", "[text][utf8]") {
  CHECK(truncate_utf8("\x80\x80\x80\x80\x80\x80", 5).size() == 5);
  CHECK(truncate_utf8("ab\xE2\x82zz", 3).size() == 2);
  CHECK(truncate_utf8("ab\xE2\x82zz", 4).size() == 4);
}

TEST_CASE("ASCII is told from the rest at every place", "[text][utf8]") {
  const std::string plain(40, 'x');
  CHECK(is_ascii(plain));
  CHECK(is_ascii(""));
  for (std::size_t i = 0; i < plain.size(); ++i) {
    std::string text = plain;
    text[i] = '\x80';
    CHECK_FALSE(is_ascii(text));
    CHECK_FALSE(is_valid_utf8(text));
  }
}
