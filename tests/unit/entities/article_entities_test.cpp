#include "indexer/entities/article_entities.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

namespace {

using Entities = std::vector<ArticleEntity>;

ArticleEntity entity(EntityKind kind, std::string name, std::vector<FieldRange> mentions = {}) {
  return {.kind = kind, .name = std::move(name), .mentions = std::move(mentions), .listed = {}, .key = {}};
}

FieldRange in_title(std::uint32_t begin, std::uint32_t end) {
  return {ArticleField::title, {begin, end}};
}

FieldRange in_body(std::uint32_t begin, std::uint32_t end) {
  return {ArticleField::body, {begin, end}};
}

/// "name@t0-3,b4-5;" an entity.
std::string told(const Entities& entities) {
  std::string all;
  for (const auto& one : entities) {
    all += one.name + "@";
    for (const auto& [field, bytes] : one.mentions) {
      if (all.back() != '@') all += ",";
      all += (field == ArticleField::title ? "t" : "b") + std::to_string(bytes.begin) + "-" +
             std::to_string(bytes.end);
    }
    all += ";";
  }
  return all;
}

Gazetteer gazetteer(std::string_view text) {
  auto parsed = Gazetteer::parse(text, "names.tsv");
  if (!parsed) FAIL(parsed.error().message);
  return std::move(*parsed);
}

constexpr auto kPerson = EntityKind::person;
constexpr auto kPlace = EntityKind::place;

}  // namespace

TEST_CASE("entities of one kind and key are one, with all their mentions in order", "[article-entities]") {
  const auto merged = merge_entities({entity(kPerson, "Kim Jong Un"), entity(kPlace, "Kim Jong Un")}, {},
                                     {entity(kPerson, "Kim Jong-un", {in_body(0, 11), in_title(5, 8)}),
                                      entity(kPerson, "KIM JONG UN", {in_body(20, 31)})});
  CHECK(told(merged) == "Kim Jong Un@t5-8,b0-11,b20-31;Kim Jong Un@;");
  CHECK(merged.front().key == "kim jong un");
}

TEST_CASE("names of the data become what running text calls them", "[article-entities]") {
  Entities given{entity(kPlace, "usa"), entity(kPerson, "volcker"), entity(kPerson, "james-baker"),
                 entity(kPerson, "nobody"), entity(kPerson, "kim")};
  resolve_given(
      given,
      {entity(kPerson, "Paul Volcker", {in_body(0, 12)}), entity(kPerson, "James Baker", {in_body(20, 31)}),
       entity(kPerson, "Kim Jong-un", {in_body(40, 51)}), entity(kPerson, "Kim Il-sung", {in_body(60, 71)})});
  CHECK(told(given) == "United States@;Paul Volcker@;James Baker@;nobody@;kim@;");
}

TEST_CASE("the name is the gazetteer's, else the data's, else the recogniser's", "[article-entities]") {
  CHECK(told(merge_entities({entity(kPerson, "KIM")}, {entity(kPerson, "Kim", {in_body(0, 3)})},
                            {entity(kPerson, "kim", {in_body(9, 12)})})) == "Kim@b0-3,b9-12;");
  CHECK(told(merge_entities({entity(kPerson, "KIM")}, {}, {entity(kPerson, "kim", {in_body(9, 12)})})) ==
        "KIM@b9-12;");
}

TEST_CASE("where mentions overlap the gazetteer's stands", "[article-entities]") {
  const auto listed = Entities{entity(kPlace, "Kim City", {in_body(10, 18)})};
  CHECK(told(merge_entities({}, listed, {entity(kPerson, "Kim", {in_body(10, 13), in_body(30, 33)})})) ==
        "Kim City@b10-18;Kim@b30-33;");
  CHECK(told(merge_entities({}, listed, {entity(kPerson, "A Kim", {in_body(8, 13)})})) == "Kim City@b10-18;");
  CHECK(told(merge_entities({}, listed, {entity(kPerson, "City", {in_body(14, 25)})})) == "Kim City@b10-18;");
  CHECK(told(merge_entities({}, listed, {entity(kPerson, "All", {in_body(0, 99)})})) == "Kim City@b10-18;");
  CHECK(told(merge_entities({}, listed, {entity(kPerson, "Near", {in_body(18, 22), in_body(6, 10)})})) ==
        "Kim City@b10-18;Near@b6-10,b18-22;");
  CHECK(told(merge_entities({}, listed, {entity(kPerson, "Title", {in_title(10, 18)})})) ==
        "Kim City@b10-18;Title@t10-18;");
}

TEST_CASE("of overlapping mentions of one source the first stands", "[article-entities]") {
  CHECK(told(merge_entities({}, {},
                            {entity(kPerson, "One", {in_body(0, 5), in_body(3, 9)}),
                             entity(kPerson, "Two", {in_body(4, 8), in_body(6, 7)})})) ==
        "One@b0-5;Two@b6-7;");
}

TEST_CASE("names without a key and mentions of nothing are left out", "[article-entities]") {
  CHECK(
      told(merge_entities({entity(kPerson, "")}, {}, {entity(kPerson, "Nobody", {in_body(4, 4)})})).empty());
}

TEST_CASE("a gazetteer's entity is found in title and body, by any of its names", "[article-entities]") {
  const auto names = gazetteer("person\tSergei Shoigu\tShoigu\nplace\tSeoul\n");
  Article article;
  article.title = "Shoigu in Seoul";
  article.body = "Sergei Shoigu’s trip";
  std::array<TokenList, kArticleFields> tokens;
  Analyzer analyzer{Language()};
  analyzer.analyze(article.title, tokens[0]);
  analyzer.analyze(article.body, tokens[1]);
  const auto found = entities_from_gazetteer(names, article, tokens);
  CHECK(told(found) == "Sergei Shoigu@t0-6,b0-13;Seoul@t10-15;");
  CHECK(found[0].listed == 0U);
  CHECK(found[1].listed == 1U);
}

TEST_CASE("a name that the gazetteer knows becomes its entity", "[article-entities]") {
  const auto names = gazetteer("person\tSergei Shoigu\tShoygu\n");
  Article article;
  article.entities = {{kPerson, "SHOYGU"}, {kPlace, "Shoygu"}};
  auto entities = entities_from_data(article);
  resolve_listed(entities, names);
  CHECK(told(entities) == "Sergei Shoigu@;Shoygu@;");
  CHECK(entities[0].listed == 0U);
  CHECK_FALSE(entities[1].listed.has_value());
}

}  // namespace dateline
