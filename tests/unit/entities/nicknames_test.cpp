#include "indexer/entities/nicknames.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("short forms and forms of other languages are one given name's", "[nicknames]") {
  CHECK(are_nicknames("bill", "william"));
  CHECK(are_nicknames("william", "bill"));
  CHECK(are_nicknames("larry", "lawrence"));
  CHECK(are_nicknames("peter", "pierre"));
  CHECK(are_nicknames("ted", "edward"));
  CHECK(are_nicknames("ted", "theodore"));
}

TEST_CASE("other given names are not", "[nicknames]") {
  CHECK_FALSE(are_nicknames("edward", "theodore"));
  CHECK_FALSE(are_nicknames("bill", "hillary"));
  CHECK_FALSE(are_nicknames("", ""));
}

}  // namespace dateline
