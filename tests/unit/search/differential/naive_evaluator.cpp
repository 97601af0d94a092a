#include "tests/unit/search/differential/naive_evaluator.hpp"

#include <algorithm>

#include "searcher/query/units_of_measure.hpp"
#include "tests/unit/search/differential/naive_near.hpp"

namespace dateline::differential {

namespace {

bool contains(const DayRange& days, const std::optional<ArticleDate>& date) {
  return date && (!days.first || *days.first <= date->day) && (!days.last || date->day <= *days.last);
}

/// Where the run stands in the text.
std::vector<WordSpan> places_of(const WordRun& run, const NaiveText& text) {
  std::vector<WordSpan> places;
  for (std::size_t at = 0; at + run.size() <= text.words.size(); ++at) {
    std::size_t matched = 0;
    while (matched < run.size() && run[matched][text.words[at + matched].term]) ++matched;
    if (matched == run.size()) places.push_back({at, at + run.size() - 1});
  }
  return places;
}

bool stands_in(const std::vector<WordRun>& runs, const NaiveText& text) {
  return std::any_of(runs.begin(), runs.end(),
                     [&](const WordRun& run) { return !places_of(run, text).empty(); });
}

}  // namespace

template <typename Test>
NaiveEvaluator::Found NaiveEvaluator::each(Test test) const {
  Found found;
  for (const auto& article : news_.articles()) found.push_back(test(article));
  return found;
}

std::vector<WordRun> NaiveEvaluator::runs_of(const QueryNode& node) {
  if (node.kind == NodeKind::wildcard) return words_.match_pattern(node.text);
  if (node.kind == NodeKind::fuzzy) return words_.match_fuzzy(node.text, node.distance);
  return words_.read(node.text);
}

std::optional<QueryNode> NaiveEvaluator::with_words_only(const QueryNode& node) {
  if (node.kind == NodeKind::filter || node.kind == NodeKind::date_range) return node;
  if (node.children.empty()) {
    if (node.kind == NodeKind::everything || runs_of(node).empty()) return std::nullopt;
    return node;
  }
  QueryNode kept = node;
  kept.children.clear();
  for (const auto& child : node.children)
    if (auto with_words = with_words_only(child)) kept.children.push_back(std::move(*with_words));
  if (kept.children.empty()) return std::nullopt;
  if (node.kind == NodeKind::near && kept.children.size() == 1) return kept.children.front();
  return kept;
}

bool NaiveEvaluator::is_filter(const QueryNode& node) {
  if (node.kind == NodeKind::filter || node.kind == NodeKind::date_range) return true;
  return !node.children.empty() && node.kind != NodeKind::near &&
         std::all_of(node.children.begin(), node.children.end(), is_filter);
}

bool NaiveEvaluator::is_stop_word(const QueryNode& node) {
  if (node.demand == Demand::required) return false;
  if (node.kind == NodeKind::word) return words_.is_stop_word(node.text);
  return (node.kind == NodeKind::adjacent || node.kind == NodeKind::all_of) &&
         std::all_of(node.children.begin(), node.children.end(),
                     [&](const QueryNode& child) { return is_stop_word(child); });
}

NaiveEvaluator::Found NaiveEvaluator::side_by_side(const QueryNodes& nodes, MatchMode match) {
  const bool has_weight = std::any_of(nodes.begin(), nodes.end(), [&](const QueryNode& node) {
    return node.kind != NodeKind::none_of && !is_filter(node) && !is_stop_word(node);
  });
  Found all(news_.articles().size(), true);
  Found any(news_.articles().size(), false);
  bool has_optional = false;
  bool has_required = false;
  for (const auto& node : nodes) {
    const bool filters = node.kind == NodeKind::none_of || is_filter(node);
    if (!filters && has_weight && is_stop_word(node)) continue;
    const bool optional = !filters && match == MatchMode::any && node.demand == Demand::plain;
    const auto found = optional ? evaluate_optional(node) : evaluate(node);
    has_optional = has_optional || optional;
    has_required = has_required || (!filters && !optional);
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (optional)
        any[i] = any[i] || found[i];
      else
        all[i] = all[i] && found[i];
    }
  }
  if (has_optional && !has_required)
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = all[i] && any[i];
  return all;
}

/// Of a word that the analyzer splits, any part is enough that is no function word, if there is one.
NaiveEvaluator::Found NaiveEvaluator::evaluate_optional(const QueryNode& node) {
  if (node.kind != NodeKind::word || whole_measure(node.text)) return evaluate(node);
  std::vector<WordRun> parts;
  for (const auto& run : runs_of(node)) {
    const auto weighs = [&](const WordClass& word) {
      return std::find(word.begin(), word.end(), true) == word.end() || !words_.is_mostly_weightless(word);
    };
    const bool some_weigh = std::any_of(run.begin(), run.end(), weighs);
    for (const auto& word : run)
      if (!some_weigh || weighs(word)) parts.push_back({word});
  }
  return stands(parts, node.field);
}

