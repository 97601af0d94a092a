#include "searcher/query/planner.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "searcher/query/leaf_planner.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/units_of_measure.hpp"
#include "searcher/query/word_weights.hpp"
#include "searcher/query/wordless.hpp"

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
        leaves_(database, lexicon, dictionary, options, plan_) {}

  QueryPlan run(const QueryNode& root) {
    if (const auto searched = without_wordless(root, lexicon_)) plan_.query = plan_child(*searched);
    return std::move(plan_);
  }

 private:
  /// The node without its boost, which depends on where it stands.
  Query plan(const QueryNode& node, SplitWord split = SplitWord::phrase) {
    switch (node.kind) {
      case NodeKind::word:
        return noted(node, [&] { return leaves_.word(node, split); });
      case NodeKind::phrase:
        return noted(node, [&] { return leaves_.phrase(node); });
      case NodeKind::wildcard:
      case NodeKind::fuzzy:
        return noted(node, [&] { return leaves_.expansion(node); });
      case NodeKind::filter:
        return leaves_.filter(node);
      case NodeKind::date_range:
        return Query(Query::OP_SCALE_WEIGHT, date_query(database_, node.days), 0);
      case NodeKind::near:
        return plan_near(node);
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

  Query plan_child(const QueryNode& node, SplitWord split = SplitWord::phrase) {
    const auto outer = scale_;
    scale_ *= node.boost;
    const auto query = plan(node, split);
    scale_ = outer;
    return scaled(query, node.boost);
  }

  Query plan_near(const QueryNode& node) {
    std::optional<Query> near;
    const auto noted_query = noted(node, [&] {
      near = leaves_.near(node);
      return near.value_or(Query());
    });
    if (near) return noted_query;
    if (negations_ == 0) plan_.parts.pop_back();
    return plan_all(node.children);
  }

  /// Keeps what weighs, for explanations.
  template <typename Plan>
  Query noted(const QueryNode& node, Plan&& plan) {
    const auto units = plan_.units.size();
    auto query = plan();
    if (negations_ > 0) return query;
    auto shown = node;
    shown.boost = 1.0;
    QueryPart part{.text = print_query(shown), .terms = {}, .query = scaled(query, scale_)};
    for (auto unit = units; unit < plan_.units.size(); ++unit)
      for (const auto& step : plan_.units[unit].steps)
        part.terms.insert(part.terms.end(), step.begin(), step.end());
    plan_.parts.push_back(std::move(part));
    return query;
  }

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
    const bool keep_stop_words = !has_weighty_word(children);
    for (const auto& child : children) {
      if (child.kind == NodeKind::none_of)
        parts.excluded.push_back(plan_negated(child));
      else if (is_filter(child))
        parts.filters.push_back(plan_child(child));
      else if (keep_stop_words || !is_stop_word(child))
        parts.required.push_back(plan_child(child));
    }
    return assemble(parts);
  }

  Query plan_any(const QueryNodes& children) {
    std::vector<Query> queries;
    for (const auto& child : children) queries.push_back(plan_child(child));
    return combine(Query::OP_OR, queries);
  }

  /// What proximity looks at. Only the first reading of a word: others are of other languages.
  void note_words(const QueryNodes& side_by_side) {
    unsigned place = 0;
    for (const auto& node : side_by_side) {
      if (is_filter(node) || node.kind == NodeKind::none_of) continue;
      if (node.kind != NodeKind::word && node.kind != NodeKind::phrase) {
        ++place;
        continue;
      }
      const auto readings = lexicon_.read(node.text);
      if (readings.empty()) continue;
      const bool heard = !readings.front().stop_word || node.kind == NodeKind::phrase;
      for (const auto& step : readings.front().steps) {
        if (heard && !step.empty()) plan_.words.push_back({step, groups_, place});
        ++place;
      }
    }
    ++groups_;
  }

  Query plan_adjacent(const QueryNode& node) {
    auto joined = with_measures_joined(node.children);
    if (negations_ == 0) note_words(joined);
    const auto children =
        with_words_weighed(std::move(joined), lexicon_, options_.ranking,
                           options_.join == WordJoin::all ? FrameWords::as_others : FrameWords::light);
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
      } else if (!keep_stop_words && is_stop_word(child)) {
        continue;
      } else {
        if (is_plain(child)) ++plain_words;
        if (is_optional(child))
          parts.optional.push_back(plan_child(child, SplitWord::words));
        else
          parts.required.push_back(plan_child(child));
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

  /// A function word, or a group of nothing but such.
  bool is_stop_word(const QueryNode& node) {
    if (node.demand == Demand::required) return false;
    if (node.kind == NodeKind::adjacent || node.kind == NodeKind::all_of)
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const QueryNode& child) { return is_stop_word(child); });
    if (node.kind != NodeKind::word) return false;
    const auto readings = lexicon_.read(node.text);
    return readings.empty() || std::all_of(readings.begin(), readings.end(), [](const Reading& reading) {
             return reading.stop_word && reading.cased.empty();
           });
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
  double scale_ = 1.0;      ///< the boosts around the node that is being planned
  unsigned groups_ = 0;     ///< of words side by side so far
  unsigned negations_ = 0;  ///< around the node that is being planned
};

}  // namespace

QueryPlan plan_query(const QueryNode& root, const Xapian::Database& database, Lexicon& lexicon,
                     FacetDictionary& dictionary, const PlanOptions& options) {
  return Planner(database, lexicon, dictionary, options).run(root);
}

}  // namespace dateline
