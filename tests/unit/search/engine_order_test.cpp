#include "tests/unit/search/engine_news.hpp"

namespace dateline {

TEST_CASE("equal scores keep index order", "[engine][order]") {
  News news;
  for (const auto* id : {"z", "m", "a", "q"}) news.add(id, "Same words here.");
  CHECK(news.ranked(News::request("same words")) == "z m a q");
  CHECK(news.ranked(News::request("words OR zygote")) == "z m a q");
  news.add("m", "Same words, there.");
  CHECK(news.ranked(News::request("same words")) == "z m a q");
  auto request = News::request("same");
  request.offset = 1;
  request.limit = 2;
  CHECK(news.ranked(request) == "m a");
  CHECK(news.ask(request).hits.front().rank == 2);
}

TEST_CASE("newest and oldest put undated articles last", "[engine][order]") {
  News news;
  news.add_dated("mid", "Text", "2022-05-05").add("undated", "Text").add_dated("new", "Text", "2023-01-01");
  news.add_dated("old", "Text", "1969-01-01").add_dated("mid2", "Text", "2022-05-05");
  auto request = News::request("text");
  request.sort = SortOrder::newest;
  CHECK(news.ranked(request) == "new mid mid2 old undated");
  request.sort = SortOrder::oldest;
  CHECK(news.ranked(request) == "old mid mid2 new undated");
  CHECK(news.ranked(News::request("")) == "new mid mid2 old undated");
  CHECK(news.ranked(News::request("  \n")) == "new mid mid2 old undated");
}

TEST_CASE("recency lifts new articles and changes nothing else", "[engine][order]") {
  News news;
  news.add_dated("old", "Oil price.", "2020-01-01")
      .add("undated", "Oil price.")
      .add_dated("new", "Oil price.", "2023-01-01");
  auto request = News::request("oil");
  CHECK(news.ranked(request) == "old undated new");
  request.recency_days = 30;
  request.now = parse_day_span("2023-01-10")->first;
  CHECK(news.ranked(request) == "new old undated");
  CHECK(news.ask(request).total.value == 3);
  request.now = parse_day_span("2019-01-01")->first;
  CHECK(news.ranked(request) == "old new undated");
}

TEST_CASE("a word in the title weighs more than in the text alone", "[engine][order]") {
  News news;
  news.add("text", "Wheat prices rose.", "Grain and prices")
      .add("title", "Grain prices rose.", "Wheat and prices");
  CHECK(news.ranked(News::request("wheat")) == "title text");
}

TEST_CASE("totals are exact to a thousand, and beyond it on request", "[engine][total]") {
  News news;
  for (int i = 0; i < 2'500; ++i) news.add("x" + std::to_string(i), i < 1'000 ? "rare common" : "common");
  auto request = News::request("rare");
  request.limit = 10;
  CHECK(news.ask(request).total.value == 1'000);
  CHECK(news.ask(request).total.exact);
  request.text = "rare OR zygote OR common";
  CHECK(news.ask(request).total.value >= 1'000);
  request.exact_total = true;
  CHECK(news.ask(request).total.value == 2'500);
  CHECK(news.ask(request).total.exact);
  request.limit = 0;
  CHECK(news.ask(request).total.value == 2'500);
  CHECK(news.ask(request).hits.empty());
  request.exact_total = false;
  request.text = "rare";
  CHECK(news.ask(request).total.value == 1'000);
  request.offset = 100'000;
  request.limit = 10;
  CHECK(news.ask(request).total.value == 1'000);
  CHECK(news.ask(request).hits.empty());
  request.offset = ~std::uint64_t{0};
  request.limit = ~std::uint64_t{0};
  CHECK(news.ask(request).hits.empty());
}

TEST_CASE("the fallback relaxes plain words only and says so only where it found something",
          "[engine][fallback]") {
  News news;
  auto oil = make_article("a", "Oil export.", {});
  oil.entities = {{EntityKind::place, "Moscow"}};
  news.add(oil).add("b", "Gas export ban.").add("c", "Weather report.");
  const auto relaxed = [&](const std::string& text) {
    auto request = News::request(text);
    request.fall_back = true;
    const auto answer = news.ask(request);
    std::string ids = answer.query.relaxed ? "relaxed:" : "";
    for (const auto& hit : answer.hits) ids += " " + hit.article.id;
    CHECK((answer.query.match == MatchMode::any) == answer.query.relaxed);
    return ids;
  };
  CHECK(relaxed("oil weather") == "relaxed: a c");
  CHECK(relaxed("oil export") == " a");
  CHECK(relaxed("oil zygote") == "relaxed: a");
  CHECK(relaxed("zygote quux").empty());
  CHECK(relaxed("weather gas -ban") == "relaxed: c");
  CHECK(relaxed("weather +gas") == "relaxed: b");
  CHECK(relaxed("weather zygote place:Moscow").empty());
  CHECK(relaxed("oil weather place:Moscow") == "relaxed: a");
  CHECK(relaxed("oil AND weather").empty());
  CHECK(relaxed("\"gas export\" weather") == "relaxed: b");
  CHECK(relaxed("\"export gas\" weather").empty());
  CHECK(relaxed("\"export gas\" \"weather report\"").empty());
  CHECK(relaxed("weath* oyl~") == "relaxed: a c");
  CHECK(relaxed("oil weather -(gas report)") == "relaxed: a c");
  CHECK(relaxed("(oil weather) AND export") == "relaxed: a");
}

}  // namespace dateline
