// Numbers in running text: where one ends, what groups its digits and what is its decimal mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/language_traits.hpp"
#include "common/text/word_part.hpp"

namespace dateline {

/// Appends the numbers of the run of digits, dots, commas and grouping marks that begins with the digit at
/// byte `at`; returns where the run ends. "12,500,000" and "1'000" are one number, "1.000" where the decimal
/// mark is a comma; "1.5" is one; "12,34" is two unless the comma is decimal; a date such as "13.9.2023" is
/// three.
std::uint32_t split_numbers(std::string_view text, std::uint32_t at, DecimalMark mark,
                            std::vector<WordPart>& parts);

/// The number's term: ASCII digits, without grouping, the decimal mark a full stop.
void append_number(std::string_view text, const WordPart& number, std::string& out);

}  // namespace dateline
