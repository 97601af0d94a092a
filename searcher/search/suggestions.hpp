// Completions of what a user has typed so far: the question and the answer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/search/response.hpp"

namespace dateline {

struct SuggestRequest {
  std::string prefix;      ///< one or more words, of which the last may be unfinished
  std::size_t limit = 10;  ///< entities, and as many words
};

struct SuggestedWord {
  std::string word;         ///< a surface form as the vocabulary has it: folded
  std::uint64_t count = 0;  ///< articles

  friend bool operator==(const SuggestedWord&, const SuggestedWord&) = default;
};

/// Both lists by falling count, then by name.
struct Suggestions {
  std::string prefix;
  double took_ms = 0;
  std::vector<CountedFacet> entities;
  std::vector<SuggestedWord> words;  ///< completions of the last word alone
};

/// No name is as long: a longer prefix completes to nothing.
inline constexpr std::size_t kMaxPrefixBytes = 1'000;

}  // namespace dateline
