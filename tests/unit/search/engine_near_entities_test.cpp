#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

const std::string kNames =
    "person\tVladimir Putin\tPutin\n"
    "person\tSergei Shoigu\tShoigu\n"
    "person\tKim Jong Un\tKim|Kim Jong-un\n"
    "org\tUnited Nations\tUN\n"
    "place\tNorth Korea\tDPRK\n";

/// Titles and snippets of an answer, highlights in **.
std::string shown(const SearchResponse& answer) {
  std::string text;
  const auto add = [&](const std::string& line, const std::vector<ByteRange>& ranges) {
    std::uint32_t at = 0;
    for (const auto range : ranges) {
      text += line.substr(at, range.begin - at) + "**" + std::string(range.of(line)) + "**";
      at = range.end;
    }
    text += line.substr(at) + "\n";
  };
  for (const auto& hit : answer.hits) {
    add(hit.article.title, hit.title_highlights);
    for (const auto& snippet : hit.snippets) add(snippet.text, snippet.highlights);
  }
  return text;
}

std::string apart(const std::string& one, int between, const std::string& two) {
  std::string text = one;
  for (int i = 0; i < between; ++i) text += " x";
  return text + ' ' + two;
}

}  // namespace

TEST_CASE("an entity in NEAR stands wherever the article names it, by whatever alias", "[engine][near]") {
  News news(kNames);
  news.add("a", "Sergei Shoigu spoke. Later x x x x x x x x x x x x x Shoigu resigned.")
      .add("b", "Sergei Shoigu spoke. Later x x x x x x x x x x x x x he resigned.")
      .add("c", "The DPRK has satellites.")
      .add("d", "Satellites of North Korea.");
  CHECK(news.found("person:\"Sergei Shoigu\" NEAR/2 resigned") == "a");
  CHECK(news.found("resigned NEAR/2 person:=\"sergei shoigu\"") == "a");
  CHECK(news.found("entity:\"North Korea\" NEAR/3 satellites") == "c d");
  CHECK(news.found("place:korea NEAR/1 has") == "c");
  CHECK(news.found("org:\"North Korea\" NEAR/3 satellites").empty());
}

TEST_CASE("an entity is as near as the nearest word of its mention", "[engine][near]") {
  News news(kNames);
  news.add("before", apart("Kim Jong Un", 1, "spoke")).add("behind", apart("spoke", 1, "Kim Jong Un"));
  CHECK(news.found("person:Kim NEAR/2 spoke") == "before behind");
  CHECK(news.found("person:Kim NEAR/1 spoke").empty());
}

TEST_CASE("two entities, and any entity of a kind, can stand near each other", "[engine][near]") {
  News news(kNames);
  news.add("a", "Putin met Kim Jong-un.")
      .add("b", apart("Putin spoke", 30, "Kim heard"))
      .add("c", "A nobody resigned.")
      .add("d", "Shoigu resigned.")
      .add("e", "The UN resigned.");
  CHECK(news.found("person:Putin NEAR/20 person:Kim") == "a");
  CHECK(news.found("person:Putin NEAR/40 person:Kim") == "a b");
  CHECK(news.found("person:* NEAR/5 resigned") == "d");
  CHECK(news.found("org:* NEAR/5 resigned") == "e");
  CHECK(news.found("entity:* NEAR/5 resigned") == "d e");
  CHECK(news.found("(person:* OR nobody) NEAR/5 resigned") == "c d");
  CHECK(news.found("resigned -(person:* NEAR/5 resigned)") == "c e");
  CHECK(news.found("person:*") == "a b d");
  CHECK(news.ask("person:* NEAR/5 resigned").query.warnings.empty());
}

TEST_CASE("all entities that a name fits are meant, and an unknown one is nowhere near", "[engine][near]") {
  News news("person\tKim Jong Un\nperson\tKim Il Sung\n");
  news.add("a", "Kim Jong Un spoke.").add("b", "Kim Il Sung spoke.").add("c", "Kim spoke.");
  CHECK(news.found("person:Kim NEAR/1 spoke") == "a b");
  CHECK(news.found("person:nobody NEAR/5 spoke").empty());
  const auto answer = news.ask("person:Kim NEAR/1 spoke");
  REQUIRE(answer.query.filters.size() == 1);
  CHECK(answer.query.filters[0].matched.size() == 2);
}