NaiveEvaluator::Found NaiveEvaluator::evaluate(const QueryNode& node) {
  if (const auto measure = whole_measure(node.text); measure && node.kind == NodeKind::word)
    return says(measure->measure, node.field);
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::phrase:
    case NodeKind::wildcard:
    case NodeKind::fuzzy:
      return stands(runs_of(node), node.field);
    case NodeKind::filter:
      return filter(node);
    case NodeKind::date_range:
      return each([&](const NaiveArticle& article) { return contains(node.days, article.article.date); });
    case NodeKind::near:
      return near(node);
    case NodeKind::all_of:
      return side_by_side(node.children, MatchMode::all);
    case NodeKind::adjacent:
      return side_by_side(with_measures_joined(node.children), match_);
    case NodeKind::any_of: {
      Found any(news_.articles().size(), false);
      for (const auto& child : node.children) {
        const auto found = evaluate(child);
        for (std::size_t i = 0; i < found.size(); ++i) any[i] = any[i] || found[i];
      }
      return any;
    }
    case NodeKind::none_of: {
      auto found = evaluate(node.children.front());
      found.flip();
      return found;
    }
    case NodeKind::everything:
      break;
  }
  return Found(news_.articles().size(), true);
}

NaiveEvaluator::Found NaiveEvaluator::stands(const std::vector<WordRun>& runs, QueryField field) const {
  return each([&](const NaiveArticle& article) {
    const bool title_counts = field == QueryField::title || !article.article.title_derived;
    return (title_counts && stands_in(runs, article.title)) ||
           (field != QueryField::title && stands_in(runs, article.body));
  });
}

NaiveEvaluator::Found NaiveEvaluator::says(const Measure& measure, QueryField field) const {
  return each([&](const NaiveArticle& article) {
    return has_measure(article.article.title, measure) ||
           (field != QueryField::title && has_measure(article.article.body, measure));
  });
}

void NaiveEvaluator::add_operand(const QueryNode& node, Operand& operand) {
  for (const auto& child : node.children) add_operand(child, operand);
  if (!node.children.empty()) return;
  if (node.kind == NodeKind::filter) {
    const auto form = node.exact_key ? ValueForm::key : node.text == "*" ? ValueForm::any : ValueForm::name;
    operand.values.merge(filters_.values_of({kind_of_field(node.field), node.text, form, false}));
    return;
  }
  auto& runs = node.field == QueryField::title ? operand.title_runs : operand.runs;
  for (auto& run : runs_of(node)) runs.push_back(std::move(run));
}

NaiveEvaluator::Found NaiveEvaluator::near(const QueryNode& node) {
  std::vector<Operand> operands(node.children.size());
  for (std::size_t i = 0; i < operands.size(); ++i) add_operand(node.children[i], operands[i]);
  const auto near_in = [&](const NaiveText& text, bool title, bool derived) {
    std::vector<std::vector<WordSpan>> places;
    for (const auto& operand : operands) {
      auto& of_operand = places.emplace_back();
      const auto add = [&](const std::vector<WordSpan>& more) {
        of_operand.insert(of_operand.end(), more.begin(), more.end());
      };
      if (!derived)
        for (const auto& run : operand.runs) add(places_of(run, text));
      if (title)
        for (const auto& run : operand.title_runs) add(places_of(run, text));
      for (const auto& value : operand.values)
        if (const auto mentions = text.mentions.find(value); mentions != text.mentions.end())
          add(mentions->second);
      if (of_operand.empty()) return false;
    }
    return all_near(places, std::max<std::size_t>(node.distance, operands.size() - 1));
  };
  return each([&](const NaiveArticle& article) {
    return near_in(article.title, true, article.article.title_derived) || near_in(article.body, false, false);
  });
}

NaiveEvaluator::Found NaiveEvaluator::filter(const QueryNode& node) const {
  const auto& text = node.text;
  if (node.field == QueryField::id)
    return each([&](const NaiveArticle& article) { return article.article.id == text; });
  if (node.field == QueryField::url)
    return each([&](const NaiveArticle& article) {
      const auto& url = article.article.url;
      const bool prefix = text.ends_with('*');
      return !url.empty() && (prefix ? url.starts_with(text.substr(0, text.size() - 1)) : url == text);
    });
  const auto form = node.exact_key ? ValueForm::key : text == "*" ? ValueForm::any : ValueForm::name;
  const FacetFilter wanted{kind_of_field(node.field), text, form, false};
  return each([&](const NaiveArticle& article) { return filters_.passes(article, wanted); });
}

bool NaiveEvaluator::passes_request(const NaiveArticle& article, const SearchRequest& request) const {
  if ((request.days.first || request.days.last) && !contains(request.days, article.article.date))
    return false;
  std::map<FacetKind, bool> one_valued;  // any of the wishes of a kind
  for (const auto& filter : request.filters) {
    const bool passes = filters_.passes(article, filter);
    if (filter.kind && !filter.negated && !is_many_valued(*filter.kind)) {
      auto& any = one_valued[*filter.kind];
      any = any || passes;
    } else if (passes == filter.negated) {
      return false;
    }
  }
  return std::all_of(one_valued.begin(), one_valued.end(), [](const auto& wish) { return wish.second; });
}

std::set<std::string> NaiveEvaluator::find(const QueryNode& root, const SearchRequest& request) {
  match_ = request.match;
  const bool blank = request.text.find_first_not_of(" \t\r\n") == std::string::npos;
  const auto words = with_words_only(root);
  Found found(news_.articles().size(), blank);
  if (words) found = evaluate(*words);
  std::set<std::string> ids;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (found[i] && passes_request(news_.articles()[i], request)) ids.insert(news_.articles()[i].article.id);
  return ids;
}

}  // namespace dateline::differential
