#include "common/index/table_sizes.hpp"

#include <algorithm>

namespace dateline {

namespace fs = std::filesystem;

std::vector<TableSize> table_sizes(const fs::path& database) {
  std::vector<TableSize> sizes;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(database, error)) {
    if (entry.path().extension() != ".glass") continue;
    const auto bytes = entry.file_size(error);
    if (!error) sizes.push_back({entry.path().stem().string(), bytes});
  }
  std::sort(sizes.begin(), sizes.end(),
            [](const TableSize& a, const TableSize& b) { return a.table < b.table; });
  return sizes;
}

std::uint64_t database_bytes(const fs::path& database) {
  std::uint64_t total = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(database, error)) {
    const auto bytes = entry.file_size(error);
    if (!error) total += bytes;
  }
  return total;
}

}  // namespace dateline
