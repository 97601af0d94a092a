// Units of measure: a number and a unit belong together however they are written ("152 mm", "152mm",
// "152-mm").
#pragma once

#include <string_view>

#include "searcher/query/tree.hpp"

namespace dateline {

/// Digits, possibly with grouping and one decimal part.
bool is_number(std::string_view word);
/// A symbol of a unit that is commonly glued to its number: "mm", "kg", "km", …; case matters little in news
/// and is ignored.
bool is_unit_symbol(std::string_view word);

/// Words side by side, in which each number and the unit behind it are one word, as the analyzer would cut
/// "152mm".
QueryNodes with_measures_joined(const QueryNodes& side_by_side);

}  // namespace dateline
