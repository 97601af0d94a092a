#include "searcher/query/word_query.hpp"

#include <string>
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

Query WordQueries::steps(const Steps& steps, std::string_view prefix) const {
  if (steps.size() == 1) return term(steps.front(), prefix, Query::OP_SYNONYM);
  std::vector<Query> parts;
  for (const auto& step : steps) {
    parts.push_back(term(step, prefix, Query::OP_OR));
    if (parts.back().empty()) return Query::MatchNothing;
  }
  return {Query::OP_PHRASE, parts.begin(), parts.end(), static_cast<Xapian::termcount>(parts.size())};
}

Query WordQueries::text(const Steps& steps, TextScope scope) const {
  auto title = this->steps(steps, schema::kTitlePrefix);
  if (scope == TextScope::title) return title;
  auto text = this->steps(steps, {});
  if (text.empty() || title.empty() || title_weight_ <= 0) return text;
  return {Query::OP_AND_MAYBE, text, Query(Query::OP_SCALE_WEIGHT, title, title_weight_)};
}

}  // namespace dateline
