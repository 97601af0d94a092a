#include "searcher/search/prefix_table.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

namespace {

std::vector<std::uint32_t> ranks(const PrefixTable& table, std::string_view prefix, std::size_t limit = 100) {
  std::vector<std::uint32_t> found;
  table.visit(prefix, [&](std::uint32_t rank) {
    found.push_back(rank);
    return found.size() < limit;
  });
  return found;
}

}  // namespace

TEST_CASE("ranks of texts that begin with a prefix come best first and once each", "[prefix_table]") {
  const PrefixTable table(
      {{"kim jong un", 1}, {"kim", 1}, {"kimberly", 0}, {"jong un", 1}, {"korea", 2}, {"kim", 3}});
  CHECK(ranks(table, "kim") == std::vector<std::uint32_t>{0, 1, 3});
  CHECK(ranks(table, "kim ") == std::vector<std::uint32_t>{1});
  CHECK(ranks(table, "k") == std::vector<std::uint32_t>{0, 1, 2, 3});
  CHECK(ranks(table, "k", 2) == std::vector<std::uint32_t>{0, 1});
  CHECK(ranks(table, "") == std::vector<std::uint32_t>{0, 1, 2, 3});
}

TEST_CASE("a prefix that begins nothing finds nothing", "[prefix_table]") {
  const PrefixTable table({{"kim", 0}});
  CHECK(ranks(table, "kimb").empty());
  CHECK(ranks(table, "z").empty());
  CHECK(ranks(table, "a").empty());
  CHECK(ranks(PrefixTable({}), "a").empty());
}

}  // namespace dateline
