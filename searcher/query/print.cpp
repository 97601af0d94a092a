#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "searcher/query/escape.hpp"
#include "searcher/query/field.hpp"
#include "searcher/query/parser.hpp"

namespace dateline {
namespace {

/// What stands around a node.
enum class Place { top, in_or, in_and, in_adjacent, in_near, behind_minus };

enum class Parentheses {
  clear,    ///< also where precedence alone would do: `(cats dogs) OR birds`
  minimal,  ///< only where the tree would be another without: never deeper than in the query that was parsed
};

class Printer {
 public:
  explicit Printer(Parentheses style) : style_(style) {}

  void print(const QueryNode& node, Place place);
  [[nodiscard]] std::size_t max_depth() const { return max_depth_; }
  std::string take() { return std::move(out_); }

 private:
  [[nodiscard]] bool needs_parentheses(const QueryNode& node, Place place) const;
  void print_leaf(const QueryNode& node);
  void print_negation(const QueryNode& node);
  void print_children(const QueryNode& node);

  Parentheses style_;
  std::string out_;
  std::size_t depth_ = 0;
  std::size_t max_depth_ = 0;
};

bool Printer::needs_parentheses(const QueryNode& node, Place place) const {
  const bool clear = style_ == Parentheses::clear;
  if (node.children.empty()) return false;
  if (node.kind == NodeKind::none_of) return place == Place::in_near || place == Place::behind_minus;
  if (node.boost != 1.0 || node.demand == Demand::required) return true;
  switch (place) {
    case Place::top:
      return false;
    case Place::in_or:
      return node.kind == NodeKind::any_of || (clear && node.kind != NodeKind::near);
    case Place::in_and:
      return node.kind != NodeKind::near && (clear || node.kind != NodeKind::adjacent);
    case Place::in_adjacent:
      return clear || node.kind != NodeKind::near;
    case Place::in_near:
    case Place::behind_minus:
      return true;
  }
  return true;
}

std::string print_days(const DayRange& days) {
  if (!days.first && !days.last) return "*";
  if (days.first == days.last) return format_day(*days.first);
  return (days.first ? format_day(*days.first) : "") + ".." + (days.last ? format_day(*days.last) : "");
}

void Printer::print_leaf(const QueryNode& node) {
  if (node.field != QueryField::any) out_ += fmt::format("{}:", query_field_name(node.field));
  switch (node.kind) {
    case NodeKind::phrase:
      out_ += quote_value(node.text);
      break;
    case NodeKind::filter:
      out_ += (node.exact_key ? "=" : "") + escape_value(node.text);
      break;
    case NodeKind::date_range:
      out_ += print_days(node.days);
      break;
    case NodeKind::everything:
      break;
    default:
      out_ += escape_word(node.text, node.kind, node.field);
  }
  if (node.kind == NodeKind::fuzzy) out_ += fmt::format("~{}", node.distance);
}

void Printer::print_negation(const QueryNode& node) {
  const QueryNode& child = node.children.front();
  const bool bare_near = child.kind == NodeKind::near && child.boost == 1.0 && style_ == Parentheses::minimal;
  out_ += bare_near ? "NOT " : "-";
  print(child, bare_near ? Place::in_or : Place::behind_minus);
}

void Printer::print_children(const QueryNode& node) {
  std::string separator = " ";
  Place place = Place::in_adjacent;
  if (node.kind == NodeKind::any_of) {
    separator = " OR ";
    place = Place::in_or;
  } else if (node.kind == NodeKind::all_of) {
    separator = " AND ";
    place = Place::in_and;
  } else if (node.kind == NodeKind::near) {
    separator = fmt::format(" NEAR/{} ", node.distance);
    place = Place::in_near;
  }
  bool first = true;
  for (const QueryNode& child : node.children) {
    if (!std::exchange(first, false)) out_ += separator;
    print(child, place);
  }
}

void Printer::print(const QueryNode& node, Place place) {
  const bool parentheses = needs_parentheses(node, place);
  if (node.demand == Demand::required) out_ += '+';
  if (parentheses) {
    out_ += '(';
    max_depth_ = std::max(max_depth_, ++depth_);
  }
  if (node.children.empty()) {
    print_leaf(node);
  } else if (node.kind == NodeKind::none_of) {
    print_negation(node);
  } else {
    print_children(node);
  }
  if (parentheses) {
    out_ += ')';
    --depth_;
  }
  if (node.boost != 1.0) out_ += fmt::format("^{}", node.boost);
}

}  // namespace

std::string print_query(const QueryNode& root) {
  Printer clear(Parentheses::clear);
  clear.print(root, Place::top);
  if (clear.max_depth() <= ParseLimits{}.max_depth) return clear.take();
  Printer minimal(Parentheses::minimal);
  minimal.print(root, Place::top);
  return minimal.take();
}

}  // namespace dateline
