// The fields of the query language by name, and what kind of value each takes.
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/tree.hpp"

namespace dateline {

/// "person" → person; ASCII case is ignored. Empty for every other name.
std::optional<QueryField> query_field(std::string_view name);
/// The name as it is written in a query; empty for `any`.
std::string_view query_field_name(QueryField field);

/// A field name with its colon at the start of a text.
struct FieldPrefix {
  QueryField field = QueryField::any;
  std::size_t bytes = 0;  ///< name and colon
};
/// "Person:Shoigu" → person, 7.
std::optional<FieldPrefix> read_field_prefix(std::string_view text);

/// any, title: values are words of the article's text.
[[nodiscard]] bool is_text_field(QueryField field);
/// person, org, place, entity.
[[nodiscard]] bool is_entity_field(QueryField field);
/// Values have keys, so that `field:=KEY` means one of them.
[[nodiscard]] bool has_keys(QueryField field);
/// id, url: values are taken byte for byte.
[[nodiscard]] bool is_verbatim_field(QueryField field);

}  // namespace dateline
