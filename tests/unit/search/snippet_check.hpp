// What holds for the snippets of any text, and short ways to ask for them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/search/snippet.hpp"

namespace dateline::test {

TokenList analyzed(std::string_view text);

/// A unit of one word; its term as the analyzer makes it.
HighlightUnit word(std::string_view text, double weight = 1);
/// The words of `text` in order.
HighlightUnit phrase(std::string_view text, double weight = 1);
HighlightUnit near(std::string_view text, unsigned window, double weight = 1);

/// "**" around each range.
std::string marked(std::string_view text, const std::vector<ByteRange>& ranges);
/// The snippet with its highlights marked, and "…" where it begins or ends inside a sentence.
std::string shown(const Snippet& snippet);
std::vector<std::string> snippets_of(std::string_view body, const std::vector<HighlightUnit>& units,
                                     const SnippetOptions& options = {});

/// Empty, or what is wrong: too long, ill-formed, no part of the body, highlights out of order or place.
std::string fault(std::string_view body, const std::vector<Snippet>& snippets, const SnippetOptions& options);

}  // namespace dateline::test
