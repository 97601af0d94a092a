// Likeness of words.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Code points of a UTF-8 text.
std::u32string code_points(std::string_view text);

/// Edits between two words, or `limit + 1` where there are more: insertions, deletions, substitutions and
/// transpositions of neighbours (optimal string alignment: no part is edited twice). Time |a|·|b| at most.
unsigned edit_distance(const std::u32string& a, const std::u32string& b, unsigned limit);

/// Code points of a UTF-8 text, without decoding it.
std::size_t count_code_points(std::string_view text);

/// Whether a pattern with * (any run, also empty) and ? (one code point) fits the whole text; both are UTF-8.
/// Time |pattern|·|text| at most.
bool fits_pattern(std::string_view pattern, std::string_view text);

}  // namespace dateline
