#include "searcher/present/watch_list.hpp"

#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/present/json_values.hpp"
#include "searcher/present/terminal_text.hpp"

namespace dateline {

namespace {

std::tm utc(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm parts{};
  gmtime_r(&time, &parts);
  return parts;
}

}  // namespace

std::string render_watches_text(const std::vector<WatchLine>& watches) {
  std::string text;
  for (const auto& watch : watches) {
    const auto last = watch.last_run ? fmt::format("last run {:%F %H:%M} UTC", utc(*watch.last_run))
                                     : std::string("never run");
    const auto query = watch.query.empty() ? std::string("(everything)") : watch.query;
    const auto search =
        fmt::format("{}{}{}", query, watch.options.empty() ? "" : " ", fmt::join(watch.options, " "));
    text += fmt::format("{}: {} · {} known · {}\n", watch.name, safe_line(search), watch.known, last);
  }
  return text;
}

std::string render_watches_json(const std::vector<WatchLine>& watches) {
  auto list = Json::array();
  const auto time = [](std::int64_t seconds) { return fmt::format("{:%FT%TZ}", utc(seconds)); };
  for (const auto& watch : watches)
    list.push_back({{"name", watch.name},
                    {"query", watch.query},
                    {"options", watch.options},
                    {"known", watch.known},
                    {"created", time(watch.created)},
                    {"last_run", watch.last_run ? Json(time(*watch.last_run)) : Json(nullptr)}});
  return dumped({{"schema", kJsonSchema}, {"watches", std::move(list)}}, Layout::indented);
}

}  // namespace dateline
