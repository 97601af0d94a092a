#include "common/index/facet_map_keys.hpp"

#include "common/index/sorted_map.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("the order of ordinal keys is that of ordinals", "[dictionary]") {
  for (const Ordinal ordinal : {0U, 1U, 255U, 256U, 70'000U, 0xFEFFFFFFU})
    CHECK(ordinal_of_key(ordinal_key(ordinal)) == ordinal);
  CHECK(ordinal_key(255) < ordinal_key(256));
  CHECK(ordinal_of_key("") == 0);
}

TEST_CASE("keys of long words and skeletons fit a map", "[dictionary]") {
  const std::string very_long(5'000, 'x');
  CHECK(name_word_key(very_long, 1).size() <= kMaxMapKeyBytes);
  CHECK(skeleton_key(very_long).size() <= kMaxMapKeyBytes);
  CHECK(skeleton_key(very_long) != skeleton_key(very_long + "y"));
  CHECK(skeleton_key("zlnsk") == "zlnsk");
}

TEST_CASE("a word's prefix begins its own keys and no longer word's", "[dictionary]") {
  CHECK(name_word_key("kim", 7).find(name_word_prefix("kim")) == 0);
  CHECK(name_word_key("kimberly", 7).find(name_word_prefix("kim")) != 0);
}

TEST_CASE("a key of the name map tells its word and ordinal", "[dictionary]") {
  for (const Ordinal ordinal : {0U, 7U, 70'000U}) {
    const auto key = name_word_key("kim", ordinal);
    CHECK(split_name_word_key(key) == std::pair<std::string_view, Ordinal>("kim", ordinal));
  }
  CHECK(split_name_word_key("").first.empty());
}

}  // namespace dateline
