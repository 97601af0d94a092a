#include "searcher/query/planner.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "common/index/schema.hpp"
#include "searcher/query/units_of_measure.hpp"

namespace dateline {

namespace {

using Xapian::Query;

/// What the same word without capitals still says when a word was typed in capitals ("US", "us").
constexpr double kUncasedWeight = 0.1;
/// A URL pattern's limit of distinct addresses.
constexpr std::size_t kMaxUrls = 10'000;

Query combine(Query::op op, const std::vector<Query>& parts) {
  return {op, parts.begin(), parts.end()};
}

std::optional<FacetKind> facet_of(QueryField field) {
  switch (field) {
    case QueryField::person:
      return FacetKind::person;
    case QueryField::org:
      return FacetKind::org;
    case QueryField::place:
      return FacetKind::place;
    case QueryField::source:
      return FacetKind::source;
    case QueryField::author:
      return FacetKind::author;
    case QueryField::section:
      return FacetKind::section;
    case QueryField::topic:
      return FacetKind::topic;
    case QueryField::language:
      return FacetKind::language;
    case QueryField::any:
    case QueryField::title:
    case QueryField::entity:
    case QueryField::id:
    case QueryField::url:
    case QueryField::date:
      break;
  }
  return std::nullopt;
}

bool is_filter(const QueryNode& node) {
  return node.kind == NodeKind::filter || node.kind == NodeKind::date_range;
}

class Planner {
 public:
  Planner(const Xapian::Database& database, Lexicon& lexicon, FacetDictionary& dictionary,
          const PlanOptions& options)
      : database_(database), lexicon_(lexicon), dictionary_(dictionary), options_(options) {}

  QueryPlan run(const QueryNode& root) {
    if (root.kind != NodeKind::everything) plan_.query = scaled(plan(root), root.boost);
    return std::move(plan_);
  }

