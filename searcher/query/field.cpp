#include "searcher/query/field.hpp"

#include <algorithm>
#include <array>

#include "searcher/query/characters.hpp"

namespace dateline {
namespace {

struct NamedField {
  std::string_view name;
  QueryField field;
};

constexpr std::array<NamedField, 13> kFields{{{"title", QueryField::title},
                                              {"person", QueryField::person},
                                              {"org", QueryField::org},
                                              {"place", QueryField::place},
                                              {"entity", QueryField::entity},
                                              {"source", QueryField::source},
                                              {"author", QueryField::author},
                                              {"section", QueryField::section},
                                              {"topic", QueryField::topic},
                                              {"language", QueryField::language},
                                              {"id", QueryField::id},
                                              {"url", QueryField::url},
                                              {"date", QueryField::date}}};
constexpr std::size_t kLongestName = 8;

bool same_letters(std::string_view name, std::string_view lower) {
  return std::equal(name.begin(), name.end(), lower.begin(), lower.end(), [](char a, char b) {
    return is_ascii_letter(a) && static_cast<char>(static_cast<unsigned char>(a) | 0x20U) == b;
  });
}

}  // namespace

std::optional<QueryField> query_field(std::string_view name) {
  const auto* found = std::find_if(kFields.begin(), kFields.end(),
                                   [name](const NamedField& f) { return same_letters(name, f.name); });
  if (found == kFields.end()) return std::nullopt;
  return found->field;
}

std::string_view query_field_name(QueryField field) {
  const auto* found =
      std::find_if(kFields.begin(), kFields.end(), [field](const NamedField& f) { return f.field == field; });
  return found == kFields.end() ? std::string_view{} : found->name;
}

std::optional<FieldPrefix> read_field_prefix(std::string_view text) {
  const std::size_t colon = text.substr(0, kLongestName + 1).find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto field = query_field(text.substr(0, colon));
  if (!field) return std::nullopt;
  return FieldPrefix{*field, colon + 1};
}

bool is_text_field(QueryField field) {
  return field == QueryField::any || field == QueryField::title;
}

bool is_entity_field(QueryField field) {
  return field == QueryField::person || field == QueryField::org || field == QueryField::place ||
         field == QueryField::entity;
}

bool is_verbatim_field(QueryField field) {
  return field == QueryField::id || field == QueryField::url;
}

bool has_keys(QueryField field) {
  return !is_text_field(field) && !is_verbatim_field(field) && field != QueryField::date;
}

}  // namespace dateline
