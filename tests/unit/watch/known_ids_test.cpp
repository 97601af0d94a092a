#include "searcher/watch/known_ids.hpp"

#include <string>

#include "tests/support/catch.hpp"

namespace dateline {
namespace {

std::unordered_set<std::uint64_t> hashes(const std::vector<std::string>& ids) {
  std::unordered_set<std::uint64_t> found;
  for (const auto& id : ids) found.insert(KnownIds::hash(id));
  return found;
}

}  // namespace

TEST_CASE("what was noted is known, also after what was noted later", "[watch]") {
  KnownIds known;
  CHECK_FALSE(known.contains("a"));
  known.note(hashes({"a", "b"}));
  known.note(hashes({"b", "c"}));
  for (const auto* id : {"a", "b", "c"}) CHECK(known.contains(id));
  CHECK_FALSE(known.contains("d"));
  CHECK(known.size() == 3);
}

TEST_CASE("known ids survive being written", "[watch]") {
  KnownIds known;
  CHECK(KnownIds::from_text(known.to_text()) == known);
  known.note(hashes({"a", "b", ""}));
  CHECK(known.to_text().size() == 48);
  CHECK(KnownIds::from_text(known.to_text()) == known);
}

TEST_CASE("text that is no list of ids is refused", "[watch]") {
  for (const auto* text :
       {"0", "00000000000000 1", "000000000000000g", "0000000000000000 ", "0x00000000000001"}) {
    INFO(text);
    CHECK_FALSE(KnownIds::from_text(text));
  }
}

TEST_CASE("beyond the bound the oldest that are found no more are forgotten first", "[watch]") {
  KnownIds known;
  known.note(hashes({"old"}), 3);
  known.note(hashes({"still"}), 3);
  known.note(hashes({"still", "new", "newer"}), 3);
  CHECK(known.size() == 3);
  CHECK_FALSE(known.contains("old"));
  for (const auto* id : {"still", "new", "newer"}) CHECK(known.contains(id));
  known.note(hashes({"1", "2", "3", "4"}), 3);
  CHECK(known.size() == 3);
}

}  // namespace dateline
