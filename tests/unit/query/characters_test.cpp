#include "searcher/query/characters.hpp"

#include <vector>

#include "tests/support/catch.hpp"

namespace dateline {
namespace {

struct Case {
  const char* text;
  CharClass kind;
  int bytes;
};

}  // namespace

TEST_CASE("characters are told apart by what they do in a query", "[query][characters]") {
  const std::vector<Case> cases{{"a", CharClass::letter, 1},
                                {"7", CharClass::letter, 1},
                                {"é", CharClass::letter, 2},
                                {"²", CharClass::letter, 2},
                                {"北", CharClass::letter, 3},
                                {"\xF0\x9F\x98\x80", CharClass::letter, 4},
                                {" ", CharClass::space, 1},
                                {"\xC2\xA0", CharClass::space, 2},
                                {"\xE3\x80\x80", CharClass::space, 3},
                                {"\"", CharClass::straight_quote, 1},
                                {"“", CharClass::curly_quote, 3},
                                {"»", CharClass::curly_quote, 2},
                                {"＂", CharClass::curly_quote, 3},
                                {"(", CharClass::open, 1},
                                {")", CharClass::close, 1},
                                {"-", CharClass::punctuation, 1},
                                {"’", CharClass::punctuation, 3},
                                {"—", CharClass::punctuation, 3},
                                {"…", CharClass::punctuation, 3},
                                {"、", CharClass::punctuation, 3}};
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(read_char(c.text, 0).kind == c.kind);
    CHECK(read_char(c.text, 0).bytes == c.bytes);
  }
}

TEST_CASE("an ill-formed byte is a space of one byte", "[query][characters]") {
  for (const char* text : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                           "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE2\x80", "\xC3", "\xC3("}) {
    CHECK(read_char(text, 0).kind == CharClass::space);
    CHECK(read_char(text, 0).bytes == 1);
  }
}

TEST_CASE("content is a letter or digit of any script", "[query][characters]") {
  CHECK(has_content("-a"));
  CHECK(has_content("…북"));
  CHECK_FALSE(has_content(""));
  CHECK_FALSE(has_content("-…—*?&’"));
}

}  // namespace dateline
