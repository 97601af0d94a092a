#include "searcher/query/lexer.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

namespace dateline {
namespace {

std::vector<QueryToken> tokens_of(std::string_view text) {
  QueryWarnings warnings;
  QueryLexer lexer(text, OperatorReading::operators, warnings);
  std::vector<QueryToken> tokens;
  for (QueryToken token = lexer.next(); token.kind != QueryTokenKind::end; token = lexer.next())
    tokens.push_back(token);
  CHECK(lexer.next().kind == QueryTokenKind::end);
  return tokens;
}

std::vector<std::string> texts_of(std::string_view text) {
  std::vector<std::string> texts;
  for (const QueryToken& token : tokens_of(text)) texts.push_back(token.text.text());
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("all kinds of white space separate words", "[query][lexer]") {
  for (const char* space : {" ", "\t", "\n", "\r\n", "\f", "\x01", "\x7F", "\xC2\xA0", "\xC2\x85",
                            "\xE2\x80\x80", "\xE2\x80\x8A", "\xE2\x80\xA8", "\xE3\x80\x80", "\xEF\xBB\xBF"}) {
    CHECK(texts_of(std::string("a") + space + "b") == Texts{"a", "b"});
    CHECK(tokens_of(std::string("a") + space + "-b").at(1).sign == Sign::minus);
  }
  CHECK(texts_of(std::string("a\0b", 3)) == Texts{"a", "b"});
}

TEST_CASE("ill-formed UTF-8 separates words and never reaches a text", "[query][lexer]") {
  CHECK(texts_of("a\xFF"
                 "b") == Texts{"a", "b"});
  CHECK(texts_of("caf\xE9 x") == Texts{"caf", "x"});
  CHECK(texts_of("\xC0\xAF a\xED\xA0\x80\xF4\x90\x80\x80z\xE2\x80") == Texts{"a", "z"});
  CHECK(texts_of("\"a\xE9 b\x1B\xC2\x9B"
                 "c\"") == Texts{"a  b  c"});
  CHECK(texts_of("id:a\xFF") == Texts{"a"});
}

TEST_CASE("only words in capitals that stand alone are operators", "[query][lexer]") {
  const auto tokens =
      tokens_of(R"(AND OR NOT NEAR NEAR/7 and And AND, NEAR/ NEAR/x NEARBY "AND" -AND title:AND \AND)");
  REQUIRE(tokens.size() == 15);
  CHECK(tokens[0].kind == QueryTokenKind::and_op);
  CHECK(tokens[1].kind == QueryTokenKind::or_op);
  CHECK(tokens[2].kind == QueryTokenKind::not_op);
  CHECK(tokens[3].kind == QueryTokenKind::near_op);
  CHECK(tokens[3].distance == kDefaultNear);
  CHECK(tokens[4].distance == 7);
  for (std::size_t i = 5; i < tokens.size(); ++i) CHECK(tokens[i].kind == QueryTokenKind::operand);
}

TEST_CASE("signs belong to what stands directly behind them", "[query][lexer]") {
  const auto tokens = tokens_of("-a +\"b\" -(c) -title:d e-f title:-g - h --i");
  std::vector<Sign> signs;
  for (const QueryToken& token : tokens)
    if (token.kind != QueryTokenKind::close) signs.push_back(token.sign);
  CHECK(signs == std::vector<Sign>{Sign::minus, Sign::plus, Sign::minus, Sign::none, Sign::minus, Sign::none,
                                   Sign::minus, Sign::none, Sign::none, Sign::none});
}

TEST_CASE("quotes are closed by their like", "[query][lexer]") {
  CHECK(texts_of("\"a “b” c\"") == Texts{"a “b” c"});
  CHECK(texts_of("“a b” „c“ »d« ”e” “f\"") == Texts{"a b", "c", "d", "e", "f"});
  CHECK(texts_of("x\"a b\"y") == Texts{"x", "a b", "y"});
  CHECK(texts_of("\"a \\\" \\\\\" b") == Texts{"a \" \\", "b"});
}

TEST_CASE("an unclosed quote leaves the rest as it would be without it", "[query][lexer]") {
  const auto tokens = tokens_of("\"title:a OR -b");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[1].field == QueryField::title);
  CHECK(tokens[2].kind == QueryTokenKind::or_op);
  CHECK(tokens[3].sign == Sign::minus);
  CHECK(tokens_of("person:\"Sergei x").at(0).text.text() == "Sergei");
}

TEST_CASE("a known name before a colon is a field, in any case", "[query][lexer]") {
  const auto tokens = tokens_of(R"(Person:a TITLE:"b" persons:c a:title:d \title:e title:person:f)");
  CHECK(tokens.at(0).field == QueryField::person);
  CHECK(tokens.at(1).field == QueryField::title);
  for (std::size_t i = 2; i < 5; ++i) CHECK(tokens.at(i).field == QueryField::any);
  CHECK(tokens.at(5).field == QueryField::title);
  CHECK(tokens.at(5).text.text() == "person:f");
}

TEST_CASE("spaces may stand behind a field's colon", "[query][lexer]") {
  CHECK(tokens_of("author:  Smith").at(0).text.text() == "Smith");
  CHECK(tokens_of("author: \"A B\"").at(0).text.text() == "A B");
  for (const char* text :
       {"author: AND b", "author: person:b", "author: -b", "author:", "author: )", "(author:)"}) {
    INFO(text);
    const auto tokens = tokens_of(text);
    const QueryToken& field = tokens.at(text[0] == '(' ? 1 : 0);
    CHECK(field.field == QueryField::author);
    CHECK(field.text.empty());
  }
}

TEST_CASE("ids, urls and keys are taken byte for byte", "[query][lexer]") {
  CHECK(texts_of("id:a,b! url:http://x/y?z=(1)#~^2* person:=K.") ==
        Texts{"a,b!", "http://x/y?z=(1)#~^2*", "K."});
  CHECK(texts_of("(id:a) id:b) id:\\x") == Texts{"", "a", "", "b", "", "\\x"});
  CHECK(tokens_of("person:=\"a  b\"").at(0).exact_key);
  CHECK(tokens_of("person:=\"a  b\"").at(0).text.text() == "a  b");
}

TEST_CASE("boosts behind quotes and parentheses belong to their tokens", "[query][lexer]") {
  const auto tokens = tokens_of("\"a\"^2 (b)^0.5 (c)^3d");
  CHECK(tokens.at(0).boost == 2);
  CHECK(tokens.at(3).boost == 0.5);
  CHECK(tokens.at(6).boost == 3);
  CHECK(tokens.at(7).text.text() == "d");
}

}  // namespace dateline
