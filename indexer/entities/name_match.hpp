// How two names of one kind in one article relate.
#pragma once

#include <cstdint>

#include "indexer/entities/name_parts.hpp"

namespace dateline {

/// From "cannot be one" over "says nothing" to "certainly the same": the stronger wins where several
/// entities fit.
enum class NameMatch : std::uint8_t {
  conflict,    ///< two different ones: Charles I and Charles II, Mr and Mrs Clinton
  none,        ///< nothing in common that counts
  part,        ///< a middle name, a generic word: Court for Supreme Court
  given_name,  ///< a given name or the first word: Daniel, Harrow
  surname,     ///< the last word, or a run of words from either end
  full,        ///< given name and surname agree; an acronym
  variant,     ///< the same but for spelling
  same,        ///< word for word
  known,       ///< names of one entry of the built-in table
};

/// `shorter` has no more words than `longer`. Symmetric where both have as many.
NameMatch match_names(const NameParts& shorter, const NameParts& longer);

/// The parts of it, one a kind; neither name is empty.
NameMatch match_persons(const NameParts& shorter, const NameParts& longer);
NameMatch match_organisations(const NameParts& shorter, const NameParts& longer);
NameMatch match_places(const NameParts& shorter, const NameParts& longer);

/// Whether the words are the same, or sound the same when joined.
bool same_words(const WordList& a, const WordList& b);
bool same_sound(const WordList& a, const WordList& b);
/// Whether `run` stands in `words` from `at` on.
bool has_run(const WordList& words, std::size_t at, const WordList& run);

}  // namespace dateline
