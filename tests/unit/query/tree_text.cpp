#include "tests/unit/query/tree_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "searcher/query/field.hpp"

namespace dateline {
namespace {

std::string list_text(const std::string& name, const QueryNode& node) {
  std::string out = "(" + name;
  for (const QueryNode& child : node.children) out += " " + tree_text(child);
  return out + ")";
}

std::string day_text(const std::optional<Day>& day) {
  return day ? format_day(*day) : "";
}

std::string bare_text(const QueryNode& node) {
  const std::string name(query_field_name(node.field));
  const std::string prefix = name.empty() ? "" : name + ":";
  switch (node.kind) {
    case NodeKind::word:
      return prefix + node.text;
    case NodeKind::phrase:
      return prefix + "\"" + node.text + "\"";
    case NodeKind::wildcard:
      return prefix + "wild(" + node.text + ")";
    case NodeKind::fuzzy:
      return fmt::format("{}fuzzy({},{})", prefix, node.text, node.distance);
    case NodeKind::filter:
      return name + (node.exact_key ? "==" : "=") + node.text;
    case NodeKind::date_range:
      return "date(" + day_text(node.days.first) + ".." + day_text(node.days.last) + ")";
    case NodeKind::near:
      return list_text(fmt::format("near/{}", node.distance), node);
    case NodeKind::all_of:
      return list_text("and", node);
    case NodeKind::any_of:
      return list_text("or", node);
    case NodeKind::adjacent:
      return list_text("adj", node);
    case NodeKind::none_of:
      return list_text("not", node);
    case NodeKind::everything:
      return "ALL";
  }
  return "?";
}

}  // namespace

std::string tree_text(const QueryNode& node) {
  const std::string boost = node.boost == 1.0 ? "" : fmt::format("^{}", node.boost);
  return (node.demand == Demand::required ? "+" : "") + bare_text(node) + boost;
}

QueryNode without_bytes(QueryNode node) {
  node.bytes = {};
  for (QueryNode& child : node.children) child = without_bytes(std::move(child));
  return node;
}

std::size_t tree_depth(const QueryNode& node) {
  std::size_t deepest = 0;
  for (const QueryNode& child : node.children) deepest = std::max(deepest, tree_depth(child));
  return deepest + 1;
}

bool bytes_are_sound(const QueryNode& node, std::size_t text_size) {
  std::uint32_t begin = node.bytes.begin;
  if (begin > node.bytes.end || node.bytes.end > text_size) return false;
  for (const QueryNode& child : node.children) {
    if (child.bytes.begin < begin || child.bytes.end > node.bytes.end) return false;
    if (!bytes_are_sound(child, text_size)) return false;
    begin = child.bytes.end;
  }
  return true;
}

}  // namespace dateline
