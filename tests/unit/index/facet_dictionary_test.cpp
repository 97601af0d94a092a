#include "common/index/facet_dictionary.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

namespace dateline {

namespace {

struct Fixture {
  ScratchFolder folder;
  Xapian::WritableDatabase database{(folder / "d.db").string(), Xapian::DB_CREATE_OR_OVERWRITE};
  FacetDictionaryWriter writer{database};
};

}  // namespace

TEST_CASE("the most frequent form is the shown name", "[dictionary]") {
  Fixture f;
  f.writer.add(FacetKind::person, "kim jong un", "Kim Jong Un");
  f.writer.add(FacetKind::person, "kim jong un", "Kim Jong-un");
  const auto ordinal = f.writer.add(FacetKind::person, "kim jong un", "Kim Jong-un");
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  CHECK(dictionary.entry(FacetKind::person, ordinal)->shown_name() == "Kim Jong-un");
  CHECK(dictionary.ordinal(FacetKind::person, "kim jong un") == ordinal);
}

TEST_CASE("a form that is released by its last article is forgotten, the key is not", "[dictionary]") {
  Fixture f;
  f.writer.add(FacetKind::org, "who", "W.H.O.");
  f.writer.add(FacetKind::org, "who", "WHO");
  f.writer.flush();
  f.writer.release(FacetKind::org, "who", "W.H.O.");
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  const auto ordinal = dictionary.ordinal(FacetKind::org, "who");
  REQUIRE(ordinal);
  CHECK(dictionary.entry(FacetKind::org, *ordinal)->forms ==
        std::vector<FacetForm>{{"WHO", 1, FormStanding::used}});
}

TEST_CASE("a canonical form is shown whatever articles say, and aliases lead to it", "[dictionary]") {
  Fixture f;
  f.writer.add(FacetKind::person, "sergei shoigu", "Shoygu");
  f.writer.declare(FacetKind::person, "sergei shoigu", {"Sergei Shoigu", 0, FormStanding::canonical});
  f.writer.declare(FacetKind::person, "sergei shoigu", {"Sergey Kuzhugetovich", 0, FormStanding::alias});
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  const auto found = dictionary.find(FacetKind::person, {"kuzhugetovich"});
  REQUIRE(found.size() == 1);
  CHECK(found.front().second.shown_name() == "Sergei Shoigu");
}

TEST_CASE("values are found by whole-word runs of their names", "[dictionary]") {
  Fixture f;
  for (const auto* name : {"Kim Jong-un", "Kim Il-sung", "Kimberly Clark", "Lee Kim"}) {
    std::string key(name);
    f.writer.add(FacetKind::person, key, name);
  }
  f.writer.flush();
  FacetDictionary dictionary(f.database);
  CHECK(dictionary.find(FacetKind::person, {"kim"}).size() == 3);
  CHECK(dictionary.find(FacetKind::person, {"kim", "jong"}).size() == 1);
  CHECK(dictionary.find(FacetKind::person, {"jong", "kim"}).empty());
  CHECK(dictionary.find(FacetKind::place, {"kim"}).empty());
}

TEST_CASE("a new writer goes on where the last one stopped", "[dictionary]") {
  Fixture f;
  const auto first = f.writer.add(FacetKind::topic, "oil", "oil");
  f.writer.flush();
  FacetDictionaryWriter again(f.database);
  CHECK(again.add(FacetKind::topic, "oil", "oil") == first);
  CHECK(again.add(FacetKind::topic, "gas", "gas") == first + 1);
}

TEST_CASE("entries survive packing, malformed ones are refused", "[dictionary]") {
  const FacetEntry entry{"key", {{"Name", 3, FormStanding::used}, {"Other", 0, FormStanding::canonical}}};
  const auto packed = pack_facet_entry(entry);
  CHECK(unpack_facet_entry(packed) == entry);
  for (std::size_t i = 0; i < packed.size(); ++i) CHECK_FALSE(unpack_facet_entry(packed.substr(0, i)));
}

}  // namespace dateline
