#include "searcher/search/companions.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

namespace dateline {

namespace {

bool is_about(double value, double expected) {
  return std::abs(value - expected) < 1e-9;
}

}  // namespace

TEST_CASE(
    "the measure is 1 for inseparable names, 0 for chance, and negative for names that avoid each other",
    "[entity]") {
  CHECK(is_about(normalised_pmi({.shared = 5, .one = 5, .other = 5, .articles = 100}), 1));
  CHECK(is_about(normalised_pmi({.shared = 100, .one = 100, .other = 100, .articles = 100}), 1));
  CHECK(is_about(normalised_pmi({.shared = 5, .one = 10, .other = 50, .articles = 100}), 0));
  CHECK(normalised_pmi({.shared = 1, .one = 50, .other = 50, .articles = 100}) < -0.5);
}

TEST_CASE("a close companion comes before one that is everywhere", "[entity]") {
  const auto close = normalised_pmi({.shared = 60, .one = 100, .other = 100, .articles = 10'000});
  const auto everywhere = normalised_pmi({.shared = 90, .one = 100, .other = 5'000, .articles = 10'000});
  const auto chance = normalised_pmi({.shared = 2, .one = 100, .other = 3, .articles = 10'000});
  CHECK(close > chance);
  CHECK(chance > everywhere);
}

TEST_CASE("few articles count for less", "[entity]") {
  const Cooccurrence twice{.shared = 2, .one = 11, .other = 2, .articles = 200};
  const Cooccurrence often{.shared = 9, .one = 11, .other = 24, .articles = 200};
  CHECK(is_about(companion_score(twice), normalised_pmi(twice) * 2 / 3 * 2 / 3));
  CHECK(is_about(companion_score(often), normalised_pmi(often) * 9 / 10 * 11 / 12));
  CHECK(companion_score(often) > companion_score(twice));
}

TEST_CASE("the more articles an entity has, the more a companion must share", "[entity]") {
  CHECK(least_shared(1) == 1);
  CHECK(least_shared(3) == 1);
  CHECK(least_shared(4) == 2);
  CHECK(least_shared(100) == 2);
  CHECK(least_shared(101) == 3);
  CHECK(least_shared(5'000) == 100);
}

}  // namespace dateline
