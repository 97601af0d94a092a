// `--explain`: how a query was taken and what made a hit's score.
#pragma once

#include <string>

#include <xapian.h>

#include "searcher/query/tree.hpp"

namespace dateline {

/// The tree, one node a line, and the Xapian query.
std::string explain_query(const QueryNode& root, const Xapian::Query& query);
/// The query's terms that the article has, with their frequencies in it and in the database. Throws
/// Xapian::Error.
std::string explain_hit(const Xapian::Database& database, Xapian::docid docid, const Xapian::Query& query);

}  // namespace dateline