TEST_CASE("an entity that the data names but no text is near nothing", "[engine][near]") {
  News news(kNames);
  auto article = make_article("a", "The minister resigned.", {});
  article.entities = {{EntityKind::person, "Sergei Shoigu"}};
  news.add(article);
  CHECK(news.found("person:Shoigu NEAR/50 resigned").empty());
  CHECK(news.found("person:Shoigu resigned") == "a");
}

TEST_CASE("the mention that is near is highlighted whole, the same words elsewhere are not",
          "[engine][near]") {
  News news(kNames);
  news.add("a", "Kim Jong-un launched two satellites; a man called Jong saw them.", "Kim, satellites, DPRK");
  CHECK(shown(news.ask("person:\"Kim Jong Un\" NEAR/5 satellites")) ==
        "**Kim**, **satellites**, DPRK\n"
        "**Kim Jong-un** launched two **satellites**; a man called Jong saw them.\n");
  CHECK(shown(news.ask("place:* NEAR/1 satellites")).starts_with("Kim, **satellites**, **DPRK**\n"));
}

TEST_CASE("a derived title shows the mention as the body does", "[engine][near]") {
  News news(kNames);
  auto article = make_article("a", "Shoigu resigned. And more.", "Shoigu resigned.");
  article.title_derived = true;
  news.add(article);
  CHECK(shown(news.ask("person:* NEAR/1 resigned")) ==
        "**Shoigu resigned**.\n**Shoigu resigned**. And more.\n");
}

TEST_CASE("a mention is one place: it is not near itself or its own words", "[engine][near]") {
  News news(kNames);
  news.add("alone", "Kim Jong Un spoke.")
      .add("two", "Kim Jong Un, Vladimir Putin and nobody else.")
      .add("again", "Kim Jong Un spoke, Kim said.")
      .add("far", apart("Vladimir Putin", 30, "Kim Jong Un"));
  CHECK(news.found("person:* NEAR/5 person:*") == "again two");
  CHECK(news.found("person:* NEAR/40 person:*") == "again far two");
  CHECK(news.found("person:Kim NEAR/5 person:*") == "again two");
  CHECK(news.found("person:Putin NEAR/5 person:*") == "two");
  CHECK(news.found("person:Kim NEAR/5 person:Kim") == "again");
  CHECK(news.found("person:Kim NEAR/5 Kim") == "again");
  CHECK(news.found("person:Kim NEAR/5 \"Jong Un\"") == "again");
  CHECK(news.found("person:Putin NEAR/5 \"Jong Un\"") == "two");
  CHECK(news.found("person:Putin NEAR/1 \"Jong Un\"") == "two");
  CHECK(news.found("person:* NEAR/5 person:* NEAR/5 nobody") == "two");
  CHECK(shown(news.ask("person:* NEAR/1 person:*")) ==
        "\n**Kim Jong Un**, **Vladimir Putin** and nobody else.\n");
}

TEST_CASE("an entity near a word works inside larger queries and without", "[engine][near]") {
  News news(kNames);
  news.add("a", "Shoigu resigned. Oil.").add("b", "Shoigu resigned. Gas.").add("c", "Shoigu spoke. Oil.");
  CHECK(news.found("oil person:* NEAR/1 resigned") == "a");
  CHECK(news.found("(person:* NEAR/1 resigned) OR oil") == "a b c");
  CHECK(news.found("oil -(person:* NEAR/1 resigned)") == "c");
  auto request = News::request("person:* NEAR/1 resigned");
  request.facets = {FacetKind::person};
  request.exact_total = true;
  const auto answer = news.ask(request);
  CHECK(answer.total.value == 2);
  CHECK(answer.facets.front().values.front().count == 2);
}

}  // namespace dateline