 private:
  /// The node without its boost, which depends on where it stands.
  Query plan(const QueryNode& node) {
    switch (node.kind) {
      case NodeKind::word:
        return plan_word(node);
      case NodeKind::phrase:
        return plan_phrase(node);
      case NodeKind::wildcard:
      case NodeKind::fuzzy:
        return plan_expansion(node);
      case NodeKind::filter:
        return plan_filter(node);
      case NodeKind::date_range:
        return boolean(date_query(database_, node.days));
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

  Query plan_child(const QueryNode& node) { return scaled(plan(node), node.boost); }

  static Query scaled(const Query& query, double boost) {
    return boost == 1.0 ? query : Query(Query::OP_SCALE_WEIGHT, query, boost);
  }

  static Query boolean(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0); }

  // Words and phrases.

  static bool in_title_only(const QueryNode& node) { return node.field == QueryField::title; }

  Query term_query(const Step& step, std::string_view prefix, Query::op op) const {
    std::vector<Query> terms;
    for (const auto& term : step)
      if (auto full = std::string(prefix) + term; database_.term_exists(full)) terms.emplace_back(full);
    if (terms.empty()) return Query::MatchNothing;
    return terms.size() == 1 ? terms.front() : combine(op, terms);
  }

  Query steps_query(const Steps& steps, std::string_view prefix) const {
    if (steps.size() == 1) return term_query(steps.front(), prefix, Query::OP_SYNONYM);
    std::vector<Query> parts;
    for (const auto& step : steps) {
      parts.push_back(term_query(step, prefix, Query::OP_OR));
      if (parts.back().empty()) return Query::MatchNothing;
    }
    return {Query::OP_PHRASE, parts.begin(), parts.end(), static_cast<Xapian::termcount>(parts.size())};
  }

  /// Text and title together: the title's words stand in the text as well, so they only add weight.
  Query text_query(const Steps& steps, const QueryNode& node) const {
    const auto title = steps_query(steps, schema::kTitlePrefix);
    if (in_title_only(node)) return title;
    const auto text = steps_query(steps, {});
    if (text.empty() || title.empty() || options_.title_weight <= 0) return text;
    return Query(Query::OP_AND_MAYBE, text, Query(Query::OP_SCALE_WEIGHT, title, options_.title_weight));
  }

  Query plan_word(const QueryNode& node) {
    std::vector<Query> alternatives;
    for (const auto& reading : lexicon_.read(node.text)) {
      auto query = text_query(reading.steps, node);
      auto steps = reading.steps;
      if (!reading.cased.empty() && !in_title_only(node)) {
        query = Query(Query::OP_AND_MAYBE, Query(Query::OP_SCALE_WEIGHT, query, kUncasedWeight),
                      Query(std::string(schema::kCasedPrefix) + reading.cased));
        steps = {{reading.cased}};
      }
      alternatives.push_back(query);
      highlight(steps, node);
    }
    return alternatives.empty() ? Query::MatchNothing : combine(Query::OP_OR, alternatives);
  }

  Query plan_phrase(const QueryNode& node) {
    std::vector<Query> alternatives;
    for (const auto& reading : lexicon_.read(node.text)) {
      alternatives.push_back(text_query(reading.steps, node));
      highlight(reading.steps, node);
    }
    return alternatives.empty() ? Query::MatchNothing : combine(Query::OP_OR, alternatives);
  }

  Steps expansion_of(const QueryNode& node) {
    bool cut = false;
    Steps steps;
    if (node.kind == NodeKind::wildcard) {
      steps = lexicon_.match_pattern(node.text, cut);
    } else {
      auto expansion = lexicon_.match_fuzzy(node.text, node.distance);
      cut = expansion.cut;
      steps.push_back(std::move(expansion.terms));
    }
    if (cut)
      plan_.warnings.push_back({node.bytes, "too many words fit: only the most frequent were searched"});
    return steps;
  }

  Query plan_expansion(const QueryNode& node) {
    const auto steps = expansion_of(node);
    if (steps.empty()) return Query::MatchNothing;
    highlight(steps, node);
    return text_query(steps, node);
  }

  // NEAR.

  /// The positional terms of an operand; a phrase inside NEAR has no equivalent in Xapian and counts by its
  /// words, together with the phrase itself as a condition beside.
  bool near_operand(const QueryNode& node, std::vector<Step>& steps, std::vector<Query>& conditions) {
    switch (node.kind) {
      case NodeKind::word:
      case NodeKind::phrase: {
        const auto readings = lexicon_.read(node.text);
        if (readings.empty()) return false;
        const auto& reading = readings.front();
        steps.insert(steps.end(), reading.steps.begin(), reading.steps.end());
        if (reading.steps.size() > 1) conditions.push_back(steps_query(reading.steps, {}));
        return true;
      }
      case NodeKind::wildcard:
      case NodeKind::fuzzy: {
        auto expansion = expansion_of(node);
        steps.insert(steps.end(), expansion.begin(), expansion.end());
        return !expansion.empty();
      }
      case NodeKind::any_of: {
        Step step;
        for (const auto& child : node.children) {
          std::vector<Step> child_steps;
          if (!near_operand(child, child_steps, conditions) || child_steps.size() != 1) return false;
          step.insert(step.end(), child_steps.front().begin(), child_steps.front().end());
        }
        std::sort(step.begin(), step.end());
        steps.push_back(std::move(step));
        return true;
      }
      default:
        return false;
    }
  }

  Query plan_near(const QueryNode& node) {
    std::vector<Step> steps;
    std::vector<Query> conditions;
    for (const auto& child : node.children)
      if (!near_operand(child, steps, conditions)) {
        plan_.warnings.push_back({node.bytes, "NEAR takes words and phrases: searched with AND instead"});
        return plan_all(node.children);
      }
    const auto prefix = in_title_only(node.children.front()) ? schema::kTitlePrefix : std::string_view();
    std::vector<Query> parts;
    for (const auto& step : steps) parts.push_back(term_query(step, prefix, Query::OP_OR));
    // Xapian's window counts positions from the first word to the last, both included.
    const auto window =
        static_cast<Xapian::termcount>(std::max<std::size_t>(node.distance + 1, parts.size()));
    Query near(Query::OP_NEAR, parts.begin(), parts.end(), window);
    for (const auto& part : parts)
      if (part.empty()) near = Query::MatchNothing;
    for (const auto& condition : conditions) near = Query(Query::OP_FILTER, near, condition);
    plan_.units.push_back({.shape = HighlightUnit::Shape::near,
                           .steps = steps,
                           .window = node.distance,
                           .weight = weight_of(steps),
                           .in_title = true,
                           .in_body = !in_title_only(node.children.front())});
    return near;
  }

  // Filters.

  Query plan_filter(const QueryNode& node) {
    if (node.field == QueryField::id) return boolean(Query(schema::id_term(node.text)));
    if (node.field == QueryField::url) return boolean(url_query(node));
    FacetFilter filter{
        .kind = facet_of(node.field), .text = node.text, .form = ValueForm::name, .negated = negated_};
    if (node.exact_key)
      filter.form = ValueForm::key;
    else if (node.text == "*")
      filter.form = ValueForm::any;
    auto resolved = resolve_filter(database_, dictionary_, filter);
    if (filter.form == ValueForm::name) plan_.filters.push_back({filter, std::move(resolved.matched)});
    return boolean(resolved.query);
  }

  Query url_query(const QueryNode& node) {
    if (node.text.empty() || node.text.back() != '*') return Query(schema::url_term(node.text));
    const auto prefix = std::string(schema::kUrlPrefix) + node.text.substr(0, node.text.size() - 1);
    std::vector<Query> urls;
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term) {
      if (urls.size() == kMaxUrls) {
        plan_.warnings.push_back(
            {node.bytes, fmt::format("more than {} addresses fit: the first were searched", kMaxUrls)});
        break;
      }
      urls.emplace_back(*term);
    }
    return combine(Query::OP_OR, urls);
  }

