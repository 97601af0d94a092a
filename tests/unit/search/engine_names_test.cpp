// Names that no article uses as they are typed.
#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

Article about(const std::string& id, EntityKind kind, const std::string& name) {
  auto article = make_article(id, "Text of " + id, {});
  article.entities = {{kind, name}};
  return article;
}

void add_names(News& news) {
  news.add(about("testow", EntityKind::person, "Mohammed Testow"));
  news.add(about("shoigu", EntityKind::person, "Sergei Shoigu"))
      .add(about("states", EntityKind::place, "United States"))
      .add(about("islands", EntityKind::place, "United States Virgin Islands"))
      .add(about("health", EntityKind::org, "World Health Organization"))
      .add(about("paris", EntityKind::place, "Paris"));
}

}  // namespace

TEST_CASE("a name that the program's own table knows finds the value, in capitals or not",
          "[engine][filter]") {
  News news;
  add_names(news);
  CHECK(news.found("place:USA") == "states");
  CHECK(news.found("place:usa") == "states");
  CHECK(news.found("entity:\"United States of America\"") == "states");
  CHECK(news.found("org:WHO") == "health");
  CHECK(news.found("person:USA").empty());
  // What the articles themselves call it comes first.
  CHECK(news.found("place:\"United States\"") == "islands states");
}

TEST_CASE("another spelling of a whole name finds the value", "[engine][filter]") {
  News news;
  add_names(news);
  CHECK(news.found("person:\"Sergey Shoygu\"") == "shoigu");
  CHECK(news.found("person:\"Sergey Shoygu\" -place:*") == "shoigu");
  CHECK(news.found("-person:\"Sergey Shoygu\"") == "health islands paris states testow");
  CHECK(news.found("person:\"muhammad testow\"") == "testow");
  CHECK(news.found("org:\"World Health Organisation\"") == "health");
  CHECK(news.found("person:\"Sergey Lavrov\"").empty());
  CHECK(news.found("person:=\"sergey shoygu\"").empty());
  const auto answer = news.ask("person:\"Sergey Shoygu\"");
  REQUIRE(answer.query.filters.size() == 1);
  REQUIRE(answer.query.filters[0].matched.size() == 1);
  CHECK(answer.query.filters[0].matched[0].name == "Sergei Shoigu");
}

TEST_CASE("a query of such a name offers the entity, with its articles", "[engine][offer]") {
  News news;
  add_names(news);
  const auto offered = [&](const std::string& text) {
    std::string names;
    for (const auto& entity : news.ask(text).query.entities)
      names += entity.name + " " + std::to_string(entity.count) + "; ";
    return names;
  };
  CHECK(offered("USA") == "United States 1; ");
  CHECK(offered("oil in the USA") == "United States 1; ");
  CHECK(offered("Sergey Shoygu") == "Sergei Shoigu 1; ");
  CHECK(offered("Muhammad Testow") == "Mohammed Testow 1; ");
  CHECK(offered("muhammad testow").empty());
  CHECK(news.found("USA").empty());
}

TEST_CASE("an acronym offers what it stands for, not names that have it as a word", "[engine][offer]") {
  News news("org\tUnited Nations\tUN\n");
  news.add(about("kim", EntityKind::person, "Kim Jong Un")).add("un", "The UN spoke.");
  const auto answer = news.ask("UN");
  REQUIRE(answer.query.entities.size() == 1);
  CHECK(answer.query.entities[0].name == "United Nations");
}

}  // namespace dateline
