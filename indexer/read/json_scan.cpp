#include "indexer/read/json_scan.hpp"

namespace dateline {

void JsonScan::step(char c) {
  if (in_string_) {
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\') {
      escaped_ = true;
    } else if (c == '"') {
      in_string_ = false;
    }
    return;
  }
  if (c == '"') in_string_ = true;
  if (c == '{' || c == '[') ++depth_;
  if ((c == '}' || c == ']') && depth_ > 0) --depth_;
}

std::size_t JsonScan::end_of_element(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (depth_ == 0 && !in_string_ && (text[i] == ',' || text[i] == ']')) return i;
    step(text[i]);
  }
  return std::string_view::npos;
}

std::size_t JsonScan::end_of_bracketed(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    step(text[i]);
    if (depth_ == 0 && !in_string_) return i + 1;
  }
  return std::string_view::npos;
}

std::size_t find_only_array_of_objects(std::string_view object) {
  std::size_t found = std::string_view::npos;
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < object.size(); ++i) {
    const char c = object[i];
    if (in_string) {
      if (c == '\\') ++i;
      in_string = c != '"';
      continue;
    }
    in_string = c == '"';
    if (c == '[' && depth == 1) {
      const std::size_t first = object.find_first_not_of(" \t\r\n", i + 1);
      if (first != std::string_view::npos && object[first] == '{') {
        if (found != std::string_view::npos) return std::string_view::npos;
        found = i + 1;
      }
    }
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  return found;
}

}  // namespace dateline
