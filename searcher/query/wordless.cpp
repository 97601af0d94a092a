#include "searcher/query/wordless.hpp"

#include <utility>

namespace dateline {

namespace {

QueryNode with_children(const QueryNode& node, QueryNodes children) {
  const bool is_bare = node.kind != NodeKind::none_of && node.boost == 1.0 && node.demand == Demand::plain;
  if (is_bare && children.size() == 1) return std::move(children.front());
  // A NEAR of one thing is that thing, whatever its boost.
  QueryNode kept = node;
  if (node.kind == NodeKind::near && children.size() == 1) kept.kind = NodeKind::all_of;
  kept.children = std::move(children);
  return kept;
}

}  // namespace

std::optional<QueryNode> without_wordless(const QueryNode& node, Lexicon& lexicon) {
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::phrase:
    case NodeKind::wildcard:
    case NodeKind::fuzzy:
      return lexicon.has_words(node.text) ? std::optional(node) : std::nullopt;
    case NodeKind::filter:
    case NodeKind::date_range:
      return node;
    case NodeKind::everything:
      return std::nullopt;
    case NodeKind::near:
    case NodeKind::all_of:
    case NodeKind::any_of:
    case NodeKind::adjacent:
    case NodeKind::none_of:
      break;
  }
  QueryNodes children;
  for (const auto& child : node.children)
    if (auto kept = without_wordless(child, lexicon)) children.push_back(std::move(*kept));
  if (children.empty()) return std::nullopt;
  return with_children(node, std::move(children));
}

}  // namespace dateline
