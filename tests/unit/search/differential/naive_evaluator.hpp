// Which articles a query finds, decided article by article from the words of GRAMMAR.md.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "searcher/query/measure.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/search/request.hpp"
#include "tests/unit/search/differential/naive_filters.hpp"
#include "tests/unit/search/differential/naive_words.hpp"

namespace dateline::differential {

class NaiveEvaluator {
 public:
  /// Both must outlive it and stay as they are.
  NaiveEvaluator(const NaiveNews& news, FacetDictionary& dictionary)
      : news_(news), words_(news), filters_(news, dictionary) {}

  /// Ids of the articles, nothing relaxed. The request's text is not looked at, but for being blank.
  std::set<std::string> find(const QueryNode& root, const SearchRequest& request);

 private:
  /// By number of an article.
  using Found = std::vector<bool>;

  /// What a node wants of its neighbours.
  enum class Part { required, optional, filter, excluded };

  Found evaluate(const QueryNode& node);
  Found evaluate_optional(const QueryNode& node);
  Found side_by_side(const QueryNodes& nodes, MatchMode match);
  Found stands(const std::vector<WordRun>& runs, QueryField field) const;
  /// Articles whose text gives the amount, in whatever spelling.
  [[nodiscard]] Found says(const Measure& measure, QueryField field) const;
  Found near(const QueryNode& node);
  Found filter(const QueryNode& node) const;
  [[nodiscard]] bool passes_request(const NaiveArticle& article, const SearchRequest& request) const;

  std::vector<WordRun> runs_of(const QueryNode& node);
  /// An operand of NEAR, ready to be looked for in any text.
  struct Operand {
    std::vector<WordRun> runs;
    std::vector<WordRun> title_runs;
    std::set<ValueId> values;
  };
  void add_operand(const QueryNode& node, Operand& operand);

  /// The node without what holds no word; empty where nothing is left.
  std::optional<QueryNode> with_words_only(const QueryNode& node);
  bool is_stop_word(const QueryNode& node);
  static bool is_filter(const QueryNode& node);
  template <typename Test>
  [[nodiscard]] Found each(Test test) const;

  const NaiveNews& news_;
  NaiveWords words_;
  NaiveFilters filters_;
  MatchMode match_ = MatchMode::all;
};

}  // namespace dateline::differential
