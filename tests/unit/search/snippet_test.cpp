#include "searcher/search/snippet.hpp"

#include <limits>

#include "tests/support/catch.hpp"
#include "tests/unit/search/snippet_check.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

const std::string_view kSummit =
    "The two leaders met at the Vostochny cosmodrome, in the Amur region, in the far east of the country. "
    "“Russia has risen in a sacred struggle to defend its state sovereignty,” Kim said at the beginning.\n\n"
    "“Let me remind you that the UN Security Council imposed restrictions on the import of weapons and "
    "ammunition by North Korea, but I did not see anything about a ban on its export, for example, 152 mm "
    "shells,” the Russian president said in a mini-interview organized with the Rossiya 1 channel, after the "
    "more than five hours that the meeting and the subsequent dinner between the leaders lasted.\n\n"
    "Fears in the US, South Korea and Japan\n\n"
    "The North Korean leader arrived in Russia on Tuesday. Will we win? Russia has no other options, Shoigu "
    "responded, arching his arms.";

std::vector<Snippet> picked(std::string_view body, const std::vector<HighlightUnit>& units,
                            const SnippetOptions& options = {}) {
  auto snippets = pick_snippets(body, analyzed(body), units, options);
  CHECK(fault(body, snippets, options).empty());
  return snippets;
}

std::string only(std::string_view body, const std::vector<HighlightUnit>& units, std::size_t bytes = 200) {
  const auto snippets = picked(body, units, {.count = 1, .bytes = bytes});
  return snippets.size() == 1 ? shown(snippets[0]) : "(" + std::to_string(snippets.size()) + " snippets)";
}

}  // namespace

TEST_CASE("a match far inside a long sentence has words around it on both sides", "[snippet]") {
  CHECK(only(kSummit, {phrase("152 mm"), word("shells")}) ==
        "…but I did not see anything about a ban on its export, for example, **152 mm** **shells**,” the "
        "Russian "
        "president said in a mini-interview organized with the Rossiya 1 channel, after the more than five "
        "hours…");
}

TEST_CASE("a sentence that fits is shown whole", "[snippet]") {
  CHECK(only(kSummit, {word("Shoigu")}, 110) ==
        "Will we win? Russia has no other options, **Shoigu** responded, arching his arms.");
  CHECK(only(kSummit, {word("sacred")}, 120) ==
        "“Russia has risen in a **sacred** struggle to defend its state sovereignty,” Kim said at the "
        "beginning.");
}

TEST_CASE("a passage begins with its sentence where that is near", "[snippet]") {
  CHECK(only(kSummit, {word("Security")}, 100) ==
        "“Let me remind you that the UN **Security** Council imposed restrictions on the import of weapons "
        "and…");
}

TEST_CASE("where nothing matches the beginning of the body is shown", "[snippet]") {
  CHECK(only(kSummit, {word("zebra")}, 120) ==
        "The two leaders met at the Vostochny cosmodrome, in the Amur region, in the far east of the "
        "country.");
  CHECK(only(kSummit, {}, 50) == "The two leaders met at the Vostochny cosmodrome,…");
  CHECK(only("  \n\t Short.\n", {}) == "Short.");
  auto title_only = word("Shoigu");
  title_only.in_body = false;
  CHECK(only(kSummit, {title_only}, 50) == "The two leaders met at the Vostochny cosmodrome,…");
}

TEST_CASE("the passage with most distinct units wins over repeats of one", "[snippet]") {
  const std::string body =
      "Grain, grain, grain and grain again in the first sentence of the text. Filler of many words that say "
      "nothing at all about it. Filler of many words that say nothing. Wheat and grain prices fell.";
  CHECK(only(body, {word("grain"), word("wheat")}, 40) == "**Wheat** and **grain** prices fell.");
}

TEST_CASE("rare words weigh more than frequent ones", "[snippet]") {
  const std::string body =
      "The president said and the president went. Other words stand here without a meaning to anyone. The "
      "uranium was enriched.";
  CHECK(only(body, {word("president", 0.5), word("uranium", 6)}, 60) == "The **uranium** was enriched.");
}

TEST_CASE("of two places with the same words the closer one wins, then the earlier one", "[snippet]") {
  const std::string filler = " More was said about other matters that nobody will ever remember, it seems. ";
  const std::string wide = "Kim went for a long, long walk along the river and then he met Putin.";
  const std::string close = "There Kim met Putin at last.";
  CHECK(only(wide + filler + close, {word("Kim"), word("Putin")}, 80) ==
        "There **Kim** met **Putin** at last.");
  CHECK(only("Kim slept." + filler + "Kim ate." + filler, {word("Kim")}, 30) ==
        "**Kim** slept. More was said about…");
}

TEST_CASE("single words of a phrase that does not stand in the body are not highlighted", "[snippet]") {
  CHECK(only("The council met on security.", {phrase("security council")}) == "The council met on security.");
}

TEST_CASE("several snippets add what is not shown yet and come in reading order", "[snippet]") {
  const auto snippets = picked(kSummit, {word("Shoigu", 5), word("cosmodrome", 2), phrase("152 mm", 3)},
                               {.count = 3, .bytes = 90});
  REQUIRE(snippets.size() == 3);
  CHECK(shown(snippets[0]) ==
        "The two leaders met at the Vostochny **cosmodrome**, in the Amur region, in the far east of…");
  CHECK(snippets[1].text.find("152 mm shells") != std::string::npos);
  CHECK(snippets[2].text.find("Shoigu responded") != std::string::npos);
}

