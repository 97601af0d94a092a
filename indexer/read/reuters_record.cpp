#include "indexer/read/reuters_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/markup.hpp"

namespace dateline {
namespace {

constexpr auto kNone = std::string_view::npos;

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

struct Element {
  std::string_view attributes;
  std::string_view content;
};

enum class Closing { first, last };

/// The first element of that name. Text may hold bare ">", so only the tags themselves count.
std::optional<Element> find_element(std::string_view text, std::string_view name, Closing closing) {
  const std::string open = fmt::format("<{}", name);
  const std::string close = fmt::format("</{}>", name);
  for (std::size_t at = text.find(open); at != kNone; at = text.find(open, at + 1)) {
    const std::size_t after = at + open.size();
    if (after >= text.size() || (text[after] != '>' && !is_space(text[after]))) continue;
    const std::size_t end = text.find('>', after);
    if (end == kNone) return std::nullopt;
    const std::size_t closed = closing == Closing::first ? text.find(close, end) : text.rfind(close);
    if (closed == kNone || closed <= end) return std::nullopt;
    return Element{text.substr(after, end - after), text.substr(end + 1, closed - end - 1)};
  }
  return std::nullopt;
}

/// Adds each name="value" under the name in lower case.
void add_attributes(std::string_view attributes, FlatFields& fields) {
  for (;;) {
    attributes = trim(attributes);
    const std::size_t equals = attributes.find('=');
    if (equals == kNone || equals + 1 >= attributes.size()) return;
    const std::string name = ascii_lower(trim(attributes.substr(0, equals)));
    attributes.remove_prefix(equals + 1);
    const char quote = attributes.front();
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) attributes.remove_prefix(1);
    const std::size_t end =
        std::min(quoted ? attributes.find(quote) : attributes.find(' '), attributes.size());
    // Only the known name "topics" would hide a field: it says YES or NO here.
    if (name != "topics") fields.add(name, decode_references(attributes.substr(0, end)));
    attributes.remove_prefix(std::min(end + 1, attributes.size()));
  }
}

/// The values of "<D>usa</D><D>uk</D>".
void add_list(std::string_view head, std::string_view element, std::string_view field, FlatFields& fields) {
  const auto list = find_element(head, element, Closing::first);
  if (!list) return;
  std::string_view rest = list->content;
  while (const auto item = find_element(rest, "D", Closing::first)) {
    fields.add(field, decode_references(item->content));
    rest.remove_prefix(static_cast<std::size_t>(item->content.data() - rest.data()) + item->content.size());
  }
}

/// The date element sometimes goes on behind the date: with control characters and wire codes, or with a
/// remark.
std::string date_text(std::string_view content) {
  const std::string text = decode_references(content);
  const std::string_view trimmed = trim(text);
  const auto* const end =
      std::find_if(trimmed.begin(), trimmed.end(), [](char c) { return (c >= 0 && c < ' ') || c == '#'; });
  return std::string(trim(trimmed.substr(0, static_cast<std::size_t>(end - trimmed.begin()))));
}

/// "    By Michael Gelb, Reuters" → "Michael Gelb".
std::string author_name(std::string_view content) {
  std::string name = clean_line(decode_references(content));
  if (equal_ignoring_ascii_case(std::string_view(name).substr(0, 3), "by ")) name.erase(0, 3);
  constexpr std::string_view kAgency = ", Reuters";
  if (name.size() > kAgency.size() &&
      equal_ignoring_ascii_case(std::string_view(name).substr(name.size() - kAgency.size()), kAgency)) {
    name.resize(name.size() - kAgency.size());
  }
  return clean_line(name);
}

/// Title, author and body. Where there is neither a title nor a body element, the text itself is the body.
void add_text(const Element& text, FlatFields& fields) {
  add_attributes(text.attributes, fields);
  const auto body = find_element(text.content, "BODY", Closing::last);
  const std::size_t head_size =
      body ? static_cast<std::size_t>(body->content.data() - text.content.data()) : text.content.size();
  const std::string_view head = text.content.substr(0, head_size);
  const auto title = find_element(head, "TITLE", Closing::first);
  if (title) fields.add("title", decode_references(title->content));
  if (const auto author = find_element(head, "AUTHOR", Closing::first))
    fields.add("author", author_name(author->content));
  std::string opening;
  if (const auto dateline = find_element(head, "DATELINE", Closing::first)) {
    opening = clean_line(decode_references(dateline->content));
    fields.add("dateline", opening);
  }
  if (body) {
    if (!opening.empty()) opening += ' ';
    fields.add("body", opening + clean_body(decode_references(body->content)));
  } else if (!title) {
    fields.add("body", decode_references(text.content));
  }
}

}  // namespace

void read_reuters_record(std::string_view record, FlatFields& fields) {
  const std::size_t tag_end = std::min(record.find('>'), record.size());
  const std::string_view tag = record.substr(0, tag_end);
  const auto text = find_element(record, "TEXT", Closing::last);
  const std::size_t head_size =
      text ? static_cast<std::size_t>(text->content.data() - record.data()) : record.size();
  const std::string_view head = record.substr(tag_end, head_size < tag_end ? 0 : head_size - tag_end);

  FlatFields attributes(RecordFields::Lists::real);
  constexpr std::string_view kTagStart = "<REUTERS";
  add_attributes(tag.substr(std::min(kTagStart.size(), tag.size())), attributes);
  for (const std::string_view name : {"newid", "oldid", "lewissplit", "cgisplit"}) {
    const auto value = attributes.find(name);
    const auto texts = value ? all_texts(*value) : std::vector<std::string>();
    if (texts.empty()) continue;
    fields.add(name, texts.front());  // a damaged tag may have the attribute twice
    if (name == "newid") fields.add("id", "reuters-" + clean_id(texts.front()));
  }
  if (const auto date = find_element(head, "DATE", Closing::first))
    fields.add("date", date_text(date->content));
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kLists{{{"TOPICS", "topics"},
                                                                                 {"PLACES", "places"},
                                                                                 {"PEOPLE", "people"},
                                                                                 {"ORGS", "orgs"},
                                                                                 {"EXCHANGES", "exchanges"},
                                                                                 {"COMPANIES", "companies"}}};
  for (const auto& [element, field] : kLists) add_list(head, element, field, fields);
  if (text) add_text(*text, fields);
}

}  // namespace dateline
