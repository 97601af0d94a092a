#include "searcher/query/units_of_measure.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "searcher/query/field.hpp"

namespace dateline {

namespace {

/// SI and customary symbols that occur behind numbers in news; sorted. Symbols that are also common English
/// words ("in", "a") are left out.
constexpr std::array<std::string_view, 48> kSymbols{
    "bn",  "cc",  "cl",  "cm", "db",  "ft", "g",  "gb", "ghz", "gw",  "gwh", "ha", "hp", "hz", "kb",  "kg",
    "khz", "km",  "kmh", "kn", "kph", "kt", "kv", "kw", "kwh", "lb",  "lbs", "m",  "mb", "mg", "mhz", "ml",
    "mm",  "mph", "mt",  "mw", "mwh", "nm", "oz", "pc", "pct", "psi", "rpm", "sq", "t",  "tb", "twh", "yd"};

}  // namespace

bool is_number(std::string_view word) {
  if (word.empty() || std::isdigit(static_cast<unsigned char>(word.front())) == 0) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.' || c == ',';
  });
}

bool is_unit_symbol(std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
  return std::binary_search(kSymbols.begin(), kSymbols.end(), std::string_view(lower));
}

QueryNodes with_measures_joined(const QueryNodes& side_by_side) {
  const auto is_text_word = [](const QueryNode& node) {
    return node.kind == NodeKind::word && is_text_field(node.field);
  };
  QueryNodes joined;
  for (const auto& node : side_by_side) {
    const bool plain = is_text_word(node) && node.boost == 1.0 && node.demand == Demand::plain;
    if (plain && !joined.empty() && is_unit_symbol(node.text)) {
      auto& number = joined.back();
      if (is_text_word(number) && number.field == node.field && is_number(number.text)) {
        number.text += node.text;
        number.bytes.end = node.bytes.end;
        continue;
      }
    }
    joined.push_back(node);
  }
  return joined;
}

}  // namespace dateline
