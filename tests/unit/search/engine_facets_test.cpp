#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

Article tagged(const std::string& id, const std::string& source, const std::vector<std::string>& topics,
               const std::string& date = {}) {
  auto article = make_article(id, "Text of " + id, {});
  article.source = source;
  article.topics = topics;
  article.date = parse_article_date(date);
  return article;
}

SearchRequest counting(std::vector<FacetKind> facets, const std::string& text = {}) {
  auto request = News::request(text);
  request.facets = std::move(facets);
  return request;
}

/// "name count, …" of a table.
std::string shown(const FacetTable& table) {
  std::string text;
  for (const auto& value : table.values)
    text += (text.empty() ? "" : ", ") + value.name + " " + std::to_string(value.count);
  return text;
}

void add_tagged(News& news) {
  news.add(tagged("a", "Reuters", {"oil", "gas"}, "2022-01-01"))
      .add(tagged("b", "BBC", {"oil"}, "2022-01-02"));
  news.add(tagged("c", "Reuters", {"Gas", "Äpfel"}, "2023-05-05")).add(tagged("d", "", {}));
}

}  // namespace

TEST_CASE("facets are ordered by falling count, then by name, and dates by falling date",
          "[engine][facets]") {
  News news;
  add_tagged(news);
  const auto answer =
      news.ask(counting({FacetKind::topic, FacetKind::source, FacetKind::year, FacetKind::month,
                         FacetKind::day, FacetKind::language, FacetKind::person}));
  REQUIRE(answer.facets.size() == 7);
  CHECK(shown(answer.facets[0]) == "Gas 2, oil 2, Äpfel 1");
  CHECK(shown(answer.facets[1]) == "Reuters 2, BBC 1");
  CHECK(shown(answer.facets[2]) == "2023 1, 2022 2");
  CHECK(shown(answer.facets[3]) == "2023-05 1, 2022-01 2");
  CHECK(shown(answer.facets[4]) == "2023-05-05 1, 2022-01-02 1, 2022-01-01 1");
  CHECK(shown(answer.facets[5]) == "en 4");
  CHECK(shown(answer.facets[6]).empty());
  CHECK(answer.facets[0].distinct == 3);
  CHECK(answer.facets[6].distinct == 0);
  for (const auto& table : answer.facets) CHECK(table.exact);
}

TEST_CASE("a facet is cut to its size and narrowed by what its values contain", "[engine][facets]") {
  News news;
  add_tagged(news);
  auto request = counting({FacetKind::topic, FacetKind::day});
  request.facet_size = 1;
  auto answer = news.ask(request);
  CHECK(shown(answer.facets[0]) == "Gas 2");
  CHECK(answer.facets[0].distinct == 3);
  CHECK(shown(answer.facets[1]) == "2023-05-05 1");
  CHECK(answer.facets[1].distinct == 3);
  request.facet_contains = "ÄPF";
  answer = news.ask(request);
  CHECK(shown(answer.facets[0]) == "Äpfel 1");
  CHECK(answer.facets[0].distinct == 1);
  request.facet_contains = "2022";
  CHECK(shown(news.ask(request).facets[1]) == "2022-01-02 1");
}

TEST_CASE("facets count the whole result, whatever is shown of it, and its total is exact",
          "[engine][facets]") {
  News news;
  for (int i = 0; i < 1'500; ++i) news.add(tagged("x" + std::to_string(i), i % 3 == 0 ? "A" : "B", {}));
  auto request = counting({FacetKind::source}, "text");
  for (const std::uint64_t limit : {0U, 1U, 10U}) {
    request.limit = limit;
    for (const std::uint64_t offset : {0U, 5U, 5'000U}) {
      request.offset = offset;
      const auto answer = news.ask(request);
      CHECK(shown(answer.facets.front()) == "B 1000, A 500");
      CHECK(answer.total.value == 1'500);
      CHECK(answer.total.exact);
      CHECK(answer.hits.size() == (offset == 5'000 ? 0 : limit));
    }
  }
}

TEST_CASE("every counted value, followed by its key, yields that many articles", "[engine][facets]") {
  News news;
  add_tagged(news);
  auto request = counting({FacetKind::topic, FacetKind::source, FacetKind::year, FacetKind::month,
                           FacetKind::day, FacetKind::language});
  for (const auto& table : news.ask(request).facets)
    for (const auto& value : table.values) {
      INFO(value.name);
      auto follow = News::request({});
      follow.filters = {wish(value.kind, "=" + value.key)};
      CHECK(news.ask(follow).total.value == value.count);
    }
}

TEST_CASE("counts follow updates and deletions", "[engine][facets]") {
  News news;
  add_tagged(news);
  const auto topics = [&] { return shown(news.ask(counting({FacetKind::topic})).facets.front()); };
  REQUIRE(topics() == "Gas 2, oil 2, Äpfel 1");
  news.add(tagged("a", "Reuters", {"wheat"}));
  CHECK(topics() == "Gas 1, oil 1, wheat 1, Äpfel 1");
  news.writer().erase("c");
  CHECK(topics() == "oil 1, wheat 1");
  CHECK(news.found("topic:gas").empty());
  news.add(tagged("c", "Reuters", {"gas"}));
  CHECK(topics() == "gas 1, oil 1, wheat 1");
}

TEST_CASE("a filtered one-valued facet is counted without its own filter on request", "[engine][facets]") {
  News news;
  add_tagged(news);
  auto request = counting({FacetKind::source, FacetKind::topic}, "text");
  request.filters = {wish(FacetKind::source, "bbc"), wish(FacetKind::topic, "oil")};
  CHECK(shown(news.ask(request).facets[0]) == "BBC 1");
  request.facet_multi = true;
  const auto answer = news.ask(request);
  CHECK(shown(answer.facets[0]) == "BBC 1, Reuters 1");
  CHECK(shown(answer.facets[1]) == "oil 1");
  CHECK(answer.total.value == 1);
}

}  // namespace dateline
