#include "indexer/read/field_value.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

#include "indexer/read/clean_text.hpp"

namespace dateline {
namespace {

void collect(const FieldValue& value, std::vector<std::string>& out) {
  if (const std::string* text = value.text()) {
    if (!trim(*text).empty()) out.push_back(*text);
  } else if (const FieldValue::List* list = value.list()) {
    for (const FieldValue& element : *list) collect(element, out);
  } else if (const FieldValue* name = value.member("name")) {
    collect(*name, out);
  }
}

const FieldValue* member_in_any_case(const FieldValue& value, std::string_view name) {
  if (const FieldValue* exact = value.member(name)) return exact;
  if (const FieldValue::Members* members = value.members()) {
    for (const FieldMember& candidate : *members) {
      if (equal_ignoring_ascii_case(candidate.name, name)) return &candidate.value;
    }
  }
  return nullptr;
}

std::optional<FieldValue> find_in_list(const FieldValue::List& list, std::string_view path) {
  const std::size_t dot = std::min(path.find('.'), path.size());
  const std::string_view head = path.substr(0, dot);
  std::size_t position = 0;
  const auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), position);
  if (error == std::errc() && end == head.data() + head.size()) {
    if (position >= list.size()) return std::nullopt;
    if (dot == path.size()) return list[position];
    return find_path(list[position], path.substr(dot + 1));
  }
  FieldValue::List found;
  for (const FieldValue& element : list) {
    if (auto value = find_path(element, path)) found.push_back(std::move(*value));
  }
  if (found.empty()) return std::nullopt;
  return FieldValue{std::move(found)};
}

}  // namespace

std::optional<FieldValue> find_path(const FieldValue& value, std::string_view path) {
  if (const FieldValue::List* list = value.list()) return find_in_list(*list, path);
  if (const FieldValue* whole = member_in_any_case(value, path)) return *whole;
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const FieldValue* head = member_in_any_case(value, path.substr(0, dot));
  if (head == nullptr) return std::nullopt;
  return find_path(*head, path.substr(dot + 1));
}

const FieldValue* FieldValue::member(std::string_view name) const {
  const Members* all = members();
  if (all == nullptr) return nullptr;
  const auto found =
      std::find_if(all->begin(), all->end(), [&](const FieldMember& m) { return m.name == name; });
  return found == all->end() ? nullptr : &found->value;
}

std::vector<std::string> all_texts(const FieldValue& value) {
  std::vector<std::string> out;
  collect(value, out);
  return out;
}

std::string joined_text(const FieldValue& value, std::string_view separator) {
  if (const std::string* text = value.text()) return *text;
  std::string out;
  for (const std::string& text : all_texts(value)) {
    if (!out.empty()) out += separator;
    out += text;
  }
  return out;
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const std::string_view part = trim(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace dateline