  // Groups.

  Query plan_negated(const QueryNode& node) {
    // What must not occur is nothing to highlight.
    const auto units = plan_.units.size();
    const bool outer = std::exchange(negated_, !negated_);
    std::vector<Query> children;
    for (const auto& child : node.children) children.push_back(plan(child));
    negated_ = outer;
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
    if (plain_words > 1 || (plain_words == 1 && children.size() > 1)) plan_.relaxable = true;
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
        return is_plain(node);
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
  bool is_wordless(const QueryNode& node) { return node.kind == NodeKind::word && lexicon_.read(node.text).empty(); }

  bool has_weighty_word(const QueryNodes& children) {
    return std::any_of(children.begin(), children.end(), [&](const QueryNode& child) {
      return child.kind != NodeKind::none_of && !is_filter(child) && !is_stop_word(child);
    });
  }

  /// A number and the unit behind it are one word, as the analyzer would cut "152mm".
  static QueryNodes with_measures_joined(const QueryNodes& children) {
    QueryNodes joined;
    for (const auto& child : children) {
      const bool plain = child.kind == NodeKind::word && child.field == QueryField::any && child.boost == 1.0;
      if (plain && child.demand == Demand::plain && !joined.empty() && is_unit_symbol(child.text)) {
        auto& number = joined.back();
        if (number.kind == NodeKind::word && number.field == QueryField::any && is_number(number.text)) {
          number.text += child.text;
          number.bytes.end = child.bytes.end;
          continue;
        }
      }
      joined.push_back(child);
    }
    return joined;
  }

  // Highlighting.

  double weight_of(const Steps& steps) const {
    double weight = 0;
    const auto articles = static_cast<double>(lexicon_.articles());
    for (const auto& step : steps) {
      double found = 0;
      for (const auto& term : step)
        found = std::max(found, static_cast<double>(lexicon_.articles_with(term)));
      weight += std::log1p(articles / (found + 1));
    }
    return weight;
  }

  void highlight(const Steps& steps, const QueryNode& node) {
    plan_.units.push_back(
        {.shape = steps.size() > 1 ? HighlightUnit::Shape::phrase : HighlightUnit::Shape::word,
         .steps = steps,
         .window = 0,
         .weight = weight_of(steps) * node.boost,
         .in_title = true,
         .in_body = !in_title_only(node)});
  }

  const Xapian::Database& database_;
  Lexicon& lexicon_;
  FacetDictionary& dictionary_;
  PlanOptions options_;
  QueryPlan plan_;
  bool negated_ = false;
};

}  // namespace

QueryPlan plan_query(const QueryNode& root, const Xapian::Database& database, Lexicon& lexicon,
                     FacetDictionary& dictionary, const PlanOptions& options) {
  return Planner(database, lexicon, dictionary, options).run(root);
}

}  // namespace dateline
