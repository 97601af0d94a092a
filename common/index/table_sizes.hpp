// What a database costs on disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

struct TableSize {
  std::string table;  ///< Xapian's name: "postlist", "position", "termlist", "docdata", …
  std::uint64_t bytes = 0;
};

/// Tables of a database directory in the order of their names; empty where it cannot be read.
std::vector<TableSize> table_sizes(const std::filesystem::path& database);
/// All files of the directory together.
std::uint64_t database_bytes(const std::filesystem::path& database);

}  // namespace dateline
