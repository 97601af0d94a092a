#include "indexer/build/verify.hpp"

#include "common/index/schema.hpp"
#include "tests/unit/build/articles.hpp"

namespace dateline {

namespace {

/// A sound database with one article, then changed by hand.
template <typename Change>
std::vector<std::string> faults_after(Change change) {
  const ScratchFolder folder;
  {
    IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
    auto article = make_article("a", "Text about oil.");
    article.topics = {"oil"};
    put(writer, article);
    writer.commit();
  }
  REQUIRE(faults(folder / "n.db").empty());
  auto database = writable(folder / "n.db");
  change(database);
  database.commit();
  return faults(folder / "n.db");
}

}  // namespace

TEST_CASE("a missing facet term is noticed", "[verify]") {
  const auto found = faults_after([](Xapian::WritableDatabase& database) {
    auto document = database.get_document(1);
    document.remove_term("Toil");
    database.replace_document(1, document);
  });
  REQUIRE(found.size() == 1);
  CHECK(found.front().find("topic \"oil\": 0 articles have its term, 1 store it") == 0);
}

TEST_CASE("wrong packed ordinals are noticed", "[verify]") {
  CHECK(faults_after([](Xapian::WritableDatabase& database) {
          auto document = database.get_document(1);
          document.add_value(schema::facet_slot(FacetKind::topic), pack_ordinals({7}));
          database.replace_document(1, document);
        }).size() == 1);
}

TEST_CASE("a second article with the same id is noticed", "[verify]") {
  CHECK_FALSE(faults_after([](Xapian::WritableDatabase& database) {
                database.add_document(database.get_document(1));
              }).empty());
}

TEST_CASE("a vocabulary that miscounts is noticed", "[verify]") {
  CHECK(faults_after([](Xapian::WritableDatabase& database) {
          VocabularyWriter writer(database);
          writer.count({{"oil", "oil"}}, 1);
          writer.count({{"ghost", "ghost"}}, 1);
          writer.flush();
        }).size() == 2);
}

}  // namespace dateline
