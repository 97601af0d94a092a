// A saved search, and the file that keeps it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "searcher/watch/known_ids.hpp"

namespace dateline {

struct Watch {
  std::string name;
  std::string database;  ///< absolute path, for people who look into the file
  std::string query;
  std::vector<std::string> options;  ///< "--since=2023", in the order given
  std::int64_t created = 0;          ///< seconds since 1970, UTC
  std::optional<std::int64_t> last_run;
  KnownIds known;

  friend bool operator==(const Watch&, const Watch&) = default;
};

/// Names are file names everywhere: 1 to 64 ASCII letters, digits, dots, hyphens and underscores, of which
/// the first is a letter or digit.
[[nodiscard]] bool is_watch_name(std::string_view name);

/// One JSON object, ending in a newline.
[[nodiscard]] std::string to_json(const Watch& watch);
/// The error says what is wrong, without the file's name.
Result<Watch> watch_from_json(std::string_view text);

}  // namespace dateline
