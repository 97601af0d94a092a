// Whether a full stop ends a sentence or an abbreviation: what news writes and UAX #29 does not know.
#pragma once

#include <string_view>

namespace dateline {

/// Whether the sentence that `before` seems to end goes on in `after`: "Sen." | "Smith", "the U.S." |
/// "Treasury", "“Why?” " | "he". `before` and `after` meet after the white space that follows the stop.
bool continues_sentence(std::string_view before, std::string_view after);

/// Whether the full stop behind `word` (which has none at its end) belongs to it: "Mr", "Inc", "U.S", "J",
/// and "No" where `after`, the text behind the stop, goes on with a number. Case is ignored, but for single
/// letters, which must be capitals.
bool is_abbreviation(std::string_view word, std::string_view after);

}  // namespace dateline
