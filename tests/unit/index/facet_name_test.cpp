#include "common/index/facet_name.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

using Words = std::vector<std::string>;

TEST_CASE("names are compared by their folded words", "[facet-name]") {
  CHECK(name_words("Kim Jong-un") == Words{"kim", "jong", "un"});
  CHECK(name_words("Recep Tayyip Erdoğan") == Words{"recep", "tayyip", "erdogan"});
  CHECK(name_words("U.S.") == Words{"us"});
  CHECK(name_words("King's College") == Words{"kings", "college"});
  CHECK(name_words("King’s College") == Words{"kings", "college"});
  CHECK(name_words("C++") == Words{"c++"});
  CHECK(name_words("北京") == Words{"北京"});
  CHECK(name_words(" … ").empty());
}

TEST_CASE("spellings that differ in case, accents or hyphens share a key", "[facet-name]") {
  CHECK(facet_key("Kim Jong-un") == "kim jong un");
  CHECK(facet_key("KIM JONG UN") == "kim jong un");
  CHECK(facet_key("Łódź") == facet_key("Lodz"));
}

TEST_CASE("a name without words keeps a key of its own", "[facet-name]") {
  CHECK(facet_key("★") == "★");
  CHECK(facet_key("").empty());
}

TEST_CASE("an over-long name keeps its beginning and stays unique", "[facet-name]") {
  const std::string start(300, 'a');
  const auto first = facet_key(start + " one");
  const auto second = facet_key(start + " two");
  CHECK(first.size() <= kMaxFacetKeyBytes);
  CHECK(first != second);
  CHECK(first.substr(0, 100) == start.substr(0, 100));
}

TEST_CASE("a run is found as whole words only", "[facet-name]") {
  CHECK(contains_run({"kim", "jong", "un"}, {"jong", "un"}));
  CHECK_FALSE(contains_run({"kim", "jong", "un"}, {"kim", "un"}));
  CHECK_FALSE(contains_run({"kim"}, {"ki"}));
  CHECK_FALSE(contains_run({"kim"}, {}));
}

}  // namespace dateline
