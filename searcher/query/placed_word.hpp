// A word of a query and its place there, for what depends on the order of the words.
#pragma once

#include <string>
#include <vector>

namespace dateline {

struct PlacedWord {
  std::vector<std::string> terms;  ///< of the text, without prefix: any of them is the word
  unsigned group = 0;              ///< only words of one group stand side by side
  unsigned place = 0;              ///< in the group, stop words counted
};

}  // namespace dateline
