// NEAR by trying all places.
#pragma once

#include <vector>

#include "tests/unit/search/differential/naive_news.hpp"

namespace dateline::differential {

/// Whether each operand can have a place of its own, none overlapping another, so that from the end of the
/// first to the beginning of the last there are at most `distance` words, where those between count as one
/// word each.
bool all_near(const std::vector<std::vector<WordSpan>>& operands, std::size_t distance);

}  // namespace dateline::differential
