#include "searcher/search/highlight.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/search/snippet_check.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string highlighted(std::string_view text, const std::vector<HighlightUnit>& units,
                        TextField field = TextField::body) {
  const TokenList tokens = analyzed(text);
  return marked(text, highlight_ranges(text, tokens, find_matches(tokens, units, field)));
}

HighlightUnit steps(HighlightUnit::Shape shape, std::vector<std::vector<std::string>> terms,
                    unsigned window = 0) {
  HighlightUnit unit;
  unit.shape = shape;
  unit.steps = std::move(terms);
  unit.window = window;
  return unit;
}

using Shape = HighlightUnit::Shape;

}  // namespace

TEST_CASE("a word is marked wherever one of its forms stands, without its possessive ending", "[highlight]") {
  CHECK(highlighted("Shoigu met Kim; Shoigu’s train left.", {word("Shoigu")}) ==
        "**Shoigu** met Kim; **Shoigu**’s train left.");
  CHECK(highlighted("Missiles and a missile", {word("missile")}) == "**Missiles** and a **missile**");
  CHECK(highlighted("Zelenský spoke", {word("zelensky")}) == "**Zelenský** spoke");
}

TEST_CASE("a step in capitals matches only words in capitals", "[highlight]") {
  const std::string text = "Fears in the US let us act, says the US Army.";
  CHECK(highlighted(text, {steps(Shape::word, {{"US"}})}) ==
        "Fears in the **US** let us act, says the **US** Army.");
  CHECK(highlighted(text, {steps(Shape::word, {{"us"}})}) ==
        "Fears in the **US** let **us** act, says the **US** Army.");
  CHECK(highlighted(text, {steps(Shape::phrase, {{"US"}, {"armi"}})}) ==
        "Fears in the US let us act, says the **US Army**.");
  CHECK(highlighted(text, {steps(Shape::phrase, {{"US", "us"}, {"act", "armi"}})}) ==
        "Fears in the US let **us act**, says the **US Army**.");
}

TEST_CASE("a number and its unit are one range, with and without a space between them", "[highlight]") {
  const auto unit = phrase("152 mm");
  CHECK(highlighted("for example, 152 mm shells", {unit}) == "for example, **152 mm** shells");
  CHECK(highlighted("for example, 152mm shells", {unit}) == "for example, **152mm** shells");
  CHECK(highlighted("for example, 152-mm shells", {unit}) == "for example, **152-mm** shells");
  CHECK(highlighted("for example, 152\u00A0mm shells", {unit}) == "for example, **152\u00A0mm** shells");
  CHECK(highlighted("for example, 152\n mm shells", {unit}) == "for example, **152\n mm** shells");
  CHECK(highlighted("152mm", {word("152"), word("mm")}) == "**152mm**");
}

TEST_CASE("the words of a phrase count only where the whole phrase stands", "[highlight]") {
  const auto unit = phrase("security council");
  CHECK(highlighted("The council on security; the Security Council. Council security.", {unit}) ==
        "The council on security; the **Security Council**. Council security.");
  CHECK(highlighted("security council", {steps(Shape::phrase, {{"secur"}, {"council"}, {"un"}})}) ==
        "security council");
  CHECK(highlighted("a security", {unit}) == "a security");
}

TEST_CASE("words of a phrase with other punctuation between them are marked singly", "[highlight]") {
  CHECK(highlighted("In Seoul, Tokyo and so on", {phrase("Seoul Tokyo")}) ==
        "In **Seoul**, **Tokyo** and so on");
}

TEST_CASE("separate words side by side keep separate ranges", "[highlight]") {
  CHECK(highlighted("the nuclear missile", {word("nuclear"), word("missile")}) ==
        "the **nuclear** **missile**");
}

TEST_CASE("matches of one phrase do not overlap, the leftmost is taken", "[highlight]") {
  const TokenList tokens = analyzed("ha ha ha ha ha");
  const auto matches = find_matches(tokens, {phrase("ha ha")}, TextField::body);
  REQUIRE(matches.size() == 2);
  CHECK(matches[0].tokens == std::vector<std::size_t>{0, 1});
  CHECK(matches[1].tokens == std::vector<std::size_t>{2, 3});
}

TEST_CASE("a phrase is found after a false start", "[highlight]") {
  CHECK(highlighted("new new york", {phrase("new york")}) == "new **new york**");
  CHECK(highlighted("a b a b c", {steps(Shape::phrase, {{"a"}, {"b"}, {"a"}, {"b"}, {"c"}})}) ==
        "**a b a b c**");
  CHECK(highlighted("x a b a b a b c", {steps(Shape::phrase, {{"a"}, {"b"}, {"a"}, {"b"}, {"c"}})}) ==
        "x a b **a b a b c**");
}

