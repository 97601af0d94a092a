#include "common/index/facet_dictionary.hpp"

#include "common/index/facet_name.hpp"
#include "tests/unit/index/facet_dictionary_fixture.hpp"

namespace dateline {

TEST_CASE("key and ordinal lead to each other", "[dictionary]") {
  DictionaryFixture f;
  const auto ordinal = f.writer.add(FacetKind::person, "kim jong un", "Kim Jong-un");
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  CHECK(dictionary.ordinal(FacetKind::person, "kim jong un") == ordinal);
  CHECK(dictionary.entry(FacetKind::person, ordinal)->key == "kim jong un");
  CHECK_FALSE(dictionary.ordinal(FacetKind::place, "kim jong un"));
  CHECK_FALSE(dictionary.entry(FacetKind::person, ordinal + 1));
}

TEST_CASE("values are found by whole-word runs of their names, short forms too", "[dictionary]") {
  DictionaryFixture f;
  for (const auto* name : {"Kim Jong-un", "Kim Il-sung", "Kimberly Clark", "Lee Kim"})
    f.writer.add(FacetKind::person, facet_key(name), name);
  f.writer.add(FacetKind::person, "park", "Park", {"Chairman Kim Park"});
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  CHECK(dictionary.find(FacetKind::person, {"kim"}).size() == 4);
  CHECK(dictionary.find(FacetKind::person, {"kim", "jong"}).size() == 1);
  CHECK(dictionary.find(FacetKind::person, {"jong", "kim"}).empty());
  CHECK(dictionary.find(FacetKind::person, {"chairman"}).front().second.key == "park");
  CHECK(dictionary.find(FacetKind::place, {"kim"}).empty());
}

TEST_CASE("a skeleton leads to the value that has it", "[dictionary]") {
  DictionaryFixture f;
  const std::string very_long(1'000, 'x');
  f.writer.settle(FacetKind::person, "zelensky", "zlnsk", Spelling::variant);
  f.writer.settle(FacetKind::person, "long", very_long, Spelling::variant);
  f.writer.settle(FacetKind::org, "nameless", "", Spelling::variant);
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  CHECK(dictionary.ordinal_of_skeleton(FacetKind::person, "zlnsk") ==
        dictionary.ordinal(FacetKind::person, "zelensky"));
  CHECK(dictionary.ordinal_of_skeleton(FacetKind::person, very_long) ==
        dictionary.ordinal(FacetKind::person, "long"));
  CHECK_FALSE(dictionary.ordinal_of_skeleton(FacetKind::person, very_long + "y"));
  CHECK_FALSE(dictionary.ordinal_of_skeleton(FacetKind::place, "zlnsk"));
  CHECK_FALSE(dictionary.ordinal_of_skeleton(FacetKind::org, ""));
}

TEST_CASE("a scan visits entries and skeletons until it is stopped", "[dictionary]") {
  DictionaryFixture f;
  for (const auto* key : {"a", "b", "c"}) f.writer.settle(FacetKind::place, key, key, Spelling::variant);
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  std::string keys;
  dictionary.scan(FacetKind::place, [&](Ordinal ordinal, const FacetEntry& entry) {
    keys += entry.key + std::to_string(ordinal);
    return entry.key != "b";
  });
  CHECK(keys == "a0b1");
  std::string skeletons;
  dictionary.scan_skeletons(FacetKind::place, [&](const std::string& skeleton, Ordinal ordinal) {
    skeletons += skeleton + std::to_string(ordinal);
    return skeleton != "b";
  });
  CHECK(skeletons == "a0b1");
}

TEST_CASE("a scan of words visits each word with each of its values, in order", "[dictionary]") {
  DictionaryFixture f;
  f.writer.add(FacetKind::person, "kim jong un", "Kim Jong-un");
  f.writer.add(FacetKind::person, "kim yo jong", "Kim Yo-jong");
  f.writer.add(FacetKind::place, "jordan", "Jordan");
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  const auto scanned = [&](std::string_view prefix, std::size_t limit) {
    std::string found;
    dictionary.scan_words(FacetKind::person, prefix, [&](std::string_view word, Ordinal ordinal) {
      found += std::string(word) + std::to_string(ordinal) + " ";
      return --limit > 0;
    });
    return found;
  };
  CHECK(scanned("", 100) == "jong0 jong1 kim0 kim1 un0 yo1 ");
  CHECK(scanned("jo", 100) == "jong0 jong1 ");
  CHECK(scanned("k", 1) == "kim0 ");
  CHECK(scanned("z", 100).empty());
}

}  // namespace dateline
