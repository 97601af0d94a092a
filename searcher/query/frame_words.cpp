#include "searcher/query/frame_words.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

/// Sorted. Nouns for what is searched, verbs of wanting and of being about, and what links them.
constexpr std::array<std::string_view, 62> kFrameWords{
    "anyone",       "article",    "articles",   "available",  "concern",   "concerned",  "concerning",
    "deal",         "dealing",    "deals",      "describe",   "describes", "describing", "description",
    "discuss",      "discusses",  "discussing", "discussion", "document",  "documents",  "etc",
    "exist",        "existing",   "exists",     "find",       "finding",   "give",       "given",
    "giving",       "help",       "include",    "includes",   "including", "info",       "information",
    "interest",     "interested", "involve",    "involving",  "know",      "like",       "list",
    "obtain",       "paper",      "papers",     "particular", "please",    "provide",    "provides",
    "regarding",    "relate",     "related",    "relating",   "report",    "reports",    "specific",
    "specifically", "story",      "stories",    "using",      "various",   "whether"};

}  // namespace

bool is_frame_word(std::string_view folded) {
  return std::find(kFrameWords.begin(), kFrameWords.end(), folded) != kFrameWords.end();
}

}  // namespace dateline
