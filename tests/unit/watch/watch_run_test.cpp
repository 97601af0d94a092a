#include "searcher/watch/watch_run.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/search/engine_news.hpp"

namespace dateline {
namespace {

/// Ids of what is new, which is then known.
std::string run(News& news, KnownIds& known, const std::string& query, std::uint64_t limit = 10) {
  news.writer().commit();
  auto engine = SearchEngine::open(news.path());
  REQUIRE(engine);
  SearchRequest request;
  request.text = query;
  request.limit = limit;
  request.sort = SortOrder::oldest;
  const auto found = find_new(*engine, known, request);
  REQUIRE(found);
  CHECK(found->response.total.exact);
  known.note(found->found);
  std::string ids = std::to_string(found->response.total.value) + ":";
  for (const auto& hit : found->response.hits) ids += " " + hit.article.id;
  return ids;
}

}  // namespace

TEST_CASE("a run finds what came since the last, not what was changed", "[watch]") {
  News news;
  KnownIds known;
  news.add("a", "Oil rose.").add("b", "Gas rose.");
  CHECK(run(news, known, "oil") == "1: a");
  CHECK(run(news, known, "oil") == "0:");
  news.add("c", "Oil fell.").add("a", "Oil rose again.");
  CHECK(run(news, known, "oil") == "1: c");
  news.writer().erase("c");
  CHECK(run(news, known, "oil") == "0:");
  news.add("c", "Oil fell.");
  CHECK(run(news, known, "oil") == "0:");
}

TEST_CASE("an article that did not fit before is new when an update makes it fit", "[watch]") {
  News news;
  KnownIds known;
  news.add("a", "Gas rose.");
  CHECK(run(news, known, "oil") == "0:");
  news.add("a", "Oil rose.");
  CHECK(run(news, known, "oil") == "1: a");
}

TEST_CASE("all that is new is counted and noted, though few are shown", "[watch]") {
  News news;
  KnownIds known;
  for (int i = 0; i < 50; ++i) news.add("a" + std::to_string(i), "Oil rose.");
  CHECK(run(news, known, "oil", 2).rfind("50: ", 0) == 0);
  CHECK(known.size() == 50);
  CHECK(run(news, known, "oil", 2) == "0:");
}

TEST_CASE("a run is neither widened nor corrected", "[watch]") {
  News news;
  KnownIds known;
  news.add("a", "Oil rose.");
  CHECK(run(news, known, "oil zebra") == "0:");
  CHECK(run(news, known, "oill") == "0:");
  CHECK(known.size() == 0);
}

TEST_CASE("a saved search without words finds everything", "[watch]") {
  News news;
  KnownIds known;
  news.add("a", "Oil rose.");
  CHECK(run(news, known, "") == "1: a");
  news.add("b", "Gas rose.");
  CHECK(run(news, known, "") == "1: b");
}

}  // namespace dateline
