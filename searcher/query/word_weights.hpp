// What the words of a query weigh beside each other, before any article is looked at.
#pragma once

#include "searcher/query/lexicon.hpp"
#include "searcher/query/ranking.hpp"
#include "searcher/query/tree.hpp"

namespace dateline {

/// Repeated words and phrases become one, its boost raised by RankingOptions::k3. Where `frames` is `light`,
/// words that only frame a request are lowered to RankingOptions::frame, if three others remain. Words that
/// must occur, or carry a boost of their own, stay as they are. Throws Xapian::Error.
enum class FrameWords { as_others, light };
QueryNodes with_words_weighed(QueryNodes side_by_side, Lexicon& lexicon, const RankingOptions& options,
                              FrameWords frames);

}  // namespace dateline
