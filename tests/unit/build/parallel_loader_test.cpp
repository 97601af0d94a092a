#include "indexer/build/parallel_loader.hpp"

#include "tests/unit/build/articles.hpp"
#include "tests/unit/build/names_in_text.hpp"

namespace dateline {

namespace {

LoadCounts load(IndexWriter& writer, const std::filesystem::path& path, const std::vector<Article>& articles,
                unsigned jobs, const IndexConfiguration& configuration = {}) {
  ParallelLoader loader(writer, path, configuration, {.jobs = jobs}, [](Xapian::docid) {});
  for (const auto& article : articles) REQUIRE(loader.push(article, "/o"));
  auto counts = loader.finish();
  writer.commit();
  return counts;
}

std::vector<Article> numbered(int count) {
  std::vector<Article> articles;
  articles.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i)
    articles.push_back(make_article("id" + std::to_string(i), "Article number " + std::to_string(i)));
  return articles;
}

}  // namespace

TEST_CASE("articles keep their order whatever the number of threads", "[loader]") {
  for (const unsigned jobs : {1U, 4U}) {
    const ScratchFolder folder;
    IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
    CHECK(load(writer, folder / "n.db", numbered(500), jobs).added == 500);
    for (int i : {0, 123, 499})
      CHECK(find_article(writer.database(), "id" + std::to_string(i))->docid == static_cast<unsigned>(i) + 1);
    CHECK(faults(folder / "n.db").empty());
  }
}

TEST_CASE("keys, ordinals and forms are the same whatever the number of threads", "[loader]") {
  std::vector<Article> articles;
  for (int i = 0; i < 800; ++i) {
    const auto number = std::to_string(i % 97);
    articles.push_back(
        make_article("id" + std::to_string(i % 700),
                     (i % 3 == 0 ? "Kim Jong-un " : "Kim Jong Un ") + std::string("met Kim.")));
    articles.back().entities = {{EntityKind::org, (i % 2 == 0 ? "Defence Unit " : "Defense Unit ") + number}};
  }
  const auto configuration = recognising(test_world());
  const auto dictionary_of = [&](unsigned jobs) {
    const ScratchFolder folder;
    IndexWriter writer(writable(folder / "n.db"), configuration, WholeRun::committed_in_parts,
                       {.articles = 90});
    load(writer, folder / "n.db", articles, jobs, configuration);
    std::vector<std::string> all;
    for (const auto kind : {FacetKind::person, FacetKind::org})
      FacetDictionary(writer.database()).scan(kind, [&](Ordinal ordinal, const FacetEntry& entry) {
        all.push_back(std::to_string(ordinal) + pack_facet_entry(entry));
        return true;
      });
    CHECK(faults(folder / "n.db").empty());
    return all;
  };
  const auto alone = dictionary_of(1);
  CHECK(alone.size() == 1 + 97);
  CHECK(dictionary_of(4) == alone);
}

TEST_CASE("loading the same again finds everything unchanged", "[loader]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  load(writer, folder / "n.db", numbered(300), 2);
  const auto counts = load(writer, folder / "n.db", numbered(300), 2);
  CHECK(counts.unchanged == 300);
  CHECK(counts.added + counts.updated == 0);
}

TEST_CASE("an id that comes twice in a run keeps the later article", "[loader]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  const auto first = make_article("a", "Alpha.");
  const auto second = make_article("a", "Beta.");
  const auto counts = load(writer, folder / "n.db", {first, second, second, first}, 2);
  CHECK(counts.added == 1);
  CHECK(counts.updated == 2);
  CHECK(counts.unchanged == 1);
  CHECK(writer.database().term_exists("alpha"));
  CHECK_FALSE(writer.database().term_exists("beta"));
  CHECK(faults(folder / "n.db").empty());
}

TEST_CASE("what the writing thread throws reaches the caller and ends the load", "[loader]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  ParallelLoader loader(writer, folder / "n.db", {}, {.jobs = 2}, [](Xapian::docid docid) {
    if (docid == 50) throw Xapian::DatabaseError("no room");
  });
  bool taken = true;
  for (const auto& article : numbered(5'000)) taken = taken && loader.push(article, {});
  CHECK_FALSE(taken);
  CHECK_THROWS_AS(loader.finish(), Xapian::DatabaseError);
}

TEST_CASE("seen ids are never forgotten", "[loader]") {
  SeenIds seen;
  CHECK_FALSE(seen.insert("a"));
  CHECK(seen.insert("a"));
  CHECK_FALSE(seen.insert("b"));
}

}  // namespace dateline
