// The fields of an article, and under which names a source may give them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/reader.hpp"

namespace dateline {

enum class Field {
  id,
  url,
  title,
  body,
  date,
  source,
  author,
  section,
  language,
  topics,
  entities,
  people,
  orgs,
  places
};

inline constexpr std::size_t kFieldCount = 14;

/// By the field's name or another name of it ("authors", "organizations"), in any case.
std::optional<Field> parse_field(std::string_view name);
/// "id, url, title, …" for messages.
std::string known_field_names();

/// Where to look for each field, from --map and the fields' own names.
class FieldMap {
 public:
  explicit FieldMap(const std::map<std::string, std::string>& mapping);

  /// The mapped name, empty where the field is not mapped.
  [[nodiscard]] const std::string& mapped_name(Field field) const;
  /// The field's own names, less those that --map gave to another field.
  [[nodiscard]] const std::vector<std::string>& own_names(Field field) const;
  /// Whether a source's name feeds any field, in any case.
  [[nodiscard]] bool is_field(std::string_view source_name) const;

 private:
  std::array<std::string, kFieldCount> mapped_;
  std::array<std::vector<std::string>, kFieldCount> own_;
};

}  // namespace dateline
