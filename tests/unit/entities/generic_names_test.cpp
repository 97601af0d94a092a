#include "indexer/entities/generic_names.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("words for kinds of organisations and directions alone name nothing", "[generic-names]") {
  CHECK(is_generic_name(EntityKind::org, "Government"));
  CHECK(is_generic_name(EntityKind::org, "Government and the Armed Forces"));
  CHECK(is_generic_name(EntityKind::org, "Ministry"));
  CHECK(is_generic_name(EntityKind::place, "West"));
  CHECK(is_generic_name(EntityKind::place, "Far East"));
}

TEST_CASE("one word more makes a name", "[generic-names]") {
  CHECK_FALSE(is_generic_name(EntityKind::org, "Russian Government"));
  CHECK_FALSE(is_generic_name(EntityKind::org, "World Bank"));
  CHECK_FALSE(is_generic_name(EntityKind::org, "Congress"));
  CHECK_FALSE(is_generic_name(EntityKind::place, "West Bank"));
  CHECK_FALSE(is_generic_name(EntityKind::place, "Middle East"));
  CHECK_FALSE(is_generic_name(EntityKind::person, "West"));
}
