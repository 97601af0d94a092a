// Versions of an article as wires send them, made by seeded edits.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"

namespace dateline {

enum class StoryEdit : std::uint8_t {
  headline,          ///< the title of another article
  paragraph_added,   ///< two sentences (one where there are fewer than six) of another article, anywhere
  paragraph_cut,     ///< two sentences, or one
  both,              ///< one cut, another added
  figure_corrected,  ///< a digit of one or two numbers
  words_changed,     ///< six of a hundred words replaced, everywhere
  new_lead,          ///< another first sentence
  first_half,        ///< the rest is missing
};

struct NamedEdit {
  StoryEdit edit;
  std::string_view name;
};
const std::vector<NamedEdit>& story_edits();

/// An edited copy under the same id; equal to the article where there is nothing to edit. `other` lends
/// sentences, words and a title.
Article edited(const Article& article, const Article& other, StoryEdit edit, std::mt19937& random);

}  // namespace dateline
