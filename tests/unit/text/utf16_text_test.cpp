#include "common/text/utf16_text.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("each UTF-16 unit knows the byte that its character begins at", "[text][utf16]") {
  Utf16Text text;
  text.assign("aé€😀z");
  CHECK(text.units == u"aé€😀z");
  CHECK(text.offsets == std::vector<std::uint32_t>{0, 1, 3, 6, 6, 10, 11});
}

TEST_CASE("ill-formed bytes become one replacement character each in UTF-16", "[text][utf16]") {
  Utf16Text text;
  text.assign("a\xFF\xE2\x82z");
  CHECK(text.units == u"a\uFFFD\uFFFDz");
  CHECK(text.offsets == std::vector<std::uint32_t>{0, 1, 2, 4, 5});
}

TEST_CASE("assigning again forgets the text before", "[text][utf16]") {
  Utf16Text text;
  text.assign("long text");
  text.assign("");
  CHECK(text.units.empty());
  CHECK(text.offsets == std::vector<std::uint32_t>{0});
}
