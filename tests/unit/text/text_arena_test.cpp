#include "common/text/text_arena.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("stored strings stay where they are", "[text][arena]") {
  TextArena arena;
  std::vector<std::string_view> views(50000);
  for (std::size_t i = 0; i < views.size(); ++i) views[i] = arena.store(std::to_string(i) + "word");
  TextArena moved = std::move(arena);
  CHECK(moved.store(std::string(TextArena::kBlockBytes, 'x')).size() == TextArena::kBlockBytes);
  for (std::size_t i = 0; i < views.size(); ++i) {
    if (views[i] != std::to_string(i) + "word") FAIL(i);
  }
  CHECK(moved.store("").empty());
}

TEST_CASE("a cleared arena can be filled again", "[text][arena]") {
  TextArena arena;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 30; ++i) arena.store(std::string(TextArena::kBlockBytes - 1, 'y'));
    CHECK(arena.store("again") == "again");
    arena.clear();
  }
}
