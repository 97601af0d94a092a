// One operand token → one leaf of the tree: wildcards, fuzzy words, boosts, filters and dates.
#pragma once

#include <optional>

#include "searcher/query/lexer.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/query/warnings.hpp"

namespace dateline {

/// Empty where the token has nothing to search for. `inherited` is the field of the group around it; a field
/// of the token's own wins. The sign is left to the caller.
std::optional<QueryNode> make_operand(const QueryToken& token, QueryField inherited, QueryWarnings& warnings);

/// Multiplies the boost in; `bytes` is where it stands. Nodes that only filter have no weight: a warning.
void apply_boost(QueryNode& node, double boost, ByteRange bytes, QueryWarnings& warnings);

/// The colon of `scheme://` at the start of a text; npos without one.
[[nodiscard]] std::size_t url_colon(std::string_view text);

/// How many words the analyzer will make of a text, at a guess that is never far below: runs of letters and
/// digits, and in long runs (scripts without spaces) one for each 64 bytes.
[[nodiscard]] std::size_t count_words(std::string_view text);
/// Cuts the text behind its first `max_words` words.
void cut_words(std::string& text, std::size_t max_words);

}  // namespace dateline
