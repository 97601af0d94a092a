// Near-duplicates shown once: which, how many are hidden, and in which totals they count.
#include <map>
#include <random>

#include <fmt/format.h>

#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

/// Text long enough to be compared; `topic` must be letters, and no two topics are alike.
std::string story(const std::string& topic, int words = 40) {
  std::string text = "shared harbour ";
  for (int i = 0; i < words; ++i)
    text += topic + static_cast<char>('a' + i % 26) + static_cast<char>('a' + i / 26) + " ";
  return text;
}

Article dated(const std::string& id, const std::string& body, const std::string& date,
              const std::string& source) {
  auto article = make_article(id, body, "Title");
  article.date = parse_article_date(date);
  article.source = source;
  return article;
}

SearchRequest collapsed(const std::string& text) {
  auto request = News::request(text);
  request.collapse = true;
  return request;
}

/// "a+2 b+0": ids with the number hidden behind each.
std::string shown(const SearchResponse& response) {
  std::string line;
  for (const auto& hit : response.hits)
    line += fmt::format("{}{}+{}", line.empty() ? "" : " ", hit.article.id, hit.hidden_duplicates);
  return line;
}

/// Three versions of one story, two of another, one alone.
void fill(News& news) {
  news.add(dated("a1", story("x") + "rare", "2023-01-01", "Wire"));
  news.add(dated("a2", story("x"), "2023-01-02", "Wire"));
  news.add(dated("a3", story("x") + "rare rare", "2023-01-03", "Herald"));
  news.add(dated("b1", story("y"), "2023-02-01", "Herald"));
  news.add(dated("b2", story("y"), "2023-02-02", "Wire"));
  news.add(dated("c1", story("z"), "2023-03-01", "Wire"));
}

}  // namespace

TEST_CASE("near-duplicates are shown once, with the number hidden, and totals count all", "[collapse]") {
  News news;
  fill(news);
  const auto plain = news.ask("harbour");
  CHECK(plain.hits.size() == 6);
  CHECK_FALSE(plain.collapsed);
  CHECK(plain.hits.front().hidden_duplicates == 0);
  auto request = collapsed("harbour");
  request.sort = SortOrder::newest;
  request.facets = {FacetKind::source};
  const auto answer = news.ask(request);
  CHECK(shown(answer) == "c1+0 b2+1 a3+2");
  CHECK(answer.total.value == 6);
  CHECK(answer.total.exact);
  REQUIRE(answer.collapsed);
  CHECK(answer.collapsed->stories == 3);
  CHECK(answer.collapsed->hidden == 3);
  REQUIRE(answer.facets.size() == 1);
  CHECK(answer.facets.front().values.front().count == 4);  // Wire
}

TEST_CASE("the article shown of a group is the best by the order of the answer", "[collapse]") {
  News news;
  fill(news);
  auto request = collapsed("harbour");
  request.sort = SortOrder::oldest;
  CHECK(shown(news.ask(request)) == "a1+2 b1+1 c1+0");
  auto any = collapsed("rare harbour");
  any.match = MatchMode::any;
  CHECK(news.ask(any).hits.front().article.id == "a3");
}

TEST_CASE("only near-duplicates that match and pass the filters are hidden", "[collapse]") {
  News news;
  fill(news);
  CHECK(shown(news.ask(collapsed("rare"))) == "a3+1");
  auto request = collapsed("harbour");
  request.sort = SortOrder::newest;
  request.filters = {wish(FacetKind::source, "wire")};
  const auto answer = news.ask(request);
  CHECK(shown(answer) == "c1+0 b2+0 a2+1");
  CHECK(answer.total.value == 4);
  CHECK(answer.collapsed->hidden == 1);
}

TEST_CASE("pages of a collapsed answer follow on from each other", "[collapse]") {
  News news;
  fill(news);
  auto request = collapsed("");
  request.limit = 1;
  std::string pages;
  for (request.offset = 0; request.offset < 4; ++request.offset) {
    const auto answer = news.ask(request);
    CHECK(answer.total.value == 6);
    CHECK(answer.collapsed->stories == 3);
    pages += shown(answer) + "|";
  }
  CHECK(pages == "c1+0|b2+1|a3+2||");
}

TEST_CASE("what is hidden is counted exactly in a large answer", "[collapse]") {
  std::mt19937 random(3);
  News news;
  std::map<std::string, std::uint64_t> copies;
  for (int i = 0; i < 400; ++i) {
    const auto topic =
        fmt::format("t{}{}", static_cast<char>('a' + random() % 10), static_cast<char>('a' + random() % 8));
    ++copies[topic];
    news.add(fmt::format("{}-{}", topic, i), story(topic));
  }
  auto request = collapsed("harbour");
  request.limit = 7;
  std::map<std::string, std::uint64_t> seen;
  for (request.offset = 0; request.offset < 400; request.offset += request.limit) {
    const auto answer = news.ask(request);
    CHECK(answer.total.value == 400);
    CHECK(answer.collapsed->stories == copies.size());
    for (const auto& hit : answer.hits)
      CHECK(seen.emplace(hit.article.id.substr(0, 3), hit.hidden_duplicates + 1).second);
  }
  CHECK(seen == copies);
}

}  // namespace dateline
