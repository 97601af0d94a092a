#include "searcher/query/word_query.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.hpp"

namespace dateline {

using Xapian::Query;

Query WordQueries::term(const Step& step, std::string_view prefix, Query::op op) const {
  std::vector<Query> terms;
  for (const auto& term : step)
    if (auto full = std::string(prefix) + term; database_.term_exists(full)) terms.emplace_back(full);
  if (terms.empty()) return Query::MatchNothing;
  return terms.size() == 1 ? terms.front() : Query(op, terms.begin(), terms.end());
}

/// That of the term of the step that most articles have; the title's terms count like those of the text.
double WordQueries::burst(const Step& step) const {
  double articles = 0;
  double occurrences = 0;
  for (const auto& term : step) {
    const double found = database_.get_termfreq(term);
    if (found <= articles) continue;
    articles = found;
    occurrences = static_cast<double>(database_.get_collection_freq(term));
  }
  return articles > 0 ? std::pow((occurrences + 1) / articles, ranking_.burst) : 1.0;
}

/// Inverse document frequency as Xapian::BM25Weight has it: never negative, however common the term.
double WordQueries::idf(const std::string& term) const {
  const double found = database_.get_termfreq(term);
  const double odds = (database_.get_doccount() - found + 0.5) / (found + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

/// The one term of the step that some article has; empty where there are several or none.
std::string WordQueries::only_term(const Step& step, std::string_view prefix) const {
  std::string only;
  for (const auto& term : step) {
    auto full = std::string(prefix) + term;
    if (!database_.term_exists(full)) continue;
    if (!only.empty()) return {};
    only = std::move(full);
  }
  return only;
}

Query WordQueries::source(WeightedTerm text, WeightedTerm title) const {
  auto* const source = new WordSource(std::move(text), std::move(title), ranking_, lengths_);
  return Query(source->release());
}

/// Stop words have no weight: nothing is to be gained by walking their long posting lists twice.
std::vector<Query> WordQueries::weighing(const Steps& steps, std::string_view prefix) const {
  std::vector<Query> sources;
  for (const auto& step : steps) {
    const auto term = only_term(step, prefix);
    if (term.empty()) return {};
    if (2 * database_.get_collection_freq(term) >= database_.get_termfreq(term))
      sources.push_back(source({term, idf(term) * burst(step)}, {}));
  }
  return sources;
}

Query WordQueries::steps(const Steps& steps, std::string_view prefix) const {
  double mean_burst = 0;
  for (const auto& step : steps) mean_burst += burst(step) / static_cast<double>(steps.size());
  if (steps.size() == 1) {
    if (const auto only = only_term(steps.front(), prefix); !only.empty())
      return source({only, idf(only) * mean_burst}, {});
    const auto query = term(steps.front(), prefix, Query::OP_SYNONYM);
    return query.empty() ? query : Query(Query::OP_SCALE_WEIGHT, query, mean_burst);
  }
  std::vector<Query> parts;
  for (const auto& step : steps) {
    parts.push_back(term(step, prefix, Query::OP_OR));
    if (parts.back().empty()) return Query::MatchNothing;
  }
  const Query phrase(Query::OP_PHRASE, parts.begin(), parts.end(),
                     static_cast<Xapian::termcount>(parts.size()));
  const auto sources = weighing(steps, prefix);
  if (sources.empty()) return {Query::OP_SCALE_WEIGHT, phrase, mean_burst};
  return {Query::OP_FILTER, Query(Query::OP_AND, sources.begin(), sources.end()), phrase};
}

Query WordQueries::text(const Steps& steps, TextScope scope) const {
  if (scope == TextScope::title) return this->steps(steps, schema::kTitlePrefix);
  if (steps.size() == 1) {
    if (const auto only = only_term(steps.front(), {}); !only.empty()) {
      // A word of few titles says no more there than elsewhere: the idf is that of the text.
      const auto weight = idf(only) * burst(steps.front());
      const auto in_title =
          ranking_.title > 0 ? only_term(steps.front(), schema::kTitlePrefix) : std::string();
      return source({only, weight}, {in_title, ranking_.title * weight});
    }
  }
  auto text = this->steps(steps, {});
  if (text.empty() || ranking_.title <= 0) return text;
  const auto title = this->steps(steps, schema::kTitlePrefix);
  if (title.empty()) return text;
  return {Query::OP_AND_MAYBE, text, Query(Query::OP_SCALE_WEIGHT, title, ranking_.title)};
}

}  // namespace dateline
