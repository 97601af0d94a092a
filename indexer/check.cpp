#include "indexer/check.hpp"

#include <fmt/format.h>

#include "common/index/database.hpp"
#include "indexer/build/verify.hpp"

namespace dateline {

Result<CheckReport> check_database(const std::filesystem::path& path) {
  auto opened = open_for_reading(path);
  if (!opened) return opened.error();
  CheckReport report;
  const auto fault = [&](const std::string& text) {
    ++report.fault_count;
    if (report.faults.size() < kKeptFaults) report.faults.push_back(text);
  };
  const auto verified = guard_xapian(path, [&]() -> Result<void> {
    verify_tables(path.string(), fault);
    const auto totals = verify_articles(*opened, fault);
    report.articles = totals.articles;
    report.facet_values = totals.facet_values;
    report.words = totals.words;
    return {};
  });
  if (!verified) fault(verified.error().message);
  return report;
}

}  // namespace dateline
