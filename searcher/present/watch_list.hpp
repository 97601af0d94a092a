// `searcher watch list`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

struct WatchLine {
  std::string name;
  std::string query;
  std::vector<std::string> options;
  std::uint64_t known = 0;   ///< articles noted
  std::int64_t created = 0;  ///< seconds since 1970, UTC
  std::optional<std::int64_t> last_run;
};

/// A line each.
std::string render_watches_text(const std::vector<WatchLine>& watches);
/// {"schema": 1, "watches": [{"name", "query", "options", "known", "created", "last_run"}]}; times as ISO
/// 8601.
std::string render_watches_json(const std::vector<WatchLine>& watches);

}  // namespace dateline
