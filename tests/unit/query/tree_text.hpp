// Query trees as short texts, for tables of expectations.
#pragma once

#include <string>

#include "searcher/query/tree.hpp"

namespace dateline {

/// `(and a (not "b c"))`; kinds: adj and or not near/N, wild(…), fuzzy(…,N), date(…), field=value,
/// field==key; a leading + for required, a trailing ^N for a boost, ALL for everything. Byte ranges are left
/// out.
std::string tree_text(const QueryNode& node);

/// The same tree with all byte ranges empty.
QueryNode without_bytes(QueryNode node);

/// Nodes from the root to the deepest leaf.
std::size_t tree_depth(const QueryNode& node);

/// Whether all byte ranges lie inside a text of that size, children inside their parents, in order.
bool bytes_are_sound(const QueryNode& node, std::size_t text_size);

}  // namespace dateline
