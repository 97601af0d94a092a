// Articles like one.
#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

SearchResponse like(News& news, const std::string& id, const SearchRequest& search = News::request({})) {
  news.writer().commit();
  auto engine = SearchEngine::open(news.path());
  if (!engine) FAIL(engine.error().message);
  auto answer = engine->similar({.id = id, .search = search, .weights = {}});
  if (!answer) FAIL(answer.error().message);
  return std::move(*answer);
}

std::string ids(const SearchResponse& response) {
  std::string line;
  for (const auto& hit : response.hits) line += (line.empty() ? "" : " ") + hit.article.id;
  return line;
}

constexpr const char* kSalmon =
    "The salmon fishery of the northern bay opens early this year after the ministry counted more spawning "
    "fish in the rivers than in any season of the last two decades, the fishery board announced.";

/// Enough that no word of the stories is in most of the articles.
void fill(News& news) {
  news.add("salmon", kSalmon, "Salmon season opens early");
  news.add("again", std::string(kSalmon) + " Boats leave on Monday.", "Early start for salmon boats");
  news.add("quota", "The fishery board cut the salmon quota for boats of the southern coast.", "Quota cut");
  news.add("river", "Floods closed the road along the river for a season.", "Floods");
  news.add("bank", "The bank raised its rates by a quarter of a point.", "Rates up");
  for (int i = 0; i < 8; ++i) news.add("other" + std::to_string(i), "Nothing to see, move along.", "Nothing");
}

}  // namespace

TEST_CASE("similar articles come by what they have in common, the article itself never", "[similar]") {
  News news;
  fill(news);
  const auto answer = like(news, "salmon");
  CHECK(ids(answer) == "again quota river");
  CHECK(answer.total.value == 3);
  CHECK(answer.query.text == "salmon");
  CHECK(answer.query.understood.find("fishery") != std::string::npos);
  CHECK(answer.query.understood.find(" the,") == std::string::npos);
  CHECK_FALSE(answer.hits.at(1).snippets.at(0).highlights.empty());
}

TEST_CASE("near-duplicates of the article are marked, and left out when collapsed", "[similar]") {
  News news;
  fill(news);
  const auto answer = like(news, "salmon");
  CHECK(answer.hits.at(0).near_duplicate);
  CHECK_FALSE(answer.hits.at(1).near_duplicate);
  auto search = News::request({});
  search.collapse = true;
  const auto collapsed = like(news, "salmon", search);
  CHECK(ids(collapsed) == "quota river");
  CHECK(collapsed.total.value == 2);
  CHECK(ids(like(news, "quota", search)) == "again");
  CHECK(like(news, "quota", search).hits.at(0).hidden_duplicates == 1);
}

TEST_CASE("filters and pages of similar articles", "[similar]") {
  News news;
  fill(news);
  auto search = News::request({});
  search.limit = 1;
  search.offset = 1;
  const auto page = like(news, "salmon", search);
  CHECK(ids(page) == "quota");
  CHECK(page.hits.at(0).rank == 2);
  search = News::request({});
  search.days.first = make_day(2020, 1, 1);
  CHECK(like(news, "salmon", search).total.value == 0);
}

TEST_CASE("articles that name the same are similar", "[similar]") {
  News news("person\tSergei Shoigu\tShoigu\n");
  news.add("a", "Shoigu inspected ships.")
      .add("b", "Sergei Shoigu went fishing.")
      .add("c", "Ann went by bus.");
  for (int i = 0; i < 8; ++i) news.add("other" + std::to_string(i), "Nothing to see.", "Nothing");
  CHECK(ids(like(news, "a")) == "b");
}

TEST_CASE("an article with nothing in common with others has no similar ones", "[similar]") {
  News news;
  fill(news);
  news.add("odd", "Zyzzyva quokka.", "Xylophone");
  news.add("empty", "…", "--");
  CHECK(like(news, "odd").total.value == 0);
  CHECK(like(news, "empty").hits.empty());
}

TEST_CASE("an unknown id is an error that says so", "[similar]") {
  News news;
  fill(news);
  news.writer().commit();
  auto engine = SearchEngine::open(news.path());
  REQUIRE(engine);
  const auto answer = engine->similar({.id = "nosuch", .search = {}, .weights = {}});
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == ErrorCode::not_found);
  CHECK(answer.error().message.find("nosuch") != std::string::npos);
}

}  // namespace dateline
