#include "tests/unit/search/engine_news.hpp"

namespace dateline {

TEST_CASE("a reader sees each commit, and answers after any number of them", "[engine][revision]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  const auto add = [&](int i) {
    auto article =
        make_article("id" + std::to_string(i), "Rain word" + std::string(1, static_cast<char>('a' + i)));
    article.topics = {"topic " + std::to_string(i)};
    put(writer, article);
    writer.commit();
  };
  add(0);
  auto engine = SearchEngine::open(folder / "n.db");
  REQUIRE(engine);
  auto request = News::request("rain");
  request.facets = {FacetKind::topic};
  for (int i = 1; i < 9; i += 2) {
    add(i);
    add(i + 1);
    const auto answer = engine->search(request);
    REQUIRE(answer);
    CHECK(answer->total.value == static_cast<std::uint64_t>(i) + 2);
    CHECK(answer->facets.front().distinct == static_cast<std::uint64_t>(i) + 2);
    CHECK(engine->search(News::request("word" + std::string(1, static_cast<char>('a' + i)) + "*"))
              ->total.value == 1);
    CHECK(engine->show("id" + std::to_string(i)));
  }
  CHECK(writer.erase("id0"));
  writer.commit();
  CHECK_FALSE(engine->show("id0"));
  CHECK(engine->show("id0").error().code == ErrorCode::not_found);
}

TEST_CASE("a search is done again where a writer overtakes it", "[engine][revision]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  const auto rewrite = [&](int round) {
    for (int i = 0; i < 200; ++i)
      put(writer, make_article("id" + std::to_string(i), "Rain and round" + std::to_string(round)));
    writer.commit();
  };
  rewrite(0);
  auto engine = SearchEngine::open(folder / "n.db");
  REQUIRE(engine);
  REQUIRE(engine->search(News::request("rain")));
  // A database handle of two commits ago throws; the engine's own must not.
  Xapian::Database stale((folder / "n.db").string());
  for (int round = 1; round < 6; ++round) rewrite(round);
  const auto read_all = [&] {
    for (auto posting = stale.postlist_begin("rain"); posting != stale.postlist_end("rain"); ++posting)
      (void)stale.get_document(*posting).get_data();
  };
  CHECK_THROWS_AS(read_all(), Xapian::DatabaseModifiedError);
  const auto answer = engine->search(News::request("rain"));
  REQUIRE(answer);
  CHECK(answer->total.value == 200);
}

}  // namespace dateline
