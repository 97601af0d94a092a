// The table of scales, currencies and units: which spellings of an amount mean the same.
//
// Data only; searcher/query/GRAMMAR.md explains the rules and shows the table to users. Spellings are in
// small letters without dots, several words parted by one space.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace dateline {

struct ScaleRow {
  int zeros = 0;             ///< power of ten
  std::string_view words;    ///< parted by |; stand for the scale wherever they follow a number
  std::string_view letters;  ///< stand for it only beside a currency or before a unit: "$5m", "5m tonnes"
};

enum class UnitKind { currency, quantity };

struct UnitRow {
  UnitKind kind = UnitKind::quantity;
  std::string_view words;    ///< parted by |; stand behind the number and its scale
  std::string_view letters;  ///< words that are also letters of a scale; they mean the unit where no currency
                             ///< stands beside the number: "100m"
  std::string_view codes;    ///< words that may stand before the number as well: "USD 5bn"
  std::string_view signs;    ///< no letters: the analyzer drops them, the stored text has them. A dollar sign
                             ///< with letters before it: those letters and the sign
};

std::span<const ScaleRow> scale_rows();
std::span<const UnitRow> unit_rows();

/// Calls `visit` with each of the words that | parts.
template <typename Visit>
void for_each_spelling(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const auto bar = list.find('|');
    visit(list.substr(0, bar));
    list = bar == std::string_view::npos ? std::string_view() : list.substr(bar + 1);
  }
}

[[nodiscard]] bool has_spelling(std::string_view list, std::string_view word);

/// Most words that one spelling has ("miles per hour", "barrels per day").
inline constexpr std::size_t kMostUnitWords = 3;

}  // namespace dateline
