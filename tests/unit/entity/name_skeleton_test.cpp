#include "common/entity/name_skeleton.hpp"

#include <vector>

#include "tests/support/catch.hpp"

namespace dateline {

namespace {

struct Spellings {
  EntityKind kind;
  std::vector<std::string_view> names;
};

}  // namespace

TEST_CASE("spellings of one name have one skeleton", "[skeleton]") {
  const std::vector<Spellings> cases{
      {EntityKind::person, {"Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij", "Zelensk\u00fd", "ZELENSKY"}},
      {EntityKind::person, {"Kim Jong Un", "Kim Jong-un"}},
      {EntityKind::person, {"Mohammed", "Muhammad", "Mohammad", "Muhammed"}},
      {EntityKind::person, {"Sergei Shoigu", "Sergey Shoygu"}},
      {EntityKind::person, {"Khamenei", "Khamenei\u2019", "Hamenei"}},
      {EntityKind::place, {"Pyongyang", "P'yongyang", "P\u2019yongyang"}},
      {EntityKind::place, {"Chechnya", "Chechnia"}},
      {EntityKind::org, {"Defence Ministry", "The Defense Ministry"}},
      {EntityKind::org, {"World Health Organisation", "World Health Organization"}},
      {EntityKind::org, {"Boeing", "Boeing Co.", "The Boeing Co"}},
      {EntityKind::org, {"AT&T", "AT & T"}},
  };
  for (const auto& [kind, names] : cases) {
    for (const auto name : names) {
      INFO(name);
      CHECK(name_skeleton(kind, name) == name_skeleton(kind, names.front()));
    }
  }
}

TEST_CASE("different names have different skeletons", "[skeleton]") {
  const std::vector<Spellings> cases{
      {EntityKind::person, {"Charles I", "Charles II", "Charles III", "Charles V", "Charles"}},
      {EntityKind::person, {"Kim Jong Un", "Kim Jong Il", "Kim Jong Nam", "Kim Il-sung"}},
      {EntityKind::person, {"Barton", "Burton"}},
      {EntityKind::person, {"Jan", "Jen", "Jon", "Jun"}},
      {EntityKind::place, {"Zambia", "Gambia"}},
      {EntityKind::place, {"Austria", "Australia"}},
      {EntityKind::place, {"Niger", "Nigeria"}},
      {EntityKind::place, {"Iran", "Iraq", "Oran"}},
      {EntityKind::place, {"Shaanxi", "Shanxi"}},
      {EntityKind::place, {"Hunan", "Henan", "Hainan"}},
      {EntityKind::place, {"Slovakia", "Slovenia"}},
      {EntityKind::org, {"Rossiya 1", "Rossiya 24", "Rossiya"}},
      {EntityKind::org, {"Ford", "Fard", "Fort"}},
  };
  for (const auto& [kind, names] : cases) {
    for (std::size_t a = 0; a < names.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        INFO(names[a] << " and " << names[b]);
        CHECK(name_skeleton(kind, names[a]) != name_skeleton(kind, names[b]));
      }
    }
  }
}

TEST_CASE("a name without letters and digits has no skeleton", "[skeleton]") {
  for (const auto kind : {EntityKind::person, EntityKind::org, EntityKind::place}) {
    CHECK(name_skeleton(kind, "").empty());
    CHECK(name_skeleton(kind, " - . '").empty());
  }
}

TEST_CASE("names in other scripts keep their letters", "[skeleton]") {
  CHECK(!name_skeleton(EntityKind::person, "\u0417\u0435\u043b\u0435\u043d\u0441\u043a\u0438\u0439").empty());
  CHECK(name_skeleton(EntityKind::place, "\u5317\u4eac") != name_skeleton(EntityKind::place, "\u6771\u4eac"));
}

TEST_CASE("Roman numbers are known by their form", "[skeleton]") {
  for (const auto* number : {"i", "ii", "iv", "viii", "ix", "x", "xi", "xvi", "xx", "xxiii"})
    CHECK(is_roman_number(number));
  for (const auto* word : {"", "iiii", "vx", "ivan", "c"}) {
    INFO(word);
    CHECK(!is_roman_number(word));
  }
}

}  // namespace dateline
