#include "searcher/query/leaf_planner.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "common/index/schema.hpp"
#include "searcher/query/field.hpp"
#include "searcher/query/measure_forms.hpp"
#include "searcher/query/measure_source.hpp"
#include "searcher/query/near_mentions.hpp"
#include "searcher/query/units_of_measure.hpp"

namespace dateline {

namespace {

using Xapian::Query;

/// What the same word without capitals still says when a word was typed in capitals ("US", "us").
constexpr double kUncasedWeight = 0.1;
/// A URL pattern's limit of distinct addresses.
constexpr std::size_t kMaxUrls = 10'000;
/// Wildcards and fuzzy words of one query: each may read the whole vocabulary and many posting lists.
constexpr std::size_t kMaxExpansions = 50;
/// Forms that a pattern or a fuzzy word may stand for; each is a posting list to read.
constexpr std::size_t kMaxPatternForms = 1'000;
constexpr std::size_t kMaxFuzzyForms = 100;
/// Forms of a whole query; when they are used up, each further one gets the least.
constexpr std::size_t kMaxForms = 3'000;
constexpr std::size_t kLeastForms = 50;
constexpr std::size_t kLeastFuzzyForms = 20;

/// Each measure is several phrases and may read many articles; those beyond are searched as written.
constexpr std::size_t kMaxMeasures = 20;
/// Articles whose text a measure may look at, some 13 microseconds each.
constexpr std::uint64_t kMaxLookedAt = 20'000;

Query any_of(const std::vector<Query>& parts) {
  return {Query::OP_OR, parts.begin(), parts.end()};
}

Query weightless(const Query& query) {
  return {Query::OP_SCALE_WEIGHT, query, 0};
}

TextScope scope_of(const QueryNode& node) {
  return node.field == QueryField::title ? TextScope::title : TextScope::title_and_body;
}

/// Terms that are no stems begin with a capital.
Steps with_mention_labels(Steps steps) {
  for (auto& step : steps)
    for (auto& term : step)
      if (term.front() >= 'A' && term.front() <= 'Z') term = mention_label(term);
  return steps;
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

}  // namespace

LeafPlanner::LeafPlanner(const Xapian::Database& database, Lexicon& lexicon, FacetDictionary& dictionary,
                         const PlanOptions& options, QueryPlan& plan)
    : database_(database),
      lexicon_(lexicon),
      dictionary_(dictionary),
      words_(database, options.ranking, options.lengths),
      plan_(plan),
      forms_left_(kMaxForms) {}

std::optional<MeasureSpan> LeafPlanner::measure_of(const QueryNode& node) {
  auto span = whole_measure(node.text);
  if (span && measures_++ >= kMaxMeasures) span.reset();
  return span;
}

/// Articles to look at for a form: the rarest of its words tells.
std::uint64_t LeafPlanner::candidates_of(const Steps& steps) const {
  std::uint64_t fewest = lexicon_.articles();
  for (const auto& step : steps) {
    std::uint64_t found = 0;
    for (const auto& term : step) found += lexicon_.articles_with(term);
    fewest = std::min(fewest, found);
  }
  return fewest;
}

Query LeafPlanner::measure(const QueryNode& node, const MeasureSpan& asked) {
  const auto forms = measure_forms(lexicon_, asked);
  std::uint64_t candidates = 0;
  for (const auto& form : forms)
    if (form.certainty == FormCertainty::ambiguous) candidates += candidates_of(form.steps);
  const bool looked_at = candidates <= kMaxLookedAt;
  if (!looked_at)
    warn(node, asked.unit_by_sign ? "too many articles have the number: its sign was not looked at"
                                  : "too many articles have the number: it was searched with words only");
  std::vector<Query> certain;
  std::vector<Query> ambiguous;
  for (const auto& form : forms) {
    const bool in_doubt = form.certainty == FormCertainty::ambiguous;
    const bool used =
        in_doubt ? looked_at || asked.unit_by_sign : form.certainty == FormCertainty::certain || !looked_at;
    if (!used) continue;
    const bool checked = in_doubt && looked_at;
    (checked ? ambiguous : certain).push_back(words_.text(form.steps, scope_of(node)));
    highlight(form.steps, node);
    if (checked) plan_.units.back().measure = asked.measure;
  }
  if (!looked_at && !asked.unit_by_sign) certain.push_back(phrase(node));
  if (!ambiguous.empty()) {
    auto* const source = new MeasureSource(asked.measure, scope_of(node));
    certain.emplace_back(Query::OP_FILTER, any_of(ambiguous), Query(source->release()));
  }
  return any_of(certain);
}

Query LeafPlanner::word(const QueryNode& node, SplitWord split) {
  if (const auto asked = measure_of(node)) return measure(node, *asked);
  std::vector<Query> alternatives;
  for (const auto& reading : lexicon_.read(node.text)) {
    if (split == SplitWord::words && reading.steps.size() > 1) {
      // A word that no article has may well say something.
      const auto weighs = [&](const Step& step) {
        return step.empty() || !lexicon_.is_mostly_stop_word({step});
      };
      const bool some_weigh = std::any_of(reading.steps.begin(), reading.steps.end(), weighs);
      for (const auto& step : reading.steps) {
        if (some_weigh && !weighs(step)) continue;
        alternatives.push_back(words_.text({step}, scope_of(node)));
        highlight({step}, node);
      }
      continue;
    }
    auto query = words_.text(reading.steps, scope_of(node));
    auto steps = reading.steps;
    if (!reading.cased.empty() && scope_of(node) != TextScope::title) {
      query = Query(Query::OP_AND_MAYBE, Query(Query::OP_SCALE_WEIGHT, query, kUncasedWeight),
                    Query(std::string(schema::kCasedPrefix) + reading.cased));
      steps = {{reading.cased}};
    }
    alternatives.push_back(query);
    highlight(steps, node);
  }
  return any_of(alternatives);
}

Query LeafPlanner::phrase(const QueryNode& node) {
  std::vector<Query> alternatives;
  for (const auto& reading : lexicon_.read(node.text)) {
    alternatives.push_back(words_.text(reading.steps, scope_of(node)));
    highlight(reading.steps, node);
  }
  return any_of(alternatives);
}

std::vector<Steps> LeafPlanner::expansion_of(const QueryNode& node) {
  if (expansions_++ == kMaxExpansions)
    warn(node,
         fmt::format("more than {} words with wildcards or ~: the others find nothing", kMaxExpansions));
  if (expansions_ > kMaxExpansions) return {};
  auto expansion =
      node.kind == NodeKind::wildcard
          ? lexicon_.match_pattern(node.text, std::clamp(forms_left_, kLeastForms, kMaxPatternForms))
          : lexicon_.match_fuzzy(node.text, node.distance,
                                 std::clamp(forms_left_, kLeastFuzzyForms, kMaxFuzzyForms));
  for (const auto& steps : expansion.ways)
    for (const auto& step : steps) forms_left_ -= std::min(forms_left_, step.size());
  if (expansion.cut) warn(node, "too many words fit: only the most frequent were searched");
  return std::move(expansion.ways);
}

Query LeafPlanner::expansion(const QueryNode& node) {
  std::vector<Query> alternatives;
  for (const auto& steps : expansion_of(node)) {
    alternatives.push_back(words_.text(steps, scope_of(node)));
    highlight(steps, node);
  }
  return any_of(alternatives);
}

/// False where the operand is none of NEAR's.
bool LeafPlanner::add_near_ways(const QueryNode& node, NearOperand& operand) {
  const auto prefix = scope_of(node) == TextScope::title ? schema::kTitlePrefix : std::string_view();
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::phrase: {
      // Positions show no signs: what only the text could tell counts as written.
      if (const auto asked = node.kind == NodeKind::word ? measure_of(node) : std::nullopt)
        for (const auto& form : measure_forms(lexicon_, *asked))
          if (asked->unit_by_sign || form.certainty != FormCertainty::ambiguous)
            add_ways(operand, {{form.steps, prefix}});
      const auto readings = lexicon_.read(node.text);
      for (const auto& reading : readings) add_ways(operand, {{reading.steps, prefix}});
      return !readings.empty();
    }
    case NodeKind::wildcard:
    case NodeKind::fuzzy:
      for (auto& steps : expansion_of(node)) add_ways(operand, {{std::move(steps), prefix}});
      return true;
    case NodeKind::filter:
      return add_mentions(node, operand);
    case NodeKind::any_of:
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const QueryNode& child) { return add_near_ways(child, operand); });
    default:
      return false;
  }
}

