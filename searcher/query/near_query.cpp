#include "searcher/query/near_query.hpp"

#include <algorithm>
#include <utility>

#include "searcher/query/near_mentions.hpp"

namespace dateline {

using Xapian::Query;

void add_ways(NearOperand& operand, const NearOperand& ways) {
  for (const auto& way : ways) {
    const auto& steps = way.steps;
    if (steps.empty() ||
        std::any_of(steps.begin(), steps.end(), [](const Step& step) { return step.empty(); }))
      continue;
    if (std::find(operand.begin(), operand.end(), way) != operand.end()) continue;
    const auto single = std::find_if(operand.begin(), operand.end(), [&](const NearWords& known) {
      return known.steps.size() == 1 && known.prefix == way.prefix;
    });
    if (steps.size() > 1 || single == operand.end()) {
      operand.push_back(way);
      continue;
    }
    auto& terms = single->steps.front();
    terms.insert(terms.end(), steps.front().begin(), steps.front().end());
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  }
}

Steps NearChoice::steps() const {
  Steps all;
  for (const auto& words : operands) all.insert(all.end(), words.steps.begin(), words.steps.end());
  return all;
}

NearChoices multiply_out(const std::vector<NearOperand>& operands, unsigned distance) {
  NearChoices product{.choices = {{.operands = {}, .reach = distance, .distance = distance}}};
  for (const auto& operand : operands) {
    std::vector<NearChoice> longer;
    for (const auto& choice : product.choices) {
      for (const auto& words : operand) {
        if (longer.size() == kMaxNearChoices) {
          product.cut = true;
          break;
        }
        longer.push_back(choice);
        longer.back().operands.push_back(words);
        longer.back().reach += static_cast<unsigned>(words.steps.size()) - 1;
      }
    }
    product.choices = std::move(longer);
  }
  return product;
}

Query near_query(const WordQueries& words, const NearChoice& choice) {
  std::vector<Query> parts;
  std::vector<Query> phrases;
  for (const auto& [steps, prefix] : choice.operands) {
    for (const auto& step : steps) parts.push_back(words.term(step, prefix, Query::OP_OR));
    if (steps.size() > 1) phrases.push_back(words.steps(steps, prefix));
  }
  // An empty part would be left out of the NEAR.
  if (std::any_of(parts.begin(), parts.end(), [](const Query& part) { return part.empty(); }))
    return Query::MatchNothing;
  if (needs_whole_mentions(choice)) {
    auto* const mentions = new NearMentions(choice);
    return {Query::OP_FILTER, Query(Query::OP_AND, parts.begin(), parts.end()), Query(mentions->release())};
  }
  // Xapian's window counts the positions from the first word to the last, both included.
  const auto window =
      static_cast<Xapian::termcount>(std::max<std::size_t>(choice.reach + std::size_t{1}, parts.size()));
  Query near(Query::OP_NEAR, parts.begin(), parts.end(), window);
  if (phrases.empty()) return near;
  return {Query::OP_FILTER, near, Query(Query::OP_AND, phrases.begin(), phrases.end())};
}

}  // namespace dateline
