// Slips of the pen: a name one letter off from another of the same article.
#pragma once

#include <string_view>

namespace dateline {

/// Whether two folded words differ by one letter put in, left out, replaced, or swapped with its neighbour,
/// and both have at least six letters (bytes). Equal words are not one letter off. Linear.
bool is_one_letter_off(std::string_view a, std::string_view b);

}  // namespace dateline
