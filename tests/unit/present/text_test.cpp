#include <algorithm>

#include "common/text/utf8.hpp"
#include "searcher/present/render.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/present/sample.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string utf8(char32_t c) {
  std::string text;
  append_utf8(text, c);
  return text;
}

}  // namespace

TEST_CASE("an answer for people has its totals and notes, its hits and its facets", "[present][text]") {
  CHECK(render_text(sample_response(), {}) == R"(12 articles, 1 to 2 shown (1.8 ms)
warning: an unopened parenthesis (character 13: “)”)
did you mean: 152mm russian
person “Kim” means Kim Jong-un (9), Kim Il-sung (1); narrow with --person
  '=kim jong un'
place Russia is in 1,234 articles: --place '=russia'

1. Leaders meet at spaceport in **Russia**'s far east
   2023-09-13 · Meridian Wire · 12.41 · 2 near-duplicates hidden
   … artillery ammunition, for example, **152 mm shells**, the Russian president
   said in a mini-interview organized with the Rossiya 1 channel …
   **Russia** has no other options.
   people: Vladimir Putin, Kim Jong-un, Sergei Shoigu +1 · places: Russia, North
   Korea
   wire/2023-09-13-vostochny-summit.txt

2. Said, "so"
   7.00
   a b%,"c"

person
  Vladimir Putin  1,019
  金正恩              7
  (+21 more)

year
  2023  12
)");
}

TEST_CASE("colour marks matched words, also inside a title, and ends on every line", "[present][text]") {
  SearchResponse response = sample_response();
  response.hits.pop_back();
  response.facets.clear();
  response.query = {};
  CHECK(render_text(response, {.colour = Colour::on, .columns = 52}) ==
        "\x1B[1m12 articles, 1 to 1 shown (1.8 ms)\x1B[0m\n"
        "\n"
        "1. \x1B[1mLeaders meet at spaceport in \x1B[0m\x1B[1;31mRussia\x1B[0m\x1B[1m's far east\x1B[0m\n"
        "   \x1B[2m2023-09-13 · Meridian Wire · 12.41 · 2\x1B[0m\n"
        "   \x1B[2mnear-duplicates hidden\x1B[0m\n"
        "   … artillery ammunition, for example, \x1B[1;31m152 mm\x1B[0m\n"
        "   \x1B[1;31mshells\x1B[0m, the Russian president said in a\n"
        "   mini-interview organized with the Rossiya 1\n"
        "   channel …\n"
        "   \x1B[1;31mRussia\x1B[0m has no other options.\n"
        "   people: Vladimir Putin, Kim Jong-un, Sergei\n"
        "   Shoigu +1 · places: Russia, North Korea\n"
        "   \x1B[2mwire/2023-09-13-vostochny-summit.txt\x1B[0m\n");
}

TEST_CASE("an id longer than the page stays on one line, to be copied whole", "[present][text]") {
  SearchResponse response;
  Hit hit;
  hit.rank = 1;
  hit.article.id = std::string(60, 'x') + "/article.txt";
  response.hits.push_back(hit);
  CHECK(render_text(response, {.columns = 30}).find("   " + hit.article.id + "\n") != std::string::npos);
}

TEST_CASE("totals say what they are", "[present][text]") {
  SearchResponse response;
  const auto first_line = [&] {
    const std::string text = render_text(response, {});
    return text.substr(0, text.find('\n'));
  };
  response.took_ms = 3;
  response.total = {.value = 1, .exact = true};
  CHECK(first_line() == "1 article (3.0 ms)");
  response.total = {.value = 1'234'567, .exact = false};
  CHECK(first_line() == "about 1,234,567 articles (3.0 ms)");
}

