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
  if (distance + 1 < operands.size()) distance = static_cast<unsigned>(operands.size()) - 1;
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

namespace {

/// Xapian's window counts the positions from the first word to the last, both included.
Xapian::termcount window_of(const NearChoice& choice) {
  return static_cast<Xapian::termcount>(choice.reach) + 1;
}

}  // namespace

Query near_query(const WordQueries& words, const NearChoice& choice,
                 const std::shared_ptr<NearBudget>& budget) {
  std::vector<Query> parts;
  std::vector<Query> phrases;
  for (const auto& [steps, prefix] : choice.operands) {
    for (const auto& step : steps) parts.push_back(words.term(step, prefix, Query::OP_OR));
    if (steps.size() > 1) phrases.push_back(words.steps(steps, prefix));
  }
  // An empty part would be left out of the NEAR.
  if (std::any_of(parts.begin(), parts.end(), [](const Query& part) { return part.empty(); }))
    return Query::MatchNothing;
  const bool whole_places = needs_whole_places(choice);
  auto near = whole_places && may_share_positions(choice)
                  ? Query(Query::OP_AND, parts.begin(), parts.end())
                  : Query(Query::OP_NEAR, parts.begin(), parts.end(), window_of(choice));
  if (!phrases.empty())
    near = Query(Query::OP_FILTER, near, Query(Query::OP_AND, phrases.begin(), phrases.end()));
  if (!whole_places) return near;
  auto* const places = new NearMentions(choice, budget);
  return {Query::OP_FILTER, near, Query(places->release())};
}

}  // namespace dateline
