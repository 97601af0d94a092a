// Spellings of one name: a key that transliterations and small differences of spelling share.
#pragma once

#include <string>
#include <string_view>

#include "common/article.hpp"

namespace dateline {

/// The key of a name's spellings: "Zelensky", "Zelenskyy" and "Zelenskiy" have one, as have "Kim Jong Un" and
/// "Kim Jong-un", "Mohammed" and "Muhammad", "Defence Ministry" and "Defense Ministry". Numbers are kept
/// ("Charles I" is not "Charles II"), and short words keep their vowels (Kim Jong-un is not Kim Jong-an).
/// Organisations lose a leading article and trailing legal forms and are compared by British and American
/// spelling only, as their words are words of the language. Empty where the name has neither letters nor
/// digits. Not for display: the key is no word. Linear in the name.
std::string name_skeleton(EntityKind kind, std::string_view name);

/// Appends the key of one word that `fold` has made; what is no letter or digit is passed over.
void append_word_skeleton(EntityKind kind, std::string_view folded_word, std::string& out);

/// Whether a folded word is a Roman number from i to xxxix in its usual form.
bool is_roman_number(std::string_view folded_word);

}  // namespace dateline
