#include "searcher/watch/watch.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;
constexpr std::size_t kLongestName = 64;

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

Error bad(std::string_view what) {
  return {ErrorCode::bad_input, fmt::format("{}", what)};
}

/// Throws nlohmann::json::exception where a field is missing or of another type.
Watch fields_of(const Json& object) {
  Watch watch;
  watch.name = object.at("name").get<std::string>();
  watch.database = object.at("database").get<std::string>();
  watch.query = object.at("query").get<std::string>();
  watch.options = object.at("options").get<std::vector<std::string>>();
  watch.created = object.at("created").get<std::int64_t>();
  if (const auto& last = object.at("last_run"); !last.is_null()) watch.last_run = last.get<std::int64_t>();
  return watch;
}

}  // namespace

bool is_watch_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName && is_alphanumeric(name.front()) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_alphanumeric(c) || c == '.' || c == '-' || c == '_'; });
}

std::string to_json(const Watch& watch) {
  const Json object{{"schema", kSchema},
                    {"name", watch.name},
                    {"database", watch.database},
                    {"query", watch.query},
                    {"options", watch.options},
                    {"created", watch.created},
                    {"last_run", watch.last_run ? Json(*watch.last_run) : Json(nullptr)},
                    {"known", watch.known.to_text()}};
  return object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Watch> watch_from_json(std::string_view text) {
  const auto object = Json::parse(text, nullptr, false);
  if (!object.is_object()) return bad("not a JSON object");
  try {
    if (object.at("schema").get<int>() != kSchema) return bad("written by another version of searcher");
    auto watch = fields_of(object);
    auto known = KnownIds::from_text(object.at("known").get_ref<const std::string&>());
    if (!known) return bad("its list of known articles is malformed");
    watch.known = std::move(*known);
    if (!is_watch_name(watch.name)) return bad("its name is none");
    return watch;
  } catch (const Json::exception&) {
    return bad("a field is missing or malformed");
  }
}

}  // namespace dateline
