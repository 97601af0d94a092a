#include "searcher/search/timeline.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

namespace {

std::vector<CountedFacet> days(const std::vector<std::pair<std::string, std::uint64_t>>& counts) {
  std::vector<CountedFacet> table;
  for (const auto& [day, articles] : counts) table.push_back({FacetKind::day, day, day, articles});
  return table;
}

}  // namespace

TEST_CASE("days become months, and months without articles inside the span count zero", "[timeline]") {
  CHECK(months_of(days({{"2024-01-31", 1}, {"2023-11-02", 2}, {"2023-11-01", 3}})) ==
        std::vector<PeriodCount>{{"2023-11", 5}, {"2023-12", 0}, {"2024-01", 1}});
  CHECK(months_of({}).empty());
}

TEST_CASE("months become years, likewise", "[timeline]") {
  CHECK(years_of(months_of(days({{"1999-12-31", 1}, {"2001-01-01", 2}, {"2001-05-01", 4}}))) ==
        std::vector<PeriodCount>{{"1999", 1}, {"2000", 0}, {"2001", 6}});
  CHECK(years_of({}).empty());
}

TEST_CASE("a date that is far off does not fill thousands of months", "[timeline]") {
  const auto months = months_of(days({{"2023-09-13", 1}, {"0001-01-01", 1}}));
  CHECK(months == std::vector<PeriodCount>{{"0001-01", 1}, {"2023-09", 1}});
  CHECK(years_of(months) == std::vector<PeriodCount>{{"0001", 1}, {"2023", 1}});
}

}  // namespace dateline
