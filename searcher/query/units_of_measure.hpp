// Measures in a query: a number, its scale and its unit belong together however they are written ("152 mm",
// "152mm", "152-mm"; "US$ 5bn", "5 billion dollars").
#pragma once

#include "searcher/query/measure.hpp"
#include "searcher/query/tree.hpp"

namespace dateline {

/// A text that is one measure from its first byte to its last, and more than a bare number below a million.
std::optional<MeasureSpan> whole_measure(std::string_view text);

/// Words side by side, in which the words of each measure are one word, joined by spaces. Words that are
/// marked (+, ^n) or of different fields are never joined.
QueryNodes with_measures_joined(const QueryNodes& side_by_side);

}  // namespace dateline