TEST_CASE("a phrase of more than 64 words is found", "[highlight]") {
  std::string words;
  for (int i = 0; i < 150; ++i) words += "w" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
  const auto unit = phrase(words);
  REQUIRE(unit.steps.size() == 150);
  CHECK(find_matches(analyzed("wa wb wc " + words + "the end"), {unit}, TextField::body).size() == 1);
  CHECK(find_matches(analyzed(words.substr(3)), {unit}, TextField::body).empty());
}

TEST_CASE("NEAR matches in either order within its window, and nowhere else", "[highlight]") {
  const auto unit = near("Putin Kim", 3);
  CHECK(highlighted("Putin and then Kim", {unit}) == "**Putin** and then **Kim**");
  CHECK(highlighted("Kim told Putin", {unit}) == "**Kim** told **Putin**");
  CHECK(highlighted("Putin and then again Kim", {unit}) == "Putin and then again Kim");
  CHECK(highlighted("Kim x Putin x Kim", {unit}) == "**Kim** x **Putin** x **Kim**");
  CHECK(highlighted("Putin Putin", {unit}) == "Putin Putin");
}

TEST_CASE("NEAR needs a word of its own for each step", "[highlight]") {
  const auto unit = steps(Shape::near, {{"kim"}, {"kim"}}, 5);
  CHECK(highlighted("Kim alone", {unit}) == "Kim alone");
  CHECK(highlighted("Kim and Kim", {unit}) == "**Kim** and **Kim**");
  CHECK(highlighted("alpha beta", {steps(Shape::near, {{"alpha", "beta"}, {"alpha"}}, 2)}) ==
        "**alpha beta**");
  CHECK(highlighted("beta alpha", {steps(Shape::near, {{"alpha", "beta"}, {"alpha"}}, 2)}) ==
        "**beta alpha**");
}

TEST_CASE("units look only into the field that they are for", "[highlight]") {
  auto title_only = word("missile");
  title_only.in_body = false;
  auto body_only = word("missile");
  body_only.in_title = false;
  CHECK(highlighted("missile", {title_only}, TextField::body) == "missile");
  CHECK(highlighted("missile", {title_only}, TextField::title) == "**missile**");
  CHECK(highlighted("missile", {body_only}, TextField::title) == "missile");
}

TEST_CASE("units without steps or with a step that nothing fills match nothing", "[highlight]") {
  CHECK(highlighted("a b", {{},
                            steps(Shape::phrase, {{"a"}, {}}),
                            steps(Shape::near, {{}, {"b"}}, 3),
                            steps(Shape::word, {{""}})}) == "a b");
}

TEST_CASE("matches come in order of their first word, equal units once", "[highlight]") {
  const TokenList tokens = analyzed("one two three two");
  const auto matches =
      find_matches(tokens, {word("two"), word("two"), phrase("one two three"), word("one")}, TextField::body);
  const std::vector<UnitMatch> expected{{2, {0, 1, 2}}, {3, {0}}, {0, {1}}, {0, {3}}};
  CHECK(matches == expected);
}

TEST_CASE("a word inside a marked phrase adds no range", "[highlight]") {
  CHECK(highlighted("the Security Council met", {phrase("security council"), word("council")}) ==
        "the **Security Council** met");
}

TEST_CASE("every word of a mention counts as its entity, and is marked with it", "[highlight]") {
  const std::string text = "Kim Jong-un met Putin. Later Kim spoke; NO word.";
  const std::vector<LabelledMention> mentions{{{0, 11}, {mention_label("Pkim jong un"), mention_label("NP")}},
                                              {{16, 21}, {mention_label("Pputin"), mention_label("NP")}}};
  const auto shown = [&](const HighlightUnit& unit) {
    const TokenList tokens = analyzed(text);
    return marked(text,
                  highlight_ranges(text, tokens, find_matches(tokens, {unit}, TextField::body, mentions)));
  };
  CHECK(shown(steps(Shape::near, {{mention_label("Pkim jong un")}, {"met"}}, 1)) ==
        "**Kim Jong-un met** Putin. Later Kim spoke; NO word.");
  CHECK(shown(steps(Shape::near, {{mention_label("NP")}, {"later"}}, 1)) ==
        "Kim Jong-un met **Putin**. **Later** Kim spoke; NO word.");
  CHECK(shown(steps(Shape::word, {{mention_label("NP")}})) ==
        "**Kim Jong-un** met **Putin**. Later Kim spoke; NO word.");
  CHECK(shown(steps(Shape::word, {{mention_label("NO")}})) == text);
  // One mention does not fill two steps.
  CHECK(shown(steps(Shape::near, {{mention_label("NP")}, {mention_label("NP")}}, 2)) ==
        "**Kim Jong-un** met **Putin**. Later Kim spoke; NO word.");
  CHECK(shown(steps(Shape::near, {{mention_label("NP")}, {mention_label("NP")}}, 1)) == text);
}