TEST_CASE("further snippets repeat a unit where no other is left, and never overlap", "[snippet]") {
  std::string body;
  for (int i = 0; i < 60; ++i) body += "Missile number " + std::to_string(i) + " flew. ";
  const auto snippets = picked(body, {word("missile")}, {.count = 15, .bytes = 60});
  CHECK(snippets.size() == 15);
  CHECK(picked(body, {word("missile")}, {.count = 1'000, .bytes = 60}).size() > 15);
  for (const Snippet& snippet : snippets) CHECK_FALSE(snippet.highlights.empty());
  CHECK(picked("One missile.", {word("missile")}, {.count = 5}).size() == 1);
}

TEST_CASE("white space becomes one space and control characters go", "[snippet]") {
  const auto snippets =
      picked("A\tline\r\n  with\u00A0\u2003 152\n\n mm\u3000sh\x01\x1B[31mells\x7F and\u0085end.",
             {phrase("152 mm")});
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].text == "A line with 152 mm sh[31mells and end.");
  REQUIRE(snippets[0].highlights.size() == 1);
  CHECK(snippets[0].highlights[0].of(snippets[0].text) == "152 mm");
}

TEST_CASE("a word longer than a passage is cut between characters", "[snippet]") {
  std::string giant;
  for (int i = 0; i < 100; ++i) giant += "é";
  const std::string body = "Before. " + giant + " after.";
  for (std::size_t bytes = 1; bytes < 40; ++bytes) {
    for (const Snippet& snippet : picked(body, {word(giant)}, {.count = 2, .bytes = bytes}))
      CHECK(snippet.text.size() <= bytes);
  }
  CHECK(only(giant, {}, 11) == "ééééé…");
  const auto snippets = picked(body, {word(giant)}, {.count = 1, .bytes = 21});
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].text == "éééééééééé");
  CHECK(snippets[0].highlights == std::vector<ByteRange>{{0, 20}});
}

TEST_CASE("quotation marks, brackets and currency signs stay with their words", "[snippet]") {
  const std::string body =
      "It is a long way from here to there, and the man with the hat said “(special) operation” for the sum "
      "of $500, which is a lot of money for anyone who is not in the trade of selling hats to others.";
  CHECK(only(body, {word("special")}, 40) == "…said “(**special**) operation” for the…");
  CHECK(only(body, {word("500")}, 14) == "…$**500**, which is…");
}

TEST_CASE("punctuation that does not fit is left out", "[snippet]") {
  const std::string body = "One word of many stands here ((((alpha and then beta)))) before the others do.";
  for (std::size_t bytes = 4; bytes < 40; ++bytes)
    CHECK_FALSE(picked(body, {word("alpha"), word("beta")}, {.count = 2, .bytes = bytes}).empty());
  CHECK(only(body, {word("alpha"), word("beta")}, 20) == "…**alpha** and then **beta**)…");
}

TEST_CASE("a possessive ending is not cut off", "[snippet]") {
  CHECK(only("The summit was only the second of the Korean leader, and it is Kim’s trip that counts",
             {word("Kim")}, 14) == "…**Kim**’s trip…");
}

TEST_CASE("texts without spaces between words are cut between words", "[snippet]") {
  const std::string body =
      "俄罗斯总统普京和朝鲜领导人金正恩在东方航天发射场会晤双方讨论了军事合作问题以及卫星技术的开发并且强调两"
      "国关系的重要性";
  const auto snippets = picked(body, {word("卫星")}, {.count = 1, .bytes = 60});
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].text.size() > 45);
  CHECK(snippets[0].starts_mid);
  REQUIRE(snippets[0].highlights.size() == 1);
  CHECK(snippets[0].highlights[0].of(snippets[0].text) == "卫星");
}

TEST_CASE("texts without any word show their beginning", "[snippet]") {
  CHECK(only("!!! ??? …", {word("a")}) == "!!! ??? …");
  CHECK(picked("", {word("a")}).empty());
  CHECK(picked(" \n\n ", {word("a")}).empty());
  CHECK(picked("\x01\x02", {}).empty());
}

TEST_CASE("no snippet is made where none is asked for", "[snippet]") {
  CHECK(picked("A missile.", {word("missile")}, {.count = 0}).empty());
  CHECK(picked("A missile.", {word("missile")}, {.count = 1, .bytes = 0}).empty());
  CHECK(picked("é missile.", {}, {.count = 1, .bytes = 1}).empty());
}

TEST_CASE("a match wider than a passage is shown as far as it fits", "[snippet]") {
  std::string body = "Putin spoke.";
  for (int i = 0; i < 40; ++i) body += " Nothing happened then.";
  body += " Kim listened.";
  const auto unit = near("Putin Kim", 1'000);
  CHECK(only(body, {unit}, 40) == "**Putin** spoke. Nothing happened then.");
  CHECK(picked(body, {unit}, {.count = 3, .bytes = 40}).size() == 2);
}

TEST_CASE("weights of any value give a snippet", "[snippet]") {
  for (const double weight : {0.0, -3.0, std::numeric_limits<double>::quiet_NaN(),
                              std::numeric_limits<double>::infinity(), 1e300}) {
    CHECK(only(kSummit, {word("Shoigu", weight)}, 110) ==
          "Will we win? Russia has no other options, **Shoigu** responded, arching his arms.");
  }
}

TEST_CASE("a passage as long as the body is the body", "[snippet]") {
  CHECK(only("One missile. Two missiles.\n", {word("missile")}, std::numeric_limits<std::size_t>::max()) ==
        "One **missile**. Two **missiles**.");
}
