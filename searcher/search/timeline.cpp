#include "searcher/search/timeline.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <map>

namespace dateline {

namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMonthDigits = 7;

std::size_t month_number(const std::string& month) {
  const auto year = std::strtoul(month.c_str(), nullptr, 10);
  return year * 12 + std::strtoul(month.c_str() + kYearDigits + 1, nullptr, 10) - 1;
}

std::string month_name(std::size_t number) {
  return fmt::format("{:04}-{:02}", number / 12, number % 12 + 1);
}

std::size_t year_number(const std::string& year) {
  return std::strtoul(year.c_str(), nullptr, 10);
}

std::string year_name(std::size_t number) {
  return fmt::format("{:04}", number);
}

template <typename Number, typename Name>
std::vector<PeriodCount> filled(const std::map<std::string, std::uint64_t>& counts, Number number,
                                Name name) {
  std::vector<PeriodCount> periods;
  if (counts.empty()) return periods;
  const std::size_t first = number(counts.begin()->first);
  const std::size_t last = number(counts.rbegin()->first);
  if (last - first >= kMaxFilledPeriods) {
    for (const auto& [period, articles] : counts) periods.push_back({period, articles});
    return periods;
  }
  for (std::size_t at = first; at <= last; ++at) {
    const auto found = counts.find(name(at));
    periods.push_back({name(at), found == counts.end() ? 0 : found->second});
  }
  return periods;
}

}  // namespace

std::vector<PeriodCount> months_of(const std::vector<CountedFacet>& days) {
  std::map<std::string, std::uint64_t> counts;
  for (const auto& day : days) counts[day.key.substr(0, kMonthDigits)] += day.count;
  return filled(counts, month_number, month_name);
}

std::vector<PeriodCount> years_of(const std::vector<PeriodCount>& months) {
  std::map<std::string, std::uint64_t> counts;
  for (const auto& [month, articles] : months)
    if (articles > 0) counts[month.substr(0, kYearDigits)] += articles;
  return filled(counts, year_number, year_name);
}

}  // namespace dateline
