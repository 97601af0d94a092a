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
  view.mentions = {
      {.field = TextField::title, .bytes = {29, 35}, .kind = EntityKind::place, .key = "russia"},
      {.field = TextField::body, .bytes = {4, 11}, .kind = EntityKind::person, .key = "vladimir putin"},
      {.field = TextField::body, .bytes = {23, 33}, .kind = EntityKind::place, .key = "russia"}};
  return view;
}

EntityAnswer sample_entity() {
  EntityAnswer answer;
  answer.request.name = "kim";
  EntityProfile profile;
  profile.entity = {FacetKind::person, "kim jong un", "Kim Jong-un", 1'013};
  profile.forms = {{"Kim Jong-un", 1'000, 2}, {"Kim", 0, 900}, {"Kim III", 0, 0}};
  profile.distinct_forms = 4;
  profile.months = {{"2023-07", 3}, {"2023-08", 0}, {"2023-09", 1'007}};
  profile.first_day = "2023-07-01";
  profile.last_day = "2023-09-14";
  profile.undated = 3;
  profile.sources = {
      .kind = FacetKind::source, .values = {{FacetKind::source, "wire", "Wire", 7}}, .distinct = 2};
  profile.companions = {{{FacetKind::place, "north korea", "North Korea", 1'200}, 990, 0.91234},
                        {{FacetKind::org, "un", "United Nations", 80}, 21, -0.1}};
  profile.least_shared = 21;
  profile.newest = {
      {.id = "a/1", .title = "A \x1Btitle", .date = parse_article_date("2023-09-14"), .source = "Wire"},
      {.id = "b", .title = "", .date = {}, .source = ""}};
  answer.profile = profile;
  answer.candidates = {profile.entity, {FacetKind::person, "kim il sung", "Kim Il-sung", 2}};
  answer.candidate_count = 2;
  return answer;
}

}  // namespace dateline::test
