// `indexer info`: what a database holds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/index/facet_kind.hpp"
#include "common/index/table_sizes.hpp"
#include "common/result.hpp"

namespace dateline {

struct DatabaseInfo {
  std::string path;
  std::uint64_t articles = 0;
  std::uint64_t terms = 0;    ///< distinct stems, case-marked words and title stems
  double average_length = 0;  ///< words of an article that weigh
  std::vector<std::pair<FacetKind, std::uint64_t>> facets;  ///< distinct values by kind, date parts excluded
  std::optional<std::string> first_day;
  std::optional<std::string> last_day;
  std::vector<std::pair<std::string, std::uint64_t>> languages;  ///< code and articles, by falling count
  std::vector<TableSize> tables;
  std::uint64_t bytes = 0;
  int schema_version = 0;
  std::uint64_t revision = 0;  ///< grows with each commit
};

Result<DatabaseInfo> read_info(const std::filesystem::path& path);
std::string render_info_text(const DatabaseInfo& info);
std::string render_info_json(const DatabaseInfo& info);

}  // namespace dateline
