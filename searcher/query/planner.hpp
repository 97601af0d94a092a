// Query tree → Xapian query, and what is to be highlighted for it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/article_lengths.hpp"
#include "searcher/query/filter.hpp"
#include "searcher/query/highlight_unit.hpp"
#include "searcher/query/lexicon.hpp"
#include "searcher/query/placed_word.hpp"
#include "searcher/query/ranking.hpp"
#include "searcher/query/tree.hpp"

namespace dateline {

/// How words side by side are joined.
enum class WordJoin {
  all,      ///< every one must occur
  any,      ///< one is enough; phrases too
  relaxed,  ///< the fallback from `all`: one word is enough, while phrases, +words and groups must hold
};

struct PlanOptions {
  WordJoin join = WordJoin::all;
  RankingOptions ranking;
  std::shared_ptr<ArticleLengths> lengths;  ///< of the database
};

/// A filter of the query text and what its name was taken to mean.
struct PlannedFilter {
  FacetFilter filter;
  std::vector<MatchedValue> matched;
};

struct NearBudget;

/// A word, phrase, pattern or NEAR of the query, as it adds to an article's weight.
struct QueryPart {
  std::string text;
  std::vector<std::string> terms;  ///< of the index, that it looks for
  Xapian::Query query;
};

struct QueryPlan {
  Xapian::Query query;  ///< empty where the text holds nothing to search
  std::vector<HighlightUnit> units;
  std::vector<QueryPart> parts;   ///< what weighs; none that is negated
  std::vector<PlacedWord> words;  ///< those that stand side by side, in their order; none that is negated
  std::vector<PlannedFilter> filters;
  std::vector<QueryWarning> warnings;
  std::shared_ptr<NearBudget> near_budget;  ///< of a query with NEAR; tells after a match whether it was cut
  bool relaxable = false;  ///< there are words side by side, so that `relaxed` can find more than `all`
};

/// Throws Xapian::Error. The lexicon and dictionary belong to the database.
QueryPlan plan_query(const QueryNode& root, const Xapian::Database& database, Lexicon& lexicon,
                     FacetDictionary& dictionary, const PlanOptions& options);

}  // namespace dateline