TEST_CASE("an answer without articles says what to try", "[present][text]") {
  SearchResponse response = empty_response();
  CHECK(render_text(response, {}) ==
        "no articles (0.2 ms)\ntry fewer or other words, or the beginning of one with a * (missil*)\n");
  response.query.correction = "zebras";
  CHECK(render_text(response, {}) == "no articles (0.2 ms)\ndid you mean: zebras\n");
  response.query.filters = {{.kind = "source", .text = "Nowhere", .negated = false, .matched = {}}};
  CHECK(render_text(response, {}) ==
        "no articles (0.2 ms)\ndid you mean: zebras\nsource “Nowhere”: no article has such a value\n"
        "`searcher facets KIND --contains TEXT` lists the values that there are\n");
}

TEST_CASE("a relaxed search says so", "[present][text]") {
  SearchResponse response = sample_response();
  response.query = {};
  response.query.relaxed = true;
  CHECK(render_text(response, {}).find("\nsearched for any of the words: no article has all\n") !=
        std::string::npos);
}

TEST_CASE("an ambiguous name lists its most frequent values, and its keys survive a shell",
          "[present][text]") {
  SearchResponse response = empty_response();
  response.total.value = 5;
  FilterEcho filter{.kind = "org", .text = "o", .negated = true, .matched = {}};
  for (int i = 0; i < 9; ++i)
    filter.matched.push_back({FacetKind::org, "o'" + std::to_string(i), "O" + std::to_string(i), 9});
  response.query.filters = {filter};
  CHECK(render_text(response, {.columns = 200}) ==
        "5 articles (0.2 ms)\nnot org “o” means O0 (9), O1 (9), O2 (9), O3 (9), O4 (9), O5 (9), +3 more; "
        "narrow "
        "with --not-org '=o'\\''0'\n");
}

TEST_CASE("nothing in an article can steer the terminal", "[present][text]") {
  SearchResponse response = sample_response();
  ArticleView view = sample_article();
  const std::string nasty =
      "a\x1B]0;owned\x07\x1B[2J\rb" + utf8(0x202E) + "c" + utf8(0x2066) + "d\u009B31me\x7F\b\n\xFFz";
  for (Hit& hit : response.hits) {
    hit.article.title = hit.article.id = hit.article.url = hit.article.source = nasty;
    hit.title_highlights.clear();
    hit.explanation = nasty;
    for (auto& entities : hit.entities) entities = {{nasty, nasty}};
    hit.snippets = {{.text = nasty, .highlights = {{0, 1}}}};
  }
  for (FacetTable& table : response.facets)
    for (CountedFacet& value : table.values) value.name = value.key = nasty;
  response.query.text = response.explanation = nasty;
  response.query.correction = nasty;
  response.query.warnings = {{{0, 900}, nasty}};
  response.query.filters[0].text = response.query.filters[0].matched[0].key = nasty;
  response.query.entities[0].name = response.query.entities[0].key = nasty;
  view.article = response.hits[0].article;
  view.article.body = view.article.section = nasty;
  view.article.title_derived = false;
  view.entities = response.hits[0].entities;
  view.mentions.clear();
  EntityAnswer entity = sample_entity();
  entity.request.name = entity.profile->entity.name = entity.profile->entity.key = nasty;
  entity.profile->forms[0].name = entity.profile->companions[0].entity.name = nasty;
  entity.profile->sources.values[0].name = entity.profile->newest[0].title = entity.profile->newest[1].id =
      nasty;
  for (CountedFacet& candidate : entity.candidates) candidate.name = candidate.key = nasty;
  EntityAnswer candidates = entity;
  candidates.profile.reset();
  EntityAnswer none;
  none.request.name = nasty;
  none.similar = entity.candidates;
  for (const std::string& text :
       {render_text(response, {.topic_column = nasty}), render_facets_text(response, {}),
        render_article_text(view, {}), render_entity_text(entity, {}), render_entity_text(candidates, {}),
        render_entity_text(none, {})}) {
    const auto steers = [](char c) { return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7F; };
    CHECK(std::none_of(text.begin(), text.end(), steers));
    for (const std::string& bad : {utf8(0x202E), utf8(0x2066), utf8(0x9B), std::string("\xFF")})
      CHECK(text.find(bad) == std::string::npos);
  }
}

