#include "common/index/vocabulary.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

namespace dateline {

TEST_CASE("the vocabulary counts articles by surface form and term", "[vocabulary]") {
  const ScratchFolder folder;
  Xapian::WritableDatabase database((folder / "v.db").string(), Xapian::DB_CREATE_OR_OVERWRITE);
  VocabularyWriter writer(database);
  writer.count({{"missile", "missil"}, {"missiles", "missil"}}, 1);
  writer.count({{"missiles", "missil"}}, 1);
  writer.flush();

  Vocabulary vocabulary(database);
  CHECK(vocabulary.find("missiles") == VocabularyTerms{{"missil", 2}});
  CHECK(vocabulary.find("missile") == VocabularyTerms{{"missil", 1}});
  CHECK(vocabulary.find("missil").empty());
}

TEST_CASE("one surface form keeps the terms of several languages apart", "[vocabulary]") {
  const ScratchFolder folder;
  Xapian::WritableDatabase database((folder / "v.db").string(), Xapian::DB_CREATE_OR_OVERWRITE);
  VocabularyWriter writer(database);
  writer.count({{"zelensky", "zelenski"}}, 1);
  writer.flush();
  writer.count({{"zelensky", "zelensky"}}, 1);
  writer.flush();
  CHECK(Vocabulary(database).find("zelensky") == VocabularyTerms{{"zelenski", 1}, {"zelensky", 1}});
}

TEST_CASE("a word that no article uses any more is forgotten", "[vocabulary]") {
  const ScratchFolder folder;
  Xapian::WritableDatabase database((folder / "v.db").string(), Xapian::DB_CREATE_OR_OVERWRITE);
  VocabularyWriter writer(database);
  writer.count({{"a", "a"}, {"b", "b"}}, 1);
  writer.flush();
  writer.count({{"a", "a"}}, -1);
  writer.flush();
  std::vector<std::string> words;
  Vocabulary(database).scan({}, [&](const std::string& surface, const VocabularyTerms&) {
    words.push_back(surface);
    return true;
  });
  CHECK(words == std::vector<std::string>{"b"});
}

}  // namespace dateline
