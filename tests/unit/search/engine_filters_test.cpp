#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

Article about(const std::string& id, const std::vector<NamedEntity>& entities) {
  auto article = make_article(id, "Text of " + id, {});
  article.entities = entities;
  return article;
}

Article of(const std::string& id, const std::string& source, const std::vector<std::string>& topics = {}) {
  auto article = make_article(id, "Text of " + id, {});
  article.source = source;
  article.topics = topics;
  return article;
}

SearchRequest filtered(std::vector<FacetFilter> filters, const std::string& text = {}) {
  auto request = News::request(text);
  request.filters = std::move(filters);
  return request;
}

void add_people(News& news) {
  news.add(about("a", {{EntityKind::person, "Sergei Shoigu"}, {EntityKind::place, "Moscow"}}));
  news.add(about("b", {{EntityKind::person, "Kim Jong Un"}, {EntityKind::place, "Pyongyang"}}));
  news.add(about("c", {{EntityKind::person, "Kim Jong-un"}, {EntityKind::person, "Sergei Shoigu"}}));
  news.add(about("d", {{EntityKind::person, "Kim Il-sung"}, {EntityKind::org, "Moscow Times"}}));
  news.add(about("e", {}));
}

}  // namespace

TEST_CASE("a plain name matches whole-word runs of any name, without case and diacritics",
          "[engine][filter]") {
  News news;
  add_people(news);
  const auto person = [&](const std::string& name) {
    return news.found(filtered({wish(FacetKind::person, name)}));
  };
  CHECK(person("shoigu") == "a c");
  CHECK(person("SERGEI SHOIGÚ") == "a c");
  CHECK(person("kim") == "b c d");
  CHECK(person("Kim Jong Un") == "b c");
  CHECK(person("kim jong-un") == "b c");
  CHECK(person("jong") == "b c");
  CHECK(person("Shoi").empty());
  CHECK(person("Shoigu Sergei").empty());
  CHECK(person("=kim jong un") == "b c");
  CHECK(person("=kim").empty());
  CHECK(person("*") == "a b c d");
  CHECK(person("nobody").empty());
  CHECK(person("...").empty());
  CHECK(news.found("person:shoigu") == "a c");
  CHECK(news.found("person:\"kim jong-un\" person:shoigu") == "c");
  CHECK(news.found("person:=\"kim jong un\"") == "b c");
  CHECK(news.found("person:(shoigu OR =\"kim il sung\")") == "a c d");
  CHECK(news.found("-person:kim") == "a e");
  CHECK(news.found("-person:*") == "e");
}

TEST_CASE("an entity filter takes any kind, and its twins exclude", "[engine][filter]") {
  News news;
  add_people(news);
  CHECK(news.found(filtered({wish(std::nullopt, "moscow")})) == "a d");
  CHECK(news.found("entity:moscow") == "a d");
  CHECK(news.found(filtered({unwish(std::nullopt, "moscow")})) == "b c e");
  CHECK(news.found(filtered({unwish(FacetKind::person, "shoigu")})) == "b d e");
  CHECK(news.found(filtered({unwish(FacetKind::person, "nobody")})) == "a b c d e");
  CHECK(news.found(filtered({unwish(FacetKind::person, "*")})) == "e");
  CHECK(news.found(filtered({wish(std::nullopt, "*")})) == "a b c d");
}

TEST_CASE("where several entities fit, they are listed with counts", "[engine][filter]") {
  News news;
  add_people(news);
  const auto answer = news.ask(filtered({wish(FacetKind::person, "Kim")}));
  REQUIRE(answer.query.filters.size() == 1);
  const auto& matched = answer.query.filters.front().matched;
  REQUIRE(matched.size() == 2);
  CHECK(matched[0] == CountedFacet{FacetKind::person, "kim jong un", "Kim Jong Un", 2});
  CHECK(matched[1] == CountedFacet{FacetKind::person, "kim il sung", "Kim Il-sung", 1});
  for (const auto& value : matched)
    CHECK(news.ask(filtered({wish(FacetKind::person, "=" + value.key)})).total.value == value.count);
  CHECK(news.ask("-person:kim").query.filters.front().negated);
}

