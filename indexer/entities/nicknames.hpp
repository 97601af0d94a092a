// Given names that may be one: short forms, and forms of other languages.
#pragma once

#include <string_view>

namespace dateline {

/// Whether two folded given names may be one person's: Bill and William, Peter and Pierre, but not Bill
/// and Peter. Equal names are not asked for. Constant time.
bool are_nicknames(std::string_view a, std::string_view b);

}  // namespace dateline
