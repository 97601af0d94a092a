// Takes out of a query what holds nothing to search for.
#pragma once

#include <optional>

#include "searcher/query/lexicon.hpp"
#include "searcher/query/tree.hpp"

namespace dateline {

/// The tree without symbols that no analyzer takes for a word ("😀"), as if they were not there: they neither
/// exclude nor demand anything. Empty where nothing is left. Throws Xapian::Error.
std::optional<QueryNode> without_wordless(const QueryNode& node, Lexicon& lexicon);

}  // namespace dateline
