// One value of a source record, whatever its format: a text, a list, or named members.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline {

struct FieldMember;

struct FieldValue {
  using List = std::vector<FieldValue>;
  using Members = std::vector<FieldMember>;

  std::variant<std::string, List, Members>
      value;  ///< numbers and booleans are texts; null is an absent value

  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value); }
  [[nodiscard]] const List* list() const { return std::get_if<List>(&value); }
  [[nodiscard]] const Members* members() const { return std::get_if<Members>(&value); }

  /// The member of that name, nullptr where there is none.
  [[nodiscard]] const FieldValue* member(std::string_view name) const;
};

struct FieldMember {
  std::string name;
  FieldValue value;
};

/// What a dotted path leads to: an exact name wins over a path, equal case over other case; a number picks
/// from a list (from 0), a name is looked up in every element of a list.
std::optional<FieldValue> find_path(const FieldValue& value, std::string_view path);

/// All texts of a value joined by `separator`; members other than "name" count for nothing.
std::string joined_text(const FieldValue& value, std::string_view separator);

/// The texts of a value one by one: a text is one, a list all of its own, members the one called "name".
std::vector<std::string> all_texts(const FieldValue& value);

/// Parts of "Kim, Jong; Putin" between semicolons, white space taken off, empty parts left out.
std::vector<std::string> split_list(std::string_view text);

}  // namespace dateline
