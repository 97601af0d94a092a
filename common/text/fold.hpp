// Folding: the form in which words and names are compared.
#pragma once

#include <string>
#include <string_view>

#include "common/text/language_traits.hpp"

namespace dateline {

/// NFKC case folding, then diacritics removed: "Zelenský" → "zelensky", "ﬁ" → "fi", "Łódź" → "lodz", "Ørsted"
/// → "orsted". Never fails; ill-formed bytes become U+FFFD.
std::string fold(std::string_view text);

/// The first half of it: NFKC case folding (UAX #44's NFKC_CF: "ß" → "ss", "ς" → "σ", soft hyphens and
/// joiners removed). `text` is well-formed.
std::string fold_case(std::string_view text, DottedI dotted_i = DottedI::pairs_with_i);

/// The second half, for text whose case is folded: marks of Latin, Greek, Cyrillic, Arabic and Hebrew are
/// removed, letters with a stroke and ligatures become their base letters; marks that are part of the
/// spelling (Devanagari, Thai, kana) stay.
std::string remove_diacritics(std::string_view text);

/// Upper case without regard to language.
std::string to_upper(std::string_view text);

}  // namespace dateline
