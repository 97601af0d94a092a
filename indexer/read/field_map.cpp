#include "indexer/read/field_map.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/date.hpp"
#include "common/text/language.hpp"
#include "indexer/read/clean_text.hpp"

namespace dateline {
namespace {

/// Indexed by Field; the first name of each is the one that messages use.
const std::array<std::vector<std::string>, kFieldCount>& field_names() {
  static const std::array<std::vector<std::string>, kFieldCount> kNames{{{"id"},
                                                                         {"url"},
                                                                         {"title"},
                                                                         {"body"},
                                                                         {"date"},
                                                                         {"source"},
                                                                         {"author", "authors"},
                                                                         {"section"},
                                                                         {"language"},
                                                                         {"topics", "topic"},
                                                                         {"entities"},
                                                                         {"people", "persons"},
                                                                         {"orgs", "organizations"},
                                                                         {"places", "locations"}}};
  return kNames;
}

std::size_t index(Field field) {
  return static_cast<std::size_t>(field);
}

Error unknown_field(std::string_view option, const std::string& name) {
  return {ErrorCode::usage,
          fmt::format("{}: unknown field \"{}\"; the fields are {}", option, name, known_field_names())};
}

Result<void> check_constant(const std::string& name, const std::string& value) {
  const auto field = parse_field(name);
  if (!field) return unknown_field("--set", name);
  if (value.empty()) return {};
  if (*field == Field::entities) {
    return Error{ErrorCode::usage,
                 "--set entities: a constant has no kinds; use people, orgs or places, parted by semicolons"};
  }
  if (*field == Field::date && !parse_article_date(value)) {
    return Error{ErrorCode::usage,
                 fmt::format("--set date: \"{}\" is no date; write it as 2023-09-13", value)};
  }
  if (*field == Field::language && !Language::from_code(value)) {
    return Error{ErrorCode::usage,
                 fmt::format("--set language: \"{}\" is no language code, which looks like en or de", value)};
  }
  return {};
}

}  // namespace

std::optional<Field> parse_field(std::string_view name) {
  const auto& all = field_names();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const std::string& known : all[i]) {
      if (equal_ignoring_ascii_case(known, name)) return static_cast<Field>(i);
    }
  }
  return std::nullopt;
}

std::string known_field_names() {
  std::string names;
  for (const auto& of_field : field_names()) {
    if (!names.empty()) names += ", ";
    names += of_field.front();
  }
  return names;
}

FieldMap::FieldMap(const std::map<std::string, std::string>& mapping) {
  for (const auto& [name, source_name] : mapping) {
    if (const auto field = parse_field(name)) mapped_[index(*field)] = source_name;
  }
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    for (const std::string& name : field_names()[i]) {
      const auto* const claimed_by =
          std::find_if(mapped_.begin(), mapped_.end(),
                       [&](const std::string& mapped) { return equal_ignoring_ascii_case(mapped, name); });
      const bool claimed =
          claimed_by != mapped_.end() && claimed_by != mapped_.begin() + static_cast<long>(i);
      if (!claimed) own_[i].push_back(name);
    }
  }
}

const std::string& FieldMap::mapped_name(Field field) const {
  return mapped_[index(field)];
}

const std::vector<std::string>& FieldMap::own_names(Field field) const {
  return own_[index(field)];
}

bool FieldMap::is_field(std::string_view source_name) const {
  const auto same = [&](const std::string& name) { return equal_ignoring_ascii_case(name, source_name); };
  return std::any_of(mapped_.begin(), mapped_.end(), [&](const auto& m) { return !m.empty() && same(m); }) ||
         std::any_of(own_.begin(), own_.end(),
                     [&](const auto& names) { return std::any_of(names.begin(), names.end(), same); });
}

Result<void> check_fields(const ReadOptions& options) {
  for (const auto& [name, source_name] : options.field_map) {
    if (!parse_field(name)) return unknown_field("--map", name);
    if (source_name.empty()) {
      return Error{ErrorCode::usage, fmt::format("--map {}: the source's name is missing", name)};
    }
  }
  for (const auto& [name, value] : options.constants) {
    if (auto result = check_constant(name, value); !result) return result;
  }
  return {};
}

}  // namespace dateline
