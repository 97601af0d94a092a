// Units of measure: a number and a unit belong together however they are written ("152 mm", "152mm",
// "152-mm").
#pragma once

#include <string_view>

namespace dateline {

/// Digits, possibly with grouping and one decimal part.
bool is_number(std::string_view word);
/// A symbol of a unit that is commonly glued to its number: "mm", "kg", "km", …; case matters little in news
/// and is ignored.
bool is_unit_symbol(std::string_view word);

}  // namespace dateline