TEST_CASE("facet tables stand alone, with the empty ones", "[present][text]") {
  SearchResponse response = sample_response();
  response.query = {};
  response.hits.clear();
  CHECK(render_facets_text(response, {}) == R"(12 articles (1.8 ms)

person
  Vladimir Putin  1,019
  金正恩              7
  (+21 more)

year
  2023  12

org
  none
)");
}

TEST_CASE("long facet values are cut to the page", "[present][text]") {
  SearchResponse response;
  response.facets = {{.kind = FacetKind::org,
                      .values = {{FacetKind::org, "k", "The Society for the Study of Long Names", 12}},
                      .distinct = 1}};
  CHECK(render_facets_text(response, {.columns = 30}).find("\n  The Society for the Stu…  12\n") !=
        std::string::npos);
}

TEST_CASE("an article is shown with its metadata and its paragraphs wrapped", "[present][text]") {
  CHECK(render_article_text(sample_article(), {}) == R"(Leaders meet at spaceport in Russia's far east

date:     2023-09-13T14:20:00+10:00
source:   Meridian Wire
author:   Ann Lee, Bo Ek
section:  World
topics:   diplomacy
language: en
people:   Vladimir Putin, Kim Jong-un, Sergei Shoigu, Jeon Ha-kyou
places:   Russia, North Korea
url:      https://wire.example/1
id:       wire/2023-09-13-vostochny-summit.txt

The leaders met at the cosmodrome, and they talked for more than five hours
about “special” matters.

- one item
- another item

An indented paragraph
Another one [31mred
)");
}

TEST_CASE("colour marks the mentions of an article by kind, under a legend", "[present][text]") {
  ArticleView view = sample_article();
  view.article.source.clear();
  view.article.authors.clear();
  view.article.topics.clear();
  view.entities = {};
  CHECK(render_article_text(view, {.colour = Colour::on})
            .starts_with(
                "\x1B[1mLeaders meet at spaceport in \x1B[0m\x1B[32mRussia\x1B[0m\x1B[1m's far east\x1B[0m\n"
                "\n"
                "date:     2023-09-13T14:20:00+10:00\n"
                "section:  World\n"
                "language: en\n"
                "marked:   \x1B[36mpeople\x1B[0m, \x1B[32mplaces\x1B[0m\n"
                "url:      https://wire.example/1\n"
                "id:       wire/2023-09-13-vostochny-summit.txt\n"
                "\n"
                "The \x1B[36mleaders\x1B[0m met at the \x1B[32mcosmodrome\x1B[0m, and they talked"));
}

TEST_CASE("a mention over a line break, or at a paragraph's end, is marked where it stands",
          "[present][text]") {
  ArticleView view;
  view.article.body = "He met Kim\n Jong-un in Seoul\n\nKim left.";
  view.mentions = {{.field = TextField::body, .bytes = {7, 19}, .kind = EntityKind::person, .key = "k"},
                   {.field = TextField::body, .bytes = {23, 28}, .kind = EntityKind::place, .key = "s"},
                   {.field = TextField::body, .bytes = {30, 33}, .kind = EntityKind::person, .key = "k"}};
  const std::string text = render_article_text(view, {.colour = Colour::on});
  CHECK(text.ends_with(
      "He met \x1B[36mKim Jong-un\x1B[0m in \x1B[32mSeoul\x1B[0m\n\n\x1B[36mKim\x1B[0m left.\n"));
  CHECK(render_article_text(view, {}).ends_with("He met Kim Jong-un in Seoul\n\nKim left.\n"));
}

TEST_CASE("a derived title is not shown twice", "[present][text]") {
  ArticleView view;
  view.article.id = "x";
  view.article.title = "One sentence.";
  view.article.title_derived = true;
  view.article.body = "One sentence. Another.";
  CHECK(render_article_text(view, {}) == "id:       x\n\nOne sentence. Another.\n");
}
