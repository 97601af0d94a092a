// What is said about a whole answer, above its hits.
#pragma once

#include "searcher/present/page.hpp"

namespace dateline {

/// How many articles, and everything that a reader must know to trust that number: what was relaxed, not
/// understood, or meant more than one thing.
void add_answer(Page& page, const SearchResponse& response);

}  // namespace dateline
