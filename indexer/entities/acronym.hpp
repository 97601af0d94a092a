// Acronyms and the names they stand for.
#pragma once

#include "indexer/entities/name_parts.hpp"

namespace dateline {

/// Whether `acronym`, which is one word, is made of the letters of `full`: of the words' initials, with or
/// without of, and, the (NSW, DoJ), with its legal form, of the beginnings of all its words (ACPeds), or of
/// the capitals of a single word (LV for LibriVox).
bool is_acronym_of(const NameParts& acronym, const NameParts& full);

/// The weaker test for an acronym that stands in parentheses right behind a name: half of its letters, two at
/// least, begin words of the name in this order, or all of them do in any order.
bool abbreviates(const NameWord& acronym, std::span<const NameWord* const> words);

}  // namespace dateline
