#include "indexer/build/verify.hpp"

#include "common/index/schema.hpp"
#include "tests/unit/build/articles.hpp"
#include "tests/unit/build/names_in_text.hpp"

namespace dateline {

namespace {

/// A sound database with one article, then changed by hand.
template <typename Change>
std::vector<std::string> faults_after(Change change) {
  const ScratchFolder folder;
  {
    const auto configuration = recognising({{EntityKind::place, {"Zürich"}, {}}});
    IndexWriter writer(writable(folder / "n.db"), configuration, WholeRun::committed_in_parts);
    auto article = make_article("a", "Text about oil in Zürich.");
    article.topics = {"oil"};
    put(writer, article, {}, configuration);
    writer.commit();
  }
  REQUIRE(faults(folder / "n.db").empty());
  auto database = writable(folder / "n.db");
  change(database);
  database.commit();
  return faults(folder / "n.db");
}

/// The same with the stored article changed.
template <typename Change>
std::vector<std::string> faults_after_storing(Change change) {
  return faults_after([&](Xapian::WritableDatabase& database) {
    auto document = database.get_document(1);
    auto stored = unpack_article(document.get_data()).value();
    change(stored);
    document.set_data(pack_article(stored));
    database.replace_document(1, document);
  });
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

TEST_CASE("a mention that cuts a character is noticed", "[verify]") {
  const auto found =
      faults_after_storing([](StoredArticle& stored) { stored.mentions.at(0).bytes.begin += 2; });
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == "article a: the mention at byte 20 cuts a character");
}

TEST_CASE("a mention at another place than its terms is noticed", "[verify]") {
  const auto found = faults_after_storing([](StoredArticle& stored) {
    auto& bytes = stored.mentions.at(0).bytes;
    bytes = {0, 4};
  });
  REQUIRE(found.size() == 3);  // both terms, and the form "Text"
  CHECK(found[0] == "article a: the positions of Lzurich are not those of its mentions");
  CHECK(found[1] == "article a: the positions of NL are not those of its mentions");
}

TEST_CASE("a mention that is stored no more, and a form that was never counted, are noticed", "[verify]") {
  CHECK(faults_after_storing([](StoredArticle& stored) { stored.mentions.clear(); }).size() == 2);
  const auto found = faults_after_storing([](StoredArticle& stored) {
    for (auto& use : stored.facets)
      if (use.kind == FacetKind::place) use.name = "Zurich";
  });
  CHECK(found == std::vector<std::string>{
                     "place \"zurich\": the dictionary counts its forms differently from the articles"});
}

TEST_CASE("positions of a term that no mention has are noticed", "[verify]") {
  const auto found = faults_after([](Xapian::WritableDatabase& database) {
    auto document = database.get_document(1);
    document.add_posting("Toil", 5, 0);
    document.add_posting("NP", 5, 0);
    database.replace_document(1, document);
  });
  CHECK(found == std::vector<std::string>{"article a: the positions of NP are not those of its mentions",
                                          "article a: the positions of Toil are not those of its mentions"});
}

TEST_CASE("a skeleton that leads to no value is noticed", "[verify]") {
  const auto found = faults_after([](Xapian::WritableDatabase& database) {
    SortedMapWriter(database, schema::skeleton_map(FacetKind::person)).put({{"ghost", std::string(4, '\1')}});
  });
  CHECK(found == std::vector<std::string>{"person: the skeleton \"ghost\" leads to no value"});
}

}  // namespace dateline
