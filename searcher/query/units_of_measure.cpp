#include "searcher/query/units_of_measure.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace dateline {

namespace {

/// SI and customary symbols that occur behind numbers in news; sorted. Symbols that are also common English
/// words or letters
/// ("in", "a", "oz" excepted) are left out.
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

}  // namespace dateline
