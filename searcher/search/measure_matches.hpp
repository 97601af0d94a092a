// Of the words that may say an amount, those that do.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/search/highlight.hpp"

namespace dateline {

/// `matches`, as find_matches() gives them for the text, without those of units with a measure where the text
/// says another one ("€5bn" for "$5bn"); the others take in all words of the measure ("5 billion" the
/// "dollars" behind it). Still in order.
std::vector<UnitMatch> with_true_measures(std::string_view text, const TokenList& tokens,
                                          const std::vector<HighlightUnit>& units,
                                          std::vector<UnitMatch> matches);

}  // namespace dateline
