#include "searcher/query/operand.hpp"

#include <string>

#include "searcher/query/parser.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/query/tree_text.hpp"

namespace dateline {
namespace {

std::string tree_of(std::string_view text) {
  return tree_text(parse_query(text).root);
}

}  // namespace

TEST_CASE("sentence punctuation is taken off words", "[query][operand]") {
  CHECK(tree_of("Hello, (world!) wait... U.S., no; a:") == "(adj Hello world wait U.S. no a)");
  CHECK(tree_of("-- … — ¿qué? « ») 50% $5 C++ .NET") == "(adj ¿qué 50% $5 C++ .NET)");
  CHECK(tree_of("missile*, missile*. title:oil, person:Putin.") ==
        "(adj wild(missile*) wild(missile*) title:oil person=Putin)");
}

TEST_CASE("a question mark is a wildcard inside a word only", "[query][operand]") {
  CHECK(tree_of("m?ssile") == "wild(m?ssile)");
  CHECK(tree_of("?ssile") == "wild(?ssile)");
  CHECK(tree_of("won?") == "won");
  CHECK(tree_of("won?!?") == "won");
  CHECK(tree_of("w*n?") == "wild(w*n?)");
  CHECK(tree_of("w?n?") == "wild(w?n)");
  CHECK(tree_of("a?.") == "a");
}

TEST_CASE("patterns are simplified and need a letter", "[query][operand]") {
  CHECK(tree_of("a**b***") == "wild(a*b*)");
  CHECK(tree_of("a\\*b*") == "wild(ab*)");
  CHECK(tree_of("a?b?\\?") == "wild(a?b)");
  for (const char* text : {"*", "**", "*?", "?*-*", "-*", "title:*"}) {
    INFO(text);
    const ParsedQuery parsed = parse_query(text);
    CHECK(parsed.root.kind == NodeKind::everything);
    CHECK(parsed.warnings.size() == 1);
  }
}

TEST_CASE("fuzziness and boost stand in either order", "[query][operand]") {
  CHECK(tree_of("a~2^3") == "fuzzy(a,2)^3");
  CHECK(tree_of("a^3~2") == "fuzzy(a,2)^3");
  CHECK(tree_of("a~, b^2. c^2, d?^2") == "(adj fuzzy(a,1) b^2 c^2 d^2)");
  CHECK(tree_of("a^2^3") == "a^3");
  CHECK(parse_query("a^2^3").warnings.size() == 1);
  CHECK(tree_of("a~b c^d") == "(adj a~b c^d)");
  CHECK(tree_of("~2") == "2");
}

TEST_CASE("boosts are clamped to a sane range", "[query][operand]") {
  CHECK(tree_of("a^99999999999999999999") == "a^1000");
  CHECK(tree_of("a^0.00000001") == "a^0.001");
  CHECK(tree_of("((a^1000)^1000)") == "a^1000");
  for (const char* text : {"a^0", "a^-2", "a^", "a^..", "a^1.2.3", "a^+2", "a^0.0"}) {
    INFO(text);
    const ParsedQuery parsed = parse_query(text);
    CHECK(tree_text(parsed.root) == "a");
    CHECK(parsed.warnings.size() == 1);
  }
}

TEST_CASE("white space in phrases and values is one space, but not in ids and keys", "[query][operand]") {
  CHECK(tree_of("\"  a \n b \"") == "\"a b\"");
  CHECK(tree_of("person:\" a  b \"") == "person=a b");
  CHECK(tree_of("person:=\" a  b \"") == "person== a  b ");
  CHECK(tree_of("id:\"a  b\"") == "id=a  b");
}

TEST_CASE("a field without a value is a word", "[query][operand]") {
  CHECK(tree_of("title:") == "title");
  CHECK(tree_of("date: )") == "date");
  CHECK(tree_of("source:, x") == "(adj source x)");
  CHECK(tree_of("-title:") == "(not title)");
  CHECK(tree_of("title:() id:\"\" x") == "x");
}

TEST_CASE("dates that cannot be read are words", "[query][operand]") {
  CHECK(tree_of("date:soon flood") == "(adj soon flood)");
  CHECK(tree_of("date:2023-02-30") == "2023-02-30");
  CHECK(tree_of("date:2023..2022") == "2023..2022");
  CHECK(tree_of("date:(soon OR 2023)") == "(or soon date(2023-01-01..2023-12-31))");
  CHECK(tree_of("-date:soon") == "(not soon)");
}

TEST_CASE("punctuation behind a date is no part of it", "[query][operand]") {
  for (const char* text :
       {"date:2023", "date:2023,", "date:2023.", "date:2023?", "date:\"2023\"", "(date:2023)", "date: 2023"})
    CHECK(tree_of(text) == "date(2023-01-01..2023-12-31)");
  CHECK(tree_of("date:2023..") == "date(2023-01-01..)");
}

TEST_CASE("words are counted and cut by runs of letters and digits", "[query][operand]") {
  CHECK(count_words("") == 0);
  CHECK(count_words("...") == 0);
  CHECK(count_words("a") == 1);
  CHECK(count_words("152-mm  shells!") == 3);
  CHECK(count_words(std::string(640, 'x')) == 10);
  const auto cut = [](std::string text, std::size_t words) {
    cut_words(text, words);
    return text;
  };
  CHECK(cut("a b c", 2) == "a b");
  CHECK(cut("a b!", 2) == "a b!");
  CHECK(cut("«é» b", 1) == "«é");
  CHECK(cut(std::string(100, 'x'), 1) == std::string(64, 'x'));
}

}  // namespace dateline
