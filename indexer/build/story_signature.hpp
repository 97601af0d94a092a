// What tells whether two articles are versions of one story: a paragraph more or less, a corrected figure,
// another headline, a text cut short.
//
// Both parts are made of the body's words as the vocabulary has them. The sketch estimates how much of the
// text two articles share: a MinHash of all runs of three words, by one hash and 64 bins (one-permutation
// hashing). Each number counts three times more, with the word before it, because texts of one mould (money
// market reports, dividends, bond issues) differ in little else. The anchors find the articles that are worth
// comparing: the eight lowest hashes of all runs of six words. Of two texts that share the part J of their
// runs, at least one anchor is the same with probability 1 − (1 − J)^8: 0.996 for J = 0.5.
//
// A text of fewer than kMinStoryWords words says too little for that: title, body and day must all be equal.
// The figures behind every constant: tests/eval/README.md.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/index/stored_article.hpp"
#include "common/text/token_list.hpp"

namespace dateline {

/// 31 bits of a hash; articles that share one may be of one story.
using Anchor = std::uint32_t;

inline constexpr std::size_t kMinStoryWords = 25;
inline constexpr std::size_t kMaxAnchors = 8;

struct StorySignature {
  std::string sketch;           ///< as the sketch slot has it (schema.hpp); empty where there is no word
  std::vector<Anchor> anchors;  ///< ascending and distinct, at most kMaxAnchors
};

/// `tokens`: of title and body. Linear in the text, but for a sort of its runs.
StorySignature sign_story(const Article& article, const std::array<TokenList, kArticleFields>& tokens);

/// Whether two sketches are of one story. Symmetric; an empty sketch is like no other, itself included.
bool same_story(std::string_view sketch, std::string_view other);

}  // namespace dateline
