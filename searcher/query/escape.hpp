// Text as it is written in a query so that the lexer reads the same text again.
#pragma once

#include <string>
#include <string_view>

#include "searcher/query/tree.hpp"

namespace dateline {

/// In straight quotes; quotes and backslashes inside get a backslash.
std::string quote_value(std::string_view text);

/// The text of a word, fuzzy word or (with its * and ? kept) wildcard; a backslash stands before all that
/// means something.
std::string escape_word(std::string_view text, NodeKind kind, QueryField field);

/// A value of a field as it is, or in quotes where it is not plain.
std::string escape_value(std::string_view text);

}  // namespace dateline
