// What a document as a whole says of a capitalised word.
#pragma once

#include <array>
#include <cstdint>

#include "indexer/entities/ner/label.hpp"

namespace dateline::ner {

/// Counts over the document of one word (compared in small letters) in capitalised form.
struct Evidence {
  std::uint32_t capital = 0;           ///< occurrences
  std::uint32_t capital_inside = 0;    ///< of these not at the beginning of a sentence
  std::uint32_t after_place_word = 0;  ///< "in", "near" …
  std::uint32_t after_title = 0;       ///< in a run of capitalised words that follows or begins with a title
  std::uint32_t after_first_name = 0;
  std::uint32_t in_org_run = 0;  ///< in a run with a word such as "Ministry"
  std::uint32_t speaking = 0;    ///< next to "said"
  std::uint32_t after_the = 0;
  std::uint32_t longest_run = 0;
  std::uint32_t last_of_run = 0;
  std::uint32_t first_of_run = 0;
  bool acronym_of_run = false;      ///< its letters are the initials of some run
  bool acronym_of_org_run = false;  ///< and that run has an organisation word
  bool lower = false;               ///< occurs in small letters too

  /// Stage one's labels of the word by class, outside last; and of longer names that it is a part of.
  std::array<std::uint32_t, kClasses + 1> votes{};
  std::array<std::uint32_t, kClasses> part_votes{};
};

}  // namespace dateline::ner
