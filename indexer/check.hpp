// `indexer check`: the database against itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/result.hpp"

namespace dateline {

struct CheckReport {
  std::uint64_t articles = 0;
  std::uint64_t facet_values = 0;
  std::uint64_t words = 0;
  std::vector<std::string> faults;  ///< one line each, at most kKeptFaults
  std::uint64_t fault_count = 0;

  [[nodiscard]] bool sound() const { return fault_count == 0; }
};

inline constexpr std::size_t kKeptFaults = 100;

/// Verifies Xapian's tables, that ids are unique, that each article's stored facets, its terms and its packed
/// ordinals agree, that the dictionary counts each form as often as articles use it, and that the vocabulary
/// equals the articles' words. Reads every article; memory grows with the vocabulary and the dictionary.
Result<CheckReport> check_database(const std::filesystem::path& path);

}  // namespace dateline
