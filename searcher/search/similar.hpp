// Articles like one: a query of the words and names that tell it from the others.
//
// A word is weighed by how often the article says it, how rare it is among all articles, and whether it
// stands in the title; the best are searched for, any of them. Names that the article mentions are evidence
// beside them. What was tried and measured: tests/eval/README.md.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/stored_article.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/highlight_unit.hpp"
#include "searcher/search/request.hpp"

namespace dateline {

/// What measured best for topics and threads together.
struct SimilarWeights {
  std::size_t terms = 40;  ///< words and names at most: what comes after adds time, not quality
  double title = 0.5;      ///< what a word of the title counts more: 1: double
  double rarity = 0.0;  ///< power of a word's idf by which it is weighed, beside the idf that BM25 gives it
  double number = 0.3;  ///< what a number counts, beside a word
  double entity = 0.2;  ///< what a name counts, beside a word as rare
};

struct SimilarRequest {
  std::string id;
  SearchRequest search;  ///< filters, page, collapse, facets, snippets; the text is not looked at
  SimilarWeights weights;
};

struct SimilarPlan {
  Xapian::Query query;  ///< finds the article itself too; empty where it has no word that another has
  std::vector<HighlightUnit> units;
  std::string words;  ///< the words searched for as the article writes them, the most telling first
};

/// Keeps the analyzers of every language met: one object per thread.
class SimilarPlanner {
 public:
  /// Time linear in the article, and a look-up a distinct word. Throws Xapian::Error.
  SimilarPlan plan(const StoredArticle& stored, const Xapian::Database& database,
                   const SimilarWeights& weights);

 private:
  std::map<std::string, Analyzer, std::less<>> analyzers_;  ///< by language code
  TokenList tokens_;
};

}  // namespace dateline
