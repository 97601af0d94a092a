// Words of the index that a misspelled word may be meant for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/facet_dictionary.hpp"
#include "common/index/facet_kind.hpp"
#include "common/index/vocabulary.hpp"

namespace dateline {

struct CloseWord {
  std::string surface;  ///< folded
  /// The logarithm of how likely it is meant, up to a constant: more for frequent words, less for each edit,
  /// least where the first letter differs; spellings that sound alike (name_skeleton) are closer than their
  /// edits.
  double score = 0;

  friend bool operator==(const CloseWord&, const CloseWord&) = default;
};

/// What one edit takes off a score.
inline constexpr double kEditCost = 5;

/// Edits within which a word is close to one of so many letters: none up to two letters, then one, two from
/// six, three from ten letters on.
[[nodiscard]] unsigned close_edits(std::size_t letters);

/// For each of the wanted words (folded) the closest forms of the vocabulary, the best first, at most `size`
/// each. One pass over the vocabulary. Throws Xapian::Error.
std::vector<std::vector<CloseWord>> close_words(Vocabulary& vocabulary,
                                                const std::vector<std::string>& wanted, std::size_t size);
/// The same among the words of all names of these kinds; a word's frequency is its number of values.
std::vector<CloseWord> close_name_words(FacetDictionary& dictionary, const std::vector<FacetKind>& kinds,
                                        const std::string& wanted, std::size_t size);

}  // namespace dateline
