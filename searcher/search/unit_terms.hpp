// From index terms to the steps of highlight units, looked up once for every word of a text.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/search/highlight.hpp"

namespace dateline {

/// The steps of one unit that a term counts as, one bit a step.
struct UnitSteps {
  std::size_t unit = 0;
  std::vector<std::uint64_t> steps;
};

/// Refers to the units' strings, which must outlive it.
class UnitTerms {
 public:
  /// Only units that look into `field`; of units that look for the same thing only the first.
  UnitTerms(const std::vector<HighlightUnit>& units, TextField field);

  /// What `term` counts as; null for a word that no unit looks for.
  [[nodiscard]] const std::vector<UnitSteps>* find(std::string_view term) const;

 private:
  void add(std::size_t unit, const HighlightUnit& what);

  /// Most words of a text are looked for by no unit: length and two letters tell, without hashing.
  static constexpr std::size_t kFilterBits = std::size_t{1} << 13;
  static std::size_t filter_bit(std::string_view term);

  std::bitset<kFilterBits> filter_;
  std::unordered_map<std::string_view, std::vector<UnitSteps>> steps_;
};

}  // namespace dateline