/// An entity stands at every word of its mentions, whatever they call it: one step, however many entities the
/// name fits.
bool LeafPlanner::add_mentions(const QueryNode& node, NearOperand& operand) {
  if (!is_entity_field(node.field)) return false;
  const auto filter = filter_of(node);
  Step terms;
  if (filter.form == ValueForm::any) {
    for (const auto kind : kinds_of(filter)) terms.push_back(schema::mention_term(kind));
  } else {
    for (const auto& value : resolve(filter).matched)
      terms.push_back(schema::facet_term(value.kind, value.key));
  }
  std::sort(terms.begin(), terms.end());
  add_ways(operand, {{.steps = {std::move(terms)}, .prefix = {}}});
  return true;
}

const std::shared_ptr<NearBudget>& LeafPlanner::near_budget() {
  if (!plan_.near_budget)
    plan_.near_budget = std::make_shared<NearBudget>(NearBudget::for_articles(lexicon_.articles()));
  return plan_.near_budget;
}

std::optional<Query> LeafPlanner::near(const QueryNode& node) {
  std::vector<NearOperand> operands;
  for (const auto& child : node.children) {
    if (add_near_ways(child, operands.emplace_back())) continue;
    warn(node, "NEAR takes words, phrases and entities: searched with AND instead");
    return std::nullopt;
  }
  const auto product = multiply_out(operands, node.distance);
  if (product.cut)
    warn(node, fmt::format("too many combinations: the first {} were searched", kMaxNearChoices));
  const bool in_title = std::all_of(node.children.begin(), node.children.end(), [](const QueryNode& child) {
    return scope_of(child) == TextScope::title;
  });
  std::vector<Query> alternatives;
  for (const auto& choice : product.choices) {
    alternatives.push_back(near_query(words_, choice, near_budget()));
    const auto steps = choice.steps();
    plan_.units.push_back({.shape = HighlightUnit::Shape::near,
                           .steps = with_mention_labels(steps),
                           .window = choice.reach,
                           .weight = weight_of(steps) * node.boost,
                           .in_title = true,
                           .in_body = !in_title});
  }
  return any_of(alternatives);
}

