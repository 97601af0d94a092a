// Articles by month and by year.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/search/response.hpp"

namespace dateline {

struct PeriodCount {
  std::string period;  ///< "2023-09" or "2023"
  std::uint64_t articles = 0;

  friend bool operator==(const PeriodCount&, const PeriodCount&) = default;
};

/// Spans of more periods than this are not filled in: a single wrong date would make thousands of empty ones.
inline constexpr std::size_t kMaxFilledPeriods = 1'200;

/// The months of a table of days, in their order, those without articles inside the span included.
std::vector<PeriodCount> months_of(const std::vector<CountedFacet>& days);
/// The years of months, likewise.
std::vector<PeriodCount> years_of(const std::vector<PeriodCount>& months);

}  // namespace dateline
