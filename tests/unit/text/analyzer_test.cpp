#include "common/text/analyzer.hpp"

#include <string>
#include <vector>

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

TokenList analyzed(std::string_view text, CapitalWords capital_words = CapitalWords::in_mixed_case) {
  Analyzer analyzer{Language()};
  TokenList tokens;
  analyzer.analyze(text, tokens, capital_words);
  TokenList by_icu;
  Analyzer(Language(), SegmentationPath::icu).analyze(text, by_icu, capital_words);
  CHECK(tokens.tokens() == by_icu.tokens());
  return tokens;
}

std::string terms_of(std::string_view text) {
  const TokenList tokens = analyzed(text);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += ' ';
    out += token.term;
  }
  return out;
}

std::string cased_of(std::string_view text, CapitalWords capital_words = CapitalWords::in_mixed_case) {
  const TokenList tokens = analyzed(text, capital_words);
  std::string out;
  for (const Token& token : tokens) {
    if (token.cased.empty()) continue;
    if (!out.empty()) out += ' ';
    out += token.cased;
  }
  return out;
}

struct TermsCase {
  std::string_view text;
  std::string_view terms;
};

}  // namespace

TEST_CASE("a text becomes its terms", "[text][analyzer]") {
  const std::vector<TermsCase> cases = {
      {"", ""},
      {"Missiles were launched", "missil were launch"},
      {"Shoigu's Kim’s states'", "shoigu kim state"},
      {"152 mm, 152mm and 152-mm", "152 mm 152 mm and 152 mm"},
      {"1,000 is 1000 is 1'000", "1000 is 1000 is 1000"},
      {"the U.S. and the US", "the us and the us"},
      {"Zelenský, Zelensky", "zelenski zelenski"},
      {"O'Brien OBrien", "obrien obrien"},
      {"naïve cafe\u0301 café", "naiv cafe cafe"},
      {"ＦＵＬＬ　ｗｉｄｔｈ　１２３", "full width 123"},
      {"ﬁre of\u00ADfi\u00ADcers wo\u200Drd", "fire offic word"},
      {"Straße STRASSE", "strass strass"},
      {"Ὀδυσσεύς ὈΔΥΣΣΕΎΣ", "οδυσσευσ οδυσσευσ"},
      {"😀 👍🏽 🇺🇸 ½ … — “”", ""},
      {"٢٠٢٣ 2023", "2023 2023"},
      {"東京", "東京"},
  };
  for (const TermsCase& test : cases) {
    INFO(test.text);
    CHECK(terms_of(test.text) == test.terms);
  }
}

TEST_CASE("positions count the words and ranges find them in the text", "[text][analyzer]") {
  const std::string_view text = "The “Kim’s” U.S.-led 152mm, café.";
  const TokenList tokens = analyzed(text);
  const std::vector<std::string_view> expected = {"The", "Kim", "U.S.", "led", "152", "mm", "café"};
  REQUIRE(tokens.size() == expected.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CHECK(tokens[i].position == i);
    CHECK(tokens[i].bytes.of(text) == expected[i]);
  }
  CHECK(tokens[0].stop_word);
  CHECK_FALSE(tokens[1].stop_word);
  CHECK_FALSE(tokens[2].joined_to_previous);
  CHECK(tokens[3].joined_to_previous);
  CHECK(tokens[5].joined_to_previous);
  CHECK_FALSE(tokens[6].joined_to_previous);
}

TEST_CASE("capitals inside mixed case are marked", "[text][analyzer]") {
  CHECK(cased_of("He told the US that WHO fights AIDS, said U.S. and NATO-led États-UNIS") ==
        "US WHO AIDS US NATO UNIS");
  CHECK(cased_of("He saw F-16s and COVID19 there") == "COVID");
  CHECK(cased_of("THE US AND THE WHO").empty());
  CHECK(cased_of("US").empty());
  CHECK(cased_of("US", CapitalWords::always) == "US");
  CHECK(cased_of("US us").empty());
}

TEST_CASE("a function word in capitals is no function word", "[text][analyzer]") {
  const TokenList mixed = analyzed("IT did it, and so did I.T. people");
  CHECK(mixed[0].cased == "IT");
  CHECK(mixed[0].term == "it");
  CHECK_FALSE(mixed[0].stop_word);
  CHECK(mixed[2].stop_word);
  CHECK(mixed[4].stop_word);
  CHECK_FALSE(mixed[6].stop_word);
  CHECK(analyzed("IT IS")[0].stop_word);
}

TEST_CASE("ill-formed bytes and NUL only separate words", "[text][analyzer]") {
  using namespace std::string_view_literals;
  CHECK(terms_of("one\xFFtwo\0three \xE2\x82"sv) == "one two three");
  CHECK(terms_of("\xF0\x9F\x98").empty());
  CHECK(terms_of("caf\xE9 na\xC3") == "caf na");
}

TEST_CASE("long words are cut, their ranges are not", "[text][analyzer]") {
  const std::string text = std::string(100000, 'x') + " " + std::string(500, '7');
  const TokenList tokens = analyzed(text);
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].term.size() == kMaxTermBytes);
  CHECK(tokens[0].bytes.size() == 100000);
  CHECK(tokens[1].term == std::string(kMaxTermBytes, '7'));
}

TEST_CASE("composed and decomposed letters are the same words", "[text][analyzer]") {
  CHECK(terms_of("Ramo\u0301n A\u030Angstro\u0308m") == terms_of("Ramón Ångström"));
}

TEST_CASE("an analyzer is reusable and movable", "[text][analyzer]") {
  Analyzer first{Language()};
  TokenList tokens;
  first.analyze("one two three", tokens);
  Analyzer second = std::move(first);
  second.analyze("four", tokens);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].term == "four");
  CHECK(second.language() == Language());
}

TEST_CASE("words of many shapes take linear time", "[text][analyzer]") {
  for (const std::string_view unit : {"a.", "1,", "a'", "'", "\xFF", "·", "_", "a\u0301", "\u0301", "東", "ไ",
                                      "א\"", "😀", "1\u00A0000", "l·"}) {
    std::string text;
    while (text.size() < 300000) text += unit;
    CHECK_NOTHROW(analyzed(text));
  }
}
