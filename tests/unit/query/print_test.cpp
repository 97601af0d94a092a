#include <random>
#include <string>
#include <vector>

#include "searcher/query/parser.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/query/tree_text.hpp"

namespace dateline {
namespace {

std::string print_of(std::string_view text) {
  return print_query(parse_query(text).root);
}

bool survives_printing(std::string_view text) {
  const QueryNode root = parse_query(text).root;
  const std::string printed = print_query(root);
  const QueryNode again = parse_query(printed).root;
  return without_bytes(again) == without_bytes(root) && print_query(again) == printed;
}

}  // namespace

TEST_CASE("parentheses are printed where they help a reader", "[query][print]") {
  CHECK(print_of("a b OR c d") == "(a b) OR (c d)");
  CHECK(print_of("a AND b OR c") == "(a AND b) OR c");
  CHECK(print_of("a NEAR/2 b OR c") == "a NEAR/2 b OR c");
  CHECK(print_of("a NEAR/2 b c") == "(a NEAR/2 b) c");
  CHECK(print_of("-(a b) +(c OR d)^2") == "-(a b) +(c OR d)^2");
  CHECK(print_of("NOT a NEAR b") == "-(a NEAR/10 b)");
}

TEST_CASE("words that would mean something else are printed with backslashes", "[query][print]") {
  for (const char* text : {"\\AND",
                           "\\NEAR/5 x",
                           "\\-a",
                           "\\+a",
                           "a\\*",
                           "a\\?b",
                           "title\\:a",
                           "a\\^2",
                           "a\\~2",
                           "\\(a\\)",
                           R"(\"a\")",
                           "a\\“b",
                           "a\\!",
                           "a\\.",
                           "a\\\\b",
                           "a\\\\",
                           "\\\\b",
                           "\\,a",
                           "http\\://a?b",
                           "U.S.",
                           "U.S?b?\\.",
                           "U.S*.",
                           "a..",
                           "title:\\-x",
                           "title:AND",
                           "-\\AND",
                           "+\\OR",
                           "a\\*b*",
                           "a\\,~2",
                           "a\\?^2",
                           R"(person:"a\"b")",
                           "person:\"-x\"",
                           "person:\"=x\"",
                           R"(person:="\"")",
                           "id:\"a  b\"",
                           R"(id:"\\")",
                           R"("a\\")",
                           "\"“a”\"",
                           "person:\"*\"",
                           "person:\"AND\"",
                           "source:\"a^2\""}) {
    INFO(text);
    CHECK(parse_query(text).root.kind != NodeKind::everything);
    CHECK(survives_printing(text));
  }
}

TEST_CASE("escaped words keep their text", "[query][print]") {
  CHECK(parse_query("title\\:a\\*").root.text == "title:a*");
  CHECK(parse_query("\\AND").root.text == "AND");
  CHECK(parse_query("C:\\Windows").root.text == "C:\\Windows");
  CHECK(parse_query("\"C:\\Windows \\\"x\\\"\"").root.text == "C:\\Windows \"x\"");
}

TEST_CASE("boosts are printed as short as they are read", "[query][print]") {
  CHECK(print_of("a^2.0 b^.5 c^0.3 d^1 e^1.23456") == "a^2 b^0.5 c^0.3 d e^1.235");
  CHECK(print_of("((a^0.1)^0.1)^3") == "a^0.03");
}

TEST_CASE("a query as deep as the limit allows is printed no deeper", "[query][print]") {
  std::string text;
  for (int i = 0; i < 64; ++i) text += "-(a NEAR b c AND d OR NOT e NEAR f ";
  text += "x";
  for (int i = 0; i < 64; ++i) text += ")^2";
  CHECK(parse_query(text).warnings.empty());
  CHECK(survives_printing(text));
}

TEST_CASE("whatever pieces a query is made of, printing it is a fixed point", "[query][print]") {
  const std::vector<std::string> pieces{
      "a",  "b ",   " c",  "d*", "e?",     "f?g",     "h~2",   "\"",   "“",        "”",    "(",
      ")",  " ",    " -",  " +", " AND ",  " OR ",    " NOT ", "NEAR", " NEAR/3 ", "^2",   ":",
      "=",  "2023", "..",  ".",  "title:", "person:", "date:", "id:",  "url:",     ",",    "!",
      "\\", "\\?",  "\\*", "é",  "\xFF",   "…",       "~",     "/",    "U.S.",     "foo:", "http://"};
  std::minstd_rand random(
      1);  // NOLINT(bugprone-random-generator-seed,cert-msc51-cpp): the same queries every time
  for (int i = 0; i < 10'000; ++i) {
    std::string text;
    for (auto n = 1 + random() % 20; n > 0; --n) text += pieces[random() % pieces.size()];
    if (survives_printing(text) && bytes_are_sound(parse_query(text).root, text.size())) continue;
    FAIL_CHECK(text);
  }
}

}  // namespace dateline