TEST_CASE("repeated filters narrow many-valued facets and widen one-valued ones", "[engine][filter]") {
  News news;
  news.add(of("a", "Reuters", {"oil", "gas"})).add(of("b", "BBC", {"oil"})).add(of("c", "AFP", {"gas"}));
  CHECK(news.found(filtered({wish(FacetKind::topic, "oil"), wish(FacetKind::topic, "gas")})) == "a");
  CHECK(news.found(filtered({wish(FacetKind::source, "reuters"), wish(FacetKind::source, "bbc")})) == "a b");
  CHECK(news.found(filtered({wish(FacetKind::source, "reuters"), wish(FacetKind::source, "nobody")})) == "a");
  CHECK(news.found(filtered({unwish(FacetKind::source, "reuters"), unwish(FacetKind::source, "bbc")})) ==
        "c");
  CHECK(news.found(filtered({wish(FacetKind::source, "bbc"), wish(FacetKind::topic, "gas")})).empty());
  CHECK(news.found(filtered({wish(FacetKind::source, "bbc")}, "text")) == "b");
}

TEST_CASE("dates take open ends, months and years, and leave undated articles out", "[engine][filter]") {
  News news;
  news.add_dated("a", "Text", "2021-12-31")
      .add_dated("b", "Text", "2022-01-01")
      .add_dated("c", "Text", "2022-02-28");
  news.add_dated("d", "Text", "2023-03-01T23:30:00+09:00").add("u", "Text");
  const std::vector<std::pair<std::string, std::string>> cases{{"2022", "b c"},
                                                               {"2022-01", "b"},
                                                               {"2022-02-28", "c"},
                                                               {"..2021", "a"},
                                                               {"2022..", "b c d"},
                                                               {"..2022-01-01", "a b"},
                                                               {"2021-12..2022-01", "a b"},
                                                               {"2021-12-31..2022-02-27", "a b"},
                                                               {"2023-03-01", "d"},
                                                               {"2024", ""},
                                                               {"*", "a b c d"}};
  for (const auto& [range, expected] : cases) {
    INFO(range);
    CHECK(news.found("date:" + range) == expected);
    CHECK(news.found("text date:" + range) == expected);
    if (range == "*") continue;
    auto request = News::request({});
    request.days = *parse_day_range(range);
    CHECK(news.found(request) == expected);
  }
  CHECK(news.found("-date:*") == "u");
  CHECK(news.found("-date:2022") == "a d u");
}

TEST_CASE("ids and addresses are filters byte for byte", "[engine][filter]") {
  News news;
  auto article = make_article("X/1 (a)", "Text", {});
  article.url = "https://example.org/A?b=c";
  news.add(article).add("x/1 (a)", "Text");
  CHECK(news.found("id:\"X/1 (a)\"") == "X/1 (a)");
  CHECK(news.found("url:https://example.org/A?b=c") == "X/1 (a)");
  CHECK(news.found("url:https://example.org/*") == "X/1 (a)");
  CHECK(news.found("url:https://example.org/a*").empty());
}

TEST_CASE("entities that a query names are offered and change nothing", "[engine][offer]") {
  News news;
  add_people(news);
  auto mention = make_article("f", "Sergei Shoigu flew to Moscow.", {});
  news.add(mention);
  const auto offered = [&](const std::string& text) {
    std::string names;
    for (const auto& entity : news.ask(text).query.entities)
      names += entity.name + " " + std::to_string(entity.count) + "; ";
    return names;
  };
  CHECK(offered("Shoigu") == "Sergei Shoigu 2; ");
  CHECK(offered("sergei shoigu") == "Sergei Shoigu 2; ");
  CHECK(offered("\"Sergei Shoigu\"") == "Sergei Shoigu 2; ");
  CHECK(offered("Shoigu flew to Moscow") == "Sergei Shoigu 2; Moscow 1; Moscow Times 1; ");
  CHECK(offered("Kim") == "Kim Jong Un 2; Kim Il-sung 1; ");
  CHECK(offered("weather").empty());
  CHECK(offered("person:Shoigu").empty());
  CHECK(news.found("Shoigu") == "f");
}

}  // namespace dateline
