#include "tests/unit/present/sample.hpp"

namespace dateline::test {

namespace {

Hit summit() {
  Hit hit;
  hit.rank = 1;
  hit.score = 12.412345;
  hit.article.id = "wire/2023-09-13-vostochny-summit.txt";
  hit.article.title = "Leaders meet at spaceport in Russia's far east";
  hit.article.date = parse_article_date("2023-09-13T14:20:00+10:00");
  hit.article.source = "Meridian Wire";
  hit.article.authors = {"Ann Lee", "Bo Ek"};
  hit.article.topics = {"diplomacy"};
  hit.article.language = "en";
  hit.title_highlights = {{29, 35}};
  hit.entities[0] = {{"vladimir putin", "Vladimir Putin"},
                     {"kim jong un", "Kim Jong-un"},
                     {"sergei shoigu", "Sergei Shoigu"},
                     {"jeon ha kyou", "Jeon Ha-kyou"}};
  hit.entities[2] = {{"russia", "Russia"}, {"north korea", "North Korea"}};
  hit.snippets = {
      {.text = "artillery ammunition, for example, 152 mm shells, the Russian president said in a "
               "mini-interview organized with the Rossiya 1 channel",
       .highlights = {{35, 38}, {39, 41}, {42, 48}},
       .starts_mid = true,
       .ends_mid = true},
      {.text = "Russia has no other options.", .highlights = {{0, 6}}}};
  hit.hidden_duplicates = 2;
  return hit;
}

Hit bare() {
  Hit hit;
  hit.rank = 2;
  hit.score = 7;
  hit.article.id = "a b%,\"c\"";
  hit.article.title = "Said, \"so\"";
  hit.article.title_derived = true;
  return hit;
}

}  // namespace

SearchResponse sample_response() {
  SearchResponse response;
  response.query.text = "152mm russia)";
  response.query.understood = "\"152mm\" russia";
  response.query.warnings = {{{12, 13}, "an unopened parenthesis"}};
  response.query.correction = "152mm russian";
  response.query.entities = {{FacetKind::place, "russia", "Russia", 1'234}};
  response.query.filters = {{.kind = "person",
                             .text = "Kim",
                             .negated = false,
                             .matched = {{FacetKind::person, "kim jong un", "Kim Jong-un", 9},
                                         {FacetKind::person, "kim il sung", "Kim Il-sung", 1}}}};
  response.total = {.value = 12, .exact = true};
  response.took_ms = 1.8;
  response.hits = {summit(), bare()};
  response.facets = {
      {.kind = FacetKind::person,
       .values = {{FacetKind::person, "vladimir putin", "Vladimir Putin", 1'019},
                  {FacetKind::person, "kim jong un", "金正恩", 7}},
       .distinct = 23},
      {.kind = FacetKind::year, .values = {{FacetKind::year, "2023", "2023", 12}}, .distinct = 1},
      {.kind = FacetKind::org, .values = {}, .distinct = 0}};
  return response;
}

SearchResponse empty_response() {
  SearchResponse response;
  response.query.text = "zebra";
  response.query.understood = "zebra";
  response.took_ms = 0.25;
  return response;
}

ArticleView sample_article() {
  ArticleView view;
  view.article = summit().article;
  view.article.url = "https://wire.example/1";
  view.article.section = "World";
  view.article.body =
      "The leaders met at the cosmodrome,\nand they talked for more than five hours about “special” "
      "matters.\n\n\n"
      "- one item\n- another item\n\n    An indented paragraph\n    Another one \x1B[31mred\n";
  view.entities = summit().entities;
  return view;
}

}  // namespace dateline::test
