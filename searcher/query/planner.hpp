// Query tree → Xapian query, and what is to be highlighted for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/filter.hpp"
#include "searcher/query/highlight_unit.hpp"
#include "searcher/query/lexicon.hpp"
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
  /// What a word in the title weighs beside the same word's weight in the text.
  double title_weight = 0.5;
};

/// A filter of the query text and what its name was taken to mean.
struct PlannedFilter {
  FacetFilter filter;
  std::vector<MatchedValue> matched;
};

struct QueryPlan {
  Xapian::Query query;  ///< empty where the text holds nothing to search
  std::vector<HighlightUnit> units;
  std::vector<PlannedFilter> filters;
  std::vector<QueryWarning> warnings;
  bool relaxable = false;  ///< there are words side by side, so that `relaxed` can find more than `all`
};

/// Throws Xapian::Error. The lexicon and dictionary belong to the database.
QueryPlan plan_query(const QueryNode& root, const Xapian::Database& database, Lexicon& lexicon,
                     FacetDictionary& dictionary, const PlanOptions& options);

}  // namespace dateline
