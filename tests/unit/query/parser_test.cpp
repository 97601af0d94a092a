#include "searcher/query/parser.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "searcher/query/warnings.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/query/tree_text.hpp"

namespace dateline {
namespace {

std::string tree_of(std::string_view text, const ParseLimits& limits = {}) {
  return tree_text(parse_query(text, limits).root);
}

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

}  // namespace

TEST_CASE("an empty query is everything, without a warning", "[query][parser]") {
  for (const char* text : {"", " ", "\t\n", "()", "(( ))", "\"\"", "- + ...", "\xC2\xA0\xE3\x80\x80"}) {
    const ParsedQuery parsed = parse_query(text);
    CHECK(parsed.root == QueryNode{});
    CHECK(parsed.warnings.empty());
    CHECK(print_query(parsed.root).empty());
  }
}

TEST_CASE("byte ranges of leaves span field and boost but not the sign", "[query][parser]") {
  const std::string text = "é -title:\"a b\"^2 (x OR y)^3 NOT z";
  const QueryNode root = parse_query(text).root;
  REQUIRE(root.children.size() == 4);
  CHECK(root.bytes.of(text) == text);
  CHECK(root.children[0].bytes.of(text) == "é");
  CHECK(root.children[1].bytes.of(text) == "-title:\"a b\"^2");
  CHECK(root.children[1].children[0].bytes.of(text) == "title:\"a b\"^2");
  CHECK(root.children[2].bytes.of(text) == "(x OR y)^3");
  CHECK(root.children[3].bytes.of(text) == "NOT z");
}

TEST_CASE("nested nodes of one kind are lifted where that changes nothing", "[query][parser]") {
  CHECK(tree_of("a OR (b OR (c OR d))") == "(or a b c d)");
  CHECK(tree_of("(a AND b) AND (c AND -d)") == "(and a b c (not d))");
  CHECK(tree_of("(a b*) (c~ d)") == "(adj a wild(b*) fuzzy(c,1) d)");
  CHECK(tree_of("a OR (b OR c)^2") == "(or a (or b c)^2)");
  CHECK(tree_of("a AND +(b AND c)") == "(and a +(and b c))");
  CHECK(tree_of("(a +b) c") == "(adj (adj a +b) c)");
  CHECK(tree_of("(a \"b\") c") == "(adj (adj a \"b\") c)");
  CHECK(tree_of("(a person:b) c") == "(adj (adj a person=b) c)");
}

TEST_CASE("negation twice is none, and what is excluded is not required", "[query][parser]") {
  CHECK(tree_of("NOT NOT NOT a") == "(not a)");
  CHECK(tree_of("NOT -a") == "a");
  CHECK(tree_of("-(NOT a)") == "a");
  CHECK(tree_of("-(+a)") == "(not a)");
  CHECK(tree_of("+(-a)") == "(not a)");
  CHECK(tree_of("-((a b))") == "(not (adj a b))");
}

TEST_CASE("NOT takes one operand or one chain of NEAR, not all words behind it", "[query][parser]") {
  CHECK(tree_of("a NOT b c") == "(adj a (not b) c)");
  CHECK(tree_of("NOT a NEAR/2 b c") == "(adj (not (near/2 a b)) c)");
  CHECK(tree_of("NOT a AND b") == "(and (not a) b)");
  CHECK(tree_of("a OR NOT b") == "(or a (not b))");
  CHECK(tree_of("NOT (a OR b) c") == "(adj (not (or a b)) c)");
}

TEST_CASE("NEAR with an operand that has no positions is AND", "[query][parser]") {
  CHECK(tree_of("a NEAR source:b") == "(and a source=b)");
  CHECK(tree_of("a NEAR NOT b c") == "(and a (adj (not b) c))");
  CHECK(tree_of("x (a b) NEAR c d") == "(and (adj x a b) (adj c d))");
  CHECK(tree_of("(a NEAR/2 b) NEAR/2 c") == "(and (near/2 a b) c)");
  CHECK(tree_of("a NEAR/2 b NEAR/2 -c") == "(and (near/2 a b) (not c))");
  CHECK(tree_of("a NEAR (b OR c d)") == "(and a (or b (adj c d)))");
  CHECK(tree_of("a NEAR date:2023") == "(and a date(2023-01-01..2023-12-31))");
}

TEST_CASE("NEAR asks for all its operands, so that a plus on one says nothing", "[query][parser]") {
  CHECK(tree_of("+a NEAR/2 +b") == "(near/2 a b)");
  CHECK(tree_of("+(a NEAR/2 b) c") == "(adj +(near/2 a b) c)");
}

TEST_CASE("every kind of text and entity may stand in NEAR", "[query][parser]") {
  CHECK(tree_of("a* NEAR/2 b~ NEAR/2 \"c d\" NEAR/2 (e OR person:f) NEAR/2 place:=g") ==
        "(near/2 wild(a*) fuzzy(b,1) \"c d\" (or e person=f) place==g)");
  CHECK(tree_of("title:(a NEAR/2 b)") == "(near/2 title:a title:b)");
}

TEST_CASE("a field before parentheses reaches all inside that have none of their own", "[query][parser]") {
  CHECK(tree_of("title:(a (b OR place:(c OR d)) \"e\" f* g~)") ==
        "(adj title:a (or title:b place=c place=d) title:\"e\" title:wild(f*) title:fuzzy(g,1))");
  CHECK(tree_of("-place:(a OR b)") == "(not (or place=a place=b))");
  CHECK(tree_of("+title:(a b)") == "+(adj title:a title:b)");
  CHECK(tree_of("title: (a OR b)") == "(or title:a title:b)");
  CHECK(tree_of("title:(a) b") == "(adj title:a b)");
}

TEST_CASE("operators without operands are left out, whatever stands around them", "[query][parser]") {
  CHECK(tree_of("AND OR a AND NOT OR NEAR b OR") == "(and a b)");
  CHECK(tree_of("a AND () AND b") == "(and a b)");
  CHECK(tree_of("(AND a) OR (b NOT)") == "(or a b)");
  CHECK(tree_of("a OR \"\"") == "a");
  CHECK(tree_of("a (OR) b") == "(adj a b)");
}

TEST_CASE("a query of nothing but operators is words", "[query][parser]") {
  CHECK(tree_of("NOT") == "NOT");
  CHECK(tree_of("OR OR") == "(adj OR OR)");
  CHECK(tree_of("(NEAR/3)") == "NEAR/3");
  CHECK(parse_query("AND OR").warnings.size() == 2);
}

TEST_CASE("missing parentheses are warned of where they are missed", "[query][parser]") {
  const ParsedQuery parsed = parse_query("a) OR ((b c) (d");
  CHECK(tree_text(parsed.root) == "(or a (adj b c d))");
  REQUIRE(parsed.warnings.size() == 3);
  CHECK(parsed.warnings[0].bytes == ByteRange{1, 2});
  CHECK(parsed.warnings[1].bytes == ByteRange{6, 7});
  CHECK(parsed.warnings[2].bytes == ByteRange{13, 14});
}

TEST_CASE("parentheses beyond the depth are read as if they were not there, with one warning",
          "[query][parser]") {
  const ParseLimits limits{.max_words = 10, .max_depth = 2};
  const ParsedQuery parsed = parse_query("a OR (b AND (c OR ((d AND (e))) f)) g", limits);
  CHECK(tree_text(parsed.root) == "(or a (adj (and b (or c (and d (adj e f)))) g))");
  REQUIRE(parsed.warnings.size() == 1);
  CHECK(parsed.warnings[0].bytes == ByteRange{18, 19});
  CHECK(parsed.warnings[0].message == "parentheses deeper than 2 are ignored");
}

TEST_CASE("words beyond the limit are left out with one warning, those in phrases counted",
          "[query][parser]") {
  const ParseLimits limits{.max_words = 3, .max_depth = 2};
  CHECK(parse_query("a b c", limits).warnings.empty());
  const ParsedQuery parsed = parse_query("a (b OR \"c d e\" AND f) AND", limits);
  CHECK(tree_text(parsed.root) == "(adj a (or b \"c\"))");
  REQUIRE(parsed.warnings.size() == 1);
  CHECK(parsed.warnings[0].bytes == ByteRange{8, 26});
  CHECK(tree_of("152-mm-shells-x", limits) == "152-mm-shells");
  CHECK(tree_of("a b c d", limits) == "(adj a b c)");
  CHECK(tree_of("a b-c-d*", limits) == "a");
  CHECK(tree_of("a", {.max_words = 0}) == "ALL");
}

TEST_CASE("a warning's number is bounded", "[query][parser]") {
  const ParsedQuery parsed = parse_query("a" + repeated(")", 100'000));
  CHECK(parsed.warnings.size() == kMaxQueryWarnings);
  CHECK(parsed.warnings.back().message == "further problems are not listed");
}

TEST_CASE("warnings come in order of their places", "[query][parser]") {
  const ParsedQuery parsed = parse_query("(a^0 \"b NEAR");
  REQUIRE(parsed.warnings.size() == 4);
  for (std::size_t i = 1; i < parsed.warnings.size(); ++i)
    CHECK(parsed.warnings[i - 1].bytes.begin <= parsed.warnings[i].bytes.begin);
}

TEST_CASE("hostile queries are read in linear time and to a bounded depth", "[query][parser]") {
  const std::vector<const char*> parts{
      "(",      ")",        "()",      "\"",       "\\\"",     "“",         "a ",      "AND ", "NOT ",
      "a AND ", "a OR ",    "a NEAR ", "-(",       "+",        "--",        "^1",      "~1",   "a^1~1",
      "title:", "a:",       "title: ", "title:(",  "person:=", "id:(",      "*",       "?",    "a*",
      "NEAR/1", "\xFF",     "\xE2",    "\\",       ",",        "a.",        "\"a\"^1", "-\"",  "“\\\"",
      "«\"",    "(a b OR ", "NOT (",   "\xC2\xA0", "title:\"", "author:  ", "(NOT -",  "x:\""};
  for (const char* part : parts) {
    INFO(part);
    const std::string text = repeated(part, 200'000);
    const auto start = std::chrono::steady_clock::now();
    const ParsedQuery parsed = parse_query(text);
    const QueryNode again = parse_query(print_query(parsed.root)).root;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    CHECK(seconds.count() < 5);  // quadratic time would be minutes
    CHECK(bytes_are_sound(parsed.root, text.size()));
    CHECK(tree_depth(parsed.root) < 400);
    CHECK(without_bytes(again) == without_bytes(parsed.root));
  }
}

}  // namespace dateline
