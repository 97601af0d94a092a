// Names of facet values: how they are compared, and the key that stands for them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The words of a name in the form in which names are compared: folded; full stops and apostrophes vanish,
/// everything else that is no letter, digit, mark, '+' or '#' separates. "Kim Jong-un" → kim, jong, un;
/// "U.S." → us; "C++" → c++.
std::vector<std::string> name_words(std::string_view name);

/// The stable key: the words joined by spaces, at most kMaxFacetKeyBytes (a longer one ends in a hash of the
/// whole); the folded name itself where it has no words; empty where nothing is left.
std::string facet_key(std::string_view name);

inline constexpr std::size_t kMaxFacetKeyBytes = 150;

/// Whether `run` stands in `words` as consecutive words. An empty run stands nowhere.
bool contains_run(const std::vector<std::string>& words, const std::vector<std::string>& run);

}  // namespace dateline
