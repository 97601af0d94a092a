#include "searcher/search/close_words.hpp"

#include "tests/unit/build/articles.hpp"

namespace dateline {

namespace {

/// The words and how many articles have each.
class Words {
 public:
  explicit Words(const std::vector<std::pair<std::string, int>>& counts)
      : database_(writable(folder_ / "n.db")) {
    VocabularyWriter writer(database_);
    for (const auto& [word, articles] : counts)
      for (int i = 0; i < articles; ++i) writer.count({{word, word}}, 1);
    writer.flush();
  }

  std::string close(const std::string& wanted, std::size_t size = 10) {
    Vocabulary vocabulary(database_);
    const auto found = close_words(vocabulary, {wanted}, size);
    std::string joined;
    for (const auto& word : found.front()) joined += (joined.empty() ? "" : " ") + word.surface;
    return joined;
  }

  Xapian::WritableDatabase& database() { return database_; }

 private:
  ScratchFolder folder_;
  Xapian::WritableDatabase database_;
};

}  // namespace

TEST_CASE("longer words may have more edits", "[close_words]") {
  CHECK(close_edits(2) == 0);
  CHECK(close_edits(3) == 1);
  CHECK(close_edits(5) == 1);
  CHECK(close_edits(6) == 2);
  CHECK(close_edits(9) == 2);
  CHECK(close_edits(10) == 3);
}

TEST_CASE("close words come by edits, then by frequency", "[close_words]") {
  Words words({{"missile", 5}, {"missals", 5}, {"mistle", 9}, {"missive", 1}, {"whistle", 50}, {"oil", 99}});
  CHECK(words.close("missle") == "mistle missile missals missive");
  CHECK(words.close("missle", 1) == "mistle");
}

TEST_CASE("a wrong first letter is less likely than another", "[close_words]") {
  Words words({{"paper", 2}, {"taxes", 2}, {"tapir", 2}});
  CHECK(words.close("taper") == "tapir paper");
}

TEST_CASE("a spelling that sounds alike is closer than its edits", "[close_words]") {
  Words words({{"shoigu", 1}, {"shoygi", 1}});
  CHECK(words.close("shoygu") == "shoigu shoygi");
}

TEST_CASE("the word itself is not close to itself, nor is anything to a very short word", "[close_words]") {
  Words words({{"oil", 3}, {"uk", 3}, {"us", 3}});
  CHECK(words.close("oil").empty());
  CHECK(words.close("un").empty());
}

TEST_CASE("edits are counted in letters of any script", "[close_words]") {
  Words words({{"путин", 3}, {"ελλαδα", 3}, {"ministerprasident", 1}});
  CHECK(words.close("путен") == "путин");
  CHECK(words.close("ελλδαα") == "ελλαδα");
  CHECK(words.close("ministerprezident") == "ministerprasident");
}

TEST_CASE("several words are looked for in one pass", "[close_words]") {
  Words words({{"missile", 5}, {"shoigu", 5}});
  Vocabulary vocabulary(words.database());
  const auto found = close_words(vocabulary, {"shoygu", "zebra", "missle"}, 5);
  REQUIRE(found.size() == 3);
  REQUIRE(found[0].size() == 1);
  CHECK(found[0][0].surface == "shoigu");
  CHECK(found[1].empty());
  REQUIRE(found[2].size() == 1);
  CHECK(found[2][0].surface == "missile");
}

TEST_CASE("words of names are found by kind", "[close_words]") {
  Words words({});
  FacetDictionaryWriter writer(words.database());
  writer.add(FacetKind::person, "sergei shoigu", "Sergei Shoigu");
  writer.add(FacetKind::place, "shigu", "Shigu");
  writer.flush();
  FacetDictionary dictionary(words.database());
  const auto people = close_name_words(dictionary, {FacetKind::person}, "shoygu", 5);
  REQUIRE(people.size() == 1);
  CHECK(people[0].surface == "shoigu");
  CHECK(close_name_words(dictionary, {FacetKind::person, FacetKind::place}, "shigou", 5).size() == 2);
}

}  // namespace dateline
