// The passage picker: the part of a body that shows best why it was found.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/search/highlight.hpp"

namespace dateline {

struct SnippetOptions {
  std::size_t count = 1;    ///< how many passages at most; 0: none
  std::size_t bytes = 200;  ///< length of one passage, at most
};

struct Snippet {
  std::string text;                   ///< plain UTF-8 in one line, no ellipses
  std::vector<ByteRange> highlights;  ///< into `text`
  bool starts_mid = false;            ///< the passage begins inside a sentence
  bool ends_mid = false;

  friend bool operator==(const Snippet&, const Snippet&) = default;
};

/// The densest windows of distinct units in reading order; where nothing matches, the beginning of the body.
/// Each further snippet shows units that those before it do not show, as long as there are any. White space
/// is joined to single spaces and control characters are left out. `mentions`: those of the body. Time linear
/// in the tokens.
std::vector<Snippet> pick_snippets(std::string_view body, const TokenList& tokens,
                                   const std::vector<HighlightUnit>& units, const SnippetOptions& options,
                                   const std::vector<LabelledMention>& mentions = {});

}  // namespace dateline
