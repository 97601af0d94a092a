#include "indexer/read/record.hpp"

#include <algorithm>

#include "indexer/read/clean_text.hpp"

namespace dateline {

void FlatFields::add(std::string_view name, std::string value) {
  for (auto& [known, values] : fields_) {
    if (known == name) {
      values.push_back(std::move(value));
      return;
    }
  }
  fields_.emplace_back(std::string(name), std::vector<std::string>{});
  fields_.back().second.push_back(std::move(value));
}

std::optional<FieldValue> FlatFields::find(std::string_view name) const {
  auto found = std::find_if(fields_.begin(), fields_.end(), [&](const auto& f) { return f.first == name; });
  if (found == fields_.end()) {
    found = std::find_if(fields_.begin(), fields_.end(),
                         [&](const auto& f) { return equal_ignoring_ascii_case(f.first, name); });
  }
  if (found == fields_.end() || found->second.empty()) return std::nullopt;
  if (found->second.size() == 1) return FieldValue{found->second.front()};
  FieldValue::List list;
  for (const std::string& value : found->second) list.push_back(FieldValue{value});
  return FieldValue{std::move(list)};
}

}  // namespace dateline
