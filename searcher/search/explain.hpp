// `--explain`: how a query was taken and what made a hit's score.
#pragma once

#include <string>

#include <xapian.h>

#include "searcher/query/planner.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/search/ranked_article.hpp"

namespace dateline {

/// The tree, one node a line, and the Xapian query.
std::string explain_query(const QueryNode& root, const Xapian::Query& query);
/// What made an article's score: the weight of each part of the query that it has, with the frequencies of
/// the part's terms in it and in the database; then what --expand and --recency, closeness and neighbours
/// added. Matches each part once more. Throws Xapian::Error.
std::string explain_hit(const Xapian::Database& database, const RankedArticle& article, const QueryPlan& plan,
                        const RankingOptions& options);

}  // namespace dateline
