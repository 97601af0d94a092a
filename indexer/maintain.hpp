// `indexer delete` and `indexer compact`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/result.hpp"

namespace dateline {

/// Removes articles; returns the ids that the database does not have.
Result<std::vector<std::string>> delete_articles(const std::filesystem::path& path,
                                                 const std::vector<std::string>& ids);

struct CompactResult {
  std::uint64_t bytes_before = 0;
  std::uint64_t bytes_after = 0;
};

/// Rewrites the database into its smallest form and exchanges it for the old one in one step (renameat2);
/// readers that have the old one open keep it. Needs room for both. Holds the writer's lock meanwhile.
Result<CompactResult> compact_database(const std::filesystem::path& database);

}  // namespace dateline
