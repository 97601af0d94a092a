#include "searcher/query/near_places.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

namespace {

using Places = std::vector<PlaceRange>;

Places words(const std::vector<std::uint32_t>& positions) {
  Places places;
  for (const auto position : positions) places.push_back({position, position});
  return places;
}

bool near(const std::vector<Places>& places, unsigned distance) {
  std::uint64_t trials = 100'000;
  return stand_near(places, distance, trials);
}

}  // namespace

TEST_CASE("positions without gaps are one run", "[near]") {
  CHECK(runs_of({}).empty());
  CHECK(runs_of({3, 4, 5, 9, 11, 12}) == Places{{3, 5}, {9, 9}, {11, 12}});
  CHECK(runs_of({3, 3, 4}) == Places{{3, 4}});
}

TEST_CASE("two places are near by the words between their nearer ends", "[near]") {
  CHECK(near({words({5}), words({8})}, 3));
  CHECK_FALSE(near({words({5}), words({9})}, 3));
  CHECK(near({{{1, 3}}, words({4})}, 1));
  CHECK(near({words({4}), {{5, 9}}}, 1));
  CHECK_FALSE(near({{{1, 3}}, words({5})}, 1));
  CHECK(near({words({0, 100, 200}), words({50, 203})}, 3));
}

TEST_CASE("places that overlap are not near each other", "[near]") {
  CHECK_FALSE(near({{{1, 3}}, words({2})}, 10));
  CHECK_FALSE(near({{{1, 3}}, {{1, 3}}}, 10));
  CHECK(near({{{1, 3}}, words({2, 5})}, 10));
  CHECK(near({{{1, 3}, {6, 7}}, {{1, 3}, {6, 7}}}, 3));
  CHECK_FALSE(near({{{1, 3}, {6, 7}}, {{1, 3}, {6, 7}}}, 2));
}

TEST_CASE("of three places those at the ends count, and what stands between takes no room", "[near]") {
  CHECK(near({words({1}), {{2, 5}}, words({6})}, 2));
  CHECK_FALSE(near({words({1}), {{2, 5}}, words({7})}, 2));
  CHECK(near({words({7}), words({1}), {{2, 5}}}, 3));
  CHECK_FALSE(near({words({1}), words({2}), {}}, 100));
}

TEST_CASE("a text full of the same places is decided in bounded time", "[near]") {
  Places many;
  for (std::uint32_t i = 0; i < 1'000; ++i) many.push_back({i, 1'000});
  std::uint64_t trials = 100'000;
  CHECK_FALSE(stand_near(std::vector<Places>(8, many), 1'000, trials));
  CHECK(trials == 0);
}

TEST_CASE("things with the same places are chosen in order, and need as many places as they are", "[near]") {
  const auto five = words({1, 2, 3, 4, 50});
  std::uint64_t trials = 200;
  CHECK(stand_near(std::vector<Places>(4, five), 3, trials));
  CHECK_FALSE(stand_near(std::vector<Places>(5, five), 10, trials));
  CHECK(trials > 0);
  const auto before = trials;
  CHECK_FALSE(stand_near(std::vector<Places>(6, five), 1'000, trials));
  CHECK(trials == before);
}

}  // namespace dateline
