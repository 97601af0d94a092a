#include "indexer/read/text_reader.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/date.hpp"
#include "indexer/read/clean_text.hpp"
#include "indexer/read/whole_file.hpp"

namespace dateline {
namespace {

using KeyValue = std::pair<std::string_view, std::string_view>;

bool is_key_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' ||
         c == '.';
}

/// "Key: value"; a key has no spaces, unless --map names it so.
std::optional<KeyValue> split_header_line(std::string_view line, const FieldMap& map) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view key = line.substr(0, colon);
  const std::string_view value = line.substr(colon + 1);
  if (value.starts_with("//")) return std::nullopt;  // an address, not a key
  const bool plain = std::all_of(key.begin(), key.end(), is_key_char);
  if (!plain && !map.is_field(trim(key))) return std::nullopt;
  return KeyValue{trim(key), trim(value)};
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

std::size_t read_header_block(std::string_view text, const FieldMap& map, FlatFields& out) {
  std::string_view rest = text;
  std::vector<KeyValue> lines;
  bool has_field = false;
  while (!rest.empty()) {
    const bool last = rest.find('\n') == std::string_view::npos;
    const std::string_view line = take_line(rest);
    if (trim(line).empty()) {
      if (lines.empty()) continue;  // blank lines before anything else
      if (!has_field) return 0;
      for (const auto& [key, value] : lines) out.add(ascii_lower(key), std::string(value));
      return text.size() - rest.size();
    }
    const auto pair = split_header_line(line, map);
    if (!pair || last) return 0;
    has_field = has_field || map.is_field(pair->first);
    lines.push_back(*pair);
  }
  return 0;
}

std::string_view take_date_word(std::string_view& body) {
  constexpr std::string_view kWord = "date";
  std::string_view rest = trim(body);
  if (!rest.starts_with(kWord) || rest.size() == kWord.size() || !is_space(rest[kWord.size()])) return {};
  rest = trim(rest.substr(kWord.size()));
  const auto* const end = std::find_if(rest.begin(), rest.end(), is_space);
  const std::string_view word = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  // Ten digits would be seconds and short numbers years: neither is a day.
  const bool looks_like_day = word.size() == 8 || (word.size() >= 10 && word[4] == '-');
  if (!looks_like_day || !parse_article_date(word)) return {};
  body = trim(rest.substr(word.size()));
  return word;
}

void read_text(InputBuffer& in, Delivery& out) {
  const auto text = read_whole_text(in, out);
  if (!text) return;
  FlatFields fields(RecordFields::Lists::semicolons);
  const std::size_t start = read_header_block(*text, out.builder().fields(), fields);
  std::string_view body = std::string_view(*text).substr(start);
  const std::string_view date = take_date_word(body);
  out.record(
      {.fields = &fields, .own_body = std::string(body), .own_title = {}, .own_date = std::string(date)});
}

}  // namespace dateline
