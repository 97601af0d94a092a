// Query text → tree and back, by the grammar in GRAMMAR.md beside this file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/tree.hpp"

namespace dateline {

struct ParsedQuery {
  QueryNode root;
  std::vector<QueryWarning> warnings;

  friend bool operator==(const ParsedQuery&, const ParsedQuery&) = default;
};

struct ParseLimits {
  std::size_t max_words = 1'000;  ///< further words are left out, with a warning; words inside phrases count
  std::size_t max_depth = 64;     ///< deeper parentheses are read as if they were not there, with a warning
};

/// Never fails: what cannot be parsed is searched as words, with a warning at its place. Linear time.
ParsedQuery parse_query(std::string_view text, const ParseLimits& limits = {});

/// The arguments of a command line as one query text, joined with spaces. One argument that names a field and
/// whose value has spaces (`person:Sergei Shoigu`, as the shell hands it over) is one value: it gets quotes,
/// unless it has some, or parentheses, or is plainly more than one value (operators, another field, `+` or
/// `-` before a word).
std::string join_query_arguments(const std::vector<std::string>& arguments);

/// The tree in the query language, fully parenthesised where needed, for `understood`: parsing it again gives
/// the same tree (but for byte ranges).
std::string print_query(const QueryNode& root);

}  // namespace dateline
