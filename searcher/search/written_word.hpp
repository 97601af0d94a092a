// How a word of the index is written: in capitals or not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/facet_dictionary.hpp"
#include "common/index/facet_kind.hpp"
#include "searcher/query/lexicon.hpp"

namespace dateline {

/// The words (name_words, not empty) as names of these kinds write them side by side, by the value with the
/// most articles; empty where no value of at least `least_articles` articles has them, or where so many have
/// the longest of them that it is no one's name. Throws Xapian::Error.
std::string run_in_names(FacetDictionary& dictionary, Lexicon& lexicon, const std::vector<FacetKind>& kinds,
                         const std::vector<std::string>& words, std::uint64_t least_articles);

/// The folded word in the pattern of what was typed: ALL CAPITALS, Capital first, or small.
std::string in_case_of(std::string_view typed, const std::string& word);
/// Two letters at least, and none of them small.
[[nodiscard]] bool is_all_capitals(std::string_view text);

}  // namespace dateline