FacetFilter LeafPlanner::filter_of(const QueryNode& node) const {
  FacetFilter filter{
      .kind = facet_of(node.field), .text = node.text, .form = ValueForm::name, .negated = negated_};
  if (node.exact_key)
    filter.form = ValueForm::key;
  else if (node.text == "*")
    filter.form = ValueForm::any;
  return filter;
}

ResolvedFilter LeafPlanner::resolve(const FacetFilter& filter) {
  auto resolved = resolve_filter(database_, dictionary_, filter);
  if (filter.form == ValueForm::name) plan_.filters.push_back({filter, resolved.matched});
  return resolved;
}

Query LeafPlanner::filter(const QueryNode& node) {
  if (node.field == QueryField::id) return weightless(Query(schema::id_term(node.text)));
  if (node.field == QueryField::url) return weightless(url_query(node));
  return weightless(resolve(filter_of(node)).query);
}

Query LeafPlanner::url_query(const QueryNode& node) {
  if (node.text.empty() || node.text.back() != '*') return Query(schema::url_term(node.text));
  const auto prefix = std::string(schema::kUrlPrefix) + node.text.substr(0, node.text.size() - 1);
  std::vector<Query> urls;
  for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term) {
    if (urls.size() == kMaxUrls) {
      warn(node, fmt::format("more than {} addresses fit: the first were searched", kMaxUrls));
      break;
    }
    urls.emplace_back(*term);
  }
  return any_of(urls);
}

double LeafPlanner::weight_of(const Steps& steps) const {
  double weight = 0;
  const auto articles = static_cast<double>(lexicon_.articles());
  for (const auto& step : steps) {
    double found = 0;
    for (const auto& term : step) found = std::max(found, static_cast<double>(lexicon_.articles_with(term)));
    weight += std::log1p(articles / (found + 1));
  }
  return weight;
}

void LeafPlanner::highlight(const Steps& steps, const QueryNode& node) {
  plan_.units.push_back(
      {.shape = steps.size() > 1 ? HighlightUnit::Shape::phrase : HighlightUnit::Shape::word,
       .steps = steps,
       .window = 0,
       .weight = weight_of(steps) * node.boost,
       .in_title = true,
       .in_body = scope_of(node) != TextScope::title});
}

void LeafPlanner::warn(const QueryNode& node, std::string message) {
  plan_.warnings.push_back({node.bytes, std::move(message)});
}

}  // namespace dateline
