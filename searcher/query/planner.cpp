#include "searcher/query/planner.hpp"

#include <algorithm>
#include <utility>

#include "searcher/query/leaf_planner.hpp"
#include "searcher/query/units_of_measure.hpp"

namespace dateline {

namespace {

using Xapian::Query;

Query combine(Query::op op, const std::vector<Query>& parts) {
  return {op, parts.begin(), parts.end()};
}

/// A filter, or a group of nothing but filters: it narrows and never weighs.
bool is_filter(const QueryNode& node) {
  if (node.kind == NodeKind::filter || node.kind == NodeKind::date_range) return true;
  return !node.children.empty() && node.kind != NodeKind::near &&
         std::all_of(node.children.begin(), node.children.end(), is_filter);
}

/// How leaves are combined: AND, OR, NOT, and words side by side.
class Planner {
 public:
  Planner(const Xapian::Database& database, Lexicon& lexicon, FacetDictionary& dictionary,
          const PlanOptions& options)
      : database_(database),
        lexicon_(lexicon),
        options_(options),
        leaves_(database, lexicon, dictionary, options.title_weight, plan_) {}

  QueryPlan run(const QueryNode& root) {
    if (root.kind != NodeKind::everything) plan_.query = scaled(plan(root), root.boost);
    return std::move(plan_);
  }

 private:
  /// The node without its boost, which depends on where it stands.
  Query plan(const QueryNode& node) {
    switch (node.kind) {
      case NodeKind::word:
        return leaves_.word(node);
      case NodeKind::phrase:
        return leaves_.phrase(node);
      case NodeKind::wildcard:
      case NodeKind::fuzzy:
        return leaves_.expansion(node);
      case NodeKind::filter:
        return leaves_.filter(node);
      case NodeKind::date_range:
        return Query(Query::OP_SCALE_WEIGHT, date_query(database_, node.days), 0);
      case NodeKind::near:
        if (const auto near = leaves_.near(node)) return *near;
        return plan_all(node.children);
      case NodeKind::all_of:
        return plan_all(node.children);
      case NodeKind::any_of:
        return plan_any(node.children);
      case NodeKind::adjacent:
        return plan_adjacent(node);
      case NodeKind::none_of:
        return Query(Query::OP_AND_NOT, Query::MatchAll, plan_negated(node));
      case NodeKind::everything:
        return Query::MatchAll;
    }
    return Query::MatchNothing;
  }

  Query plan_child(const QueryNode& node) { return scaled(plan(node), node.boost); }

  static Query scaled(const Query& query, double boost) {
    return boost == 1.0 ? query : Query(Query::OP_SCALE_WEIGHT, query, boost);
  }

  Query plan_negated(const QueryNode& node) {
    // What must not occur is nothing to highlight.
    const auto units = plan_.units.size();
    leaves_.set_negated(++negations_ % 2 == 1);
    std::vector<Query> children;
    for (const auto& child : node.children) children.push_back(plan(child));
    leaves_.set_negated(--negations_ % 2 == 1);
    plan_.units.resize(units);
    return combine(Query::OP_OR, children);
  }

  /// What must hold, what may add weight, and what must not be.
  struct Parts {
    std::vector<Query> required;
    std::vector<Query> optional;
    std::vector<Query> filters;
    std::vector<Query> excluded;
  };

  static Query assemble(const Parts& parts) {
    Query query;
    if (!parts.required.empty()) query = combine(Query::OP_AND, parts.required);
    if (!parts.optional.empty()) {
      const auto optional = combine(Query::OP_OR, parts.optional);
      query = parts.required.empty() ? optional : Query(Query::OP_AND_MAYBE, query, optional);
    }
    const bool has_words = !parts.required.empty() || !parts.optional.empty();
    if (!parts.filters.empty()) {
      const auto filters = combine(Query::OP_AND, parts.filters);
      query = has_words ? Query(Query::OP_FILTER, query, filters) : filters;
    }
    if (parts.excluded.empty()) return query;
    const bool only_negations = !has_words && parts.filters.empty();
    return Query(Query::OP_AND_NOT, only_negations ? Query::MatchAll : query,
                 combine(Query::OP_OR, parts.excluded));
  }

  Query plan_all(const QueryNodes& children) {
    Parts parts;
    for (const auto& child : children) {
      if (child.kind == NodeKind::none_of)
        parts.excluded.push_back(plan_negated(child));
      else if (is_filter(child))
        parts.filters.push_back(plan_child(child));
      else
        parts.required.push_back(plan_child(child));
    }
    return assemble(parts);
  }

  Query plan_any(const QueryNodes& children) {
    std::vector<Query> queries;
    for (const auto& child : children) queries.push_back(plan_child(child));
    return combine(Query::OP_OR, queries);
  }

  Query plan_adjacent(const QueryNode& node) {
    const auto children = with_measures_joined(node.children);
    Parts parts;
    const bool keep_stop_words = !has_weighty_word(children);
    std::size_t plain_words = 0;
    for (const auto& child : children) {
      if (child.kind == NodeKind::none_of) {
        parts.excluded.push_back(plan_negated(child));
      } else if (is_filter(child)) {
        parts.filters.push_back(plan_child(child));
      } else if (child.demand == Demand::required) {
        parts.required.push_back(plan_child(child));
      } else if (is_wordless(child) || (!keep_stop_words && is_stop_word(child))) {
        continue;
      } else {
        if (is_plain(child)) ++plain_words;
        (is_optional(child) ? parts.optional : parts.required).push_back(plan_child(child));
      }
    }
    if (negations_ == 0 && (plain_words > 1 || (plain_words == 1 && children.size() > 1)))
      plan_.relaxable = true;
    return assemble(parts);
  }

  static bool is_plain(const QueryNode& node) {
    return node.kind == NodeKind::word || node.kind == NodeKind::wildcard || node.kind == NodeKind::fuzzy;
  }

  bool is_optional(const QueryNode& node) const {
    switch (options_.join) {
      case WordJoin::all:
        return false;
      case WordJoin::any:
        return true;
      case WordJoin::relaxed:
        // Fewer words inside a negation would exclude more.
        return negations_ == 0 && is_plain(node);
    }
    return false;
  }

  bool is_stop_word(const QueryNode& node) {
    if (node.kind != NodeKind::word || node.demand == Demand::required) return false;
    const auto readings = lexicon_.read(node.text);
    return readings.empty() || std::all_of(readings.begin(), readings.end(), [](const Reading& reading) {
             return reading.stop_word && reading.cased.empty();
           });
  }

  /// Punctuation that stood alone.
  bool is_wordless(const QueryNode& node) {
    return node.kind == NodeKind::word && lexicon_.read(node.text).empty();
  }

  bool has_weighty_word(const QueryNodes& children) {
    return std::any_of(children.begin(), children.end(), [&](const QueryNode& child) {
      return child.kind != NodeKind::none_of && !is_filter(child) && !is_stop_word(child);
    });
  }

  const Xapian::Database& database_;
  Lexicon& lexicon_;
  PlanOptions options_;
  QueryPlan plan_;
  LeafPlanner leaves_;
  unsigned negations_ = 0;  ///< around the node that is being planned
};

}  // namespace

QueryPlan plan_query(const QueryNode& root, const Xapian::Database& database, Lexicon& lexicon,
                     FacetDictionary& dictionary, const PlanOptions& options) {
  return Planner(database, lexicon, dictionary, options).run(root);
}

}  // namespace dateline
