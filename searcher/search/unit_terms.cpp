#include "searcher/search/unit_terms.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace dateline {
namespace {

/// Everything that decides where a unit matches.
using Meaning =
    std::tuple<HighlightUnit::Shape, unsigned, std::vector<std::vector<std::string>>,
               std::optional<Measure>>;

Meaning meaning(const HighlightUnit& unit) {
  const unsigned window = unit.shape == HighlightUnit::Shape::near ? unit.window : 0;
  // A phrase of one word is a word.
  const bool single = unit.steps.size() == 1;
  return {single ? HighlightUnit::Shape::word : unit.shape, single ? 0 : window, unit.steps, unit.measure};
}

/// A unit with a step that no term can fill matches nowhere.
bool can_match(const HighlightUnit& unit) {
  return !unit.steps.empty() &&
         std::ranges::none_of(unit.steps, [](const auto& terms) { return terms.empty(); });
}

}  // namespace

UnitTerms::UnitTerms(const std::vector<HighlightUnit>& units, TextField field) {
  std::set<Meaning> known;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const HighlightUnit& unit = units[i];
    const bool wanted = field == TextField::title ? unit.in_title : unit.in_body;
    if (wanted && can_match(unit) && known.insert(meaning(unit)).second) add(i, unit);
  }
}

void UnitTerms::add(std::size_t unit, const HighlightUnit& what) {
  const std::size_t words = (what.steps.size() + 63) / 64;
  for (std::size_t step = 0; step < what.steps.size(); ++step) {
    for (const std::string& term : what.steps[step]) {
      if (term.empty()) continue;
      filter_.set(filter_bit(term));
      std::vector<UnitSteps>& entries = steps_[term];
      // The units come in order, so that this one's entry is the last where there is one.
      if (entries.empty() || entries.back().unit != unit)
        entries.push_back({.unit = unit, .steps = std::vector<std::uint64_t>(words)});
      entries.back().steps[step / 64] |= std::uint64_t{1} << (step % 64);
    }
  }
}

std::size_t UnitTerms::filter_bit(std::string_view term) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(term[i]));
  };
  return (byte(0) * 31 + byte(term.size() / 2) * 1021 + byte(term.size() - 1) * 257 + term.size() * 67) %
         kFilterBits;
}

const std::vector<UnitSteps>* UnitTerms::find(std::string_view term) const {
  if (term.empty() || !filter_.test(filter_bit(term))) return nullptr;
  const auto found = steps_.find(term);
  return found == steps_.end() ? nullptr : &found->second;
}

}  // namespace dateline
