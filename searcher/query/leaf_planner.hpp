// The parts of a query that have no operators in them: words, phrases, patterns, NEAR and filters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/measure.hpp"
#include "searcher/query/near_query.hpp"
#include "searcher/query/planner.hpp"
#include "searcher/query/word_query.hpp"

namespace dateline {

enum class SplitWord {
  phrase,  ///< the words one behind the other
  words,   ///< any of them
};

/// Makes the Xapian query of each kind of leaf, without the node's boost, and notes in the plan what is to be
/// highlighted, which filters were named, and warnings. Methods throw Xapian::Error; everything given to the
/// constructor must outlive it.
class LeafPlanner {
 public:
  LeafPlanner(const Xapian::Database& database, Lexicon& lexicon, FacetDictionary& dictionary,
              const PlanOptions& options, QueryPlan& plan);

  /// `split`: what to make of a word that the analyzer cuts into several ("load-deflection").
  Xapian::Query word(const QueryNode& node, SplitWord split);
  Xapian::Query phrase(const QueryNode& node);
  /// A wildcard or fuzzy word.
  Xapian::Query expansion(const QueryNode& node);
  /// Empty and a warning where an operand is none that can stand near another.
  std::optional<Xapian::Query> near(const QueryNode& node);
  /// Weightless.
  Xapian::Query filter(const QueryNode& node);

  /// Whether what follows is excluded by the query: said of filters that are noted.
  void set_negated(bool negated) { negated_ = negated; }

 private:
  /// A number with its scale and unit, in every spelling.
  Xapian::Query measure(const QueryNode& node, const MeasureSpan& asked);
  [[nodiscard]] std::uint64_t candidates_of(const Steps& steps) const;
  /// The word as a measure, while the query has not had too many.
  std::optional<MeasureSpan> measure_of(const QueryNode& node);
  std::vector<Steps> expansion_of(const QueryNode& node);
  /// False where the operand is none of NEAR's.
  bool add_near_ways(const QueryNode& node, NearOperand& operand);
  const std::shared_ptr<NearBudget>& near_budget();
  bool add_mentions(const QueryNode& node, NearOperand& operand);
  [[nodiscard]] FacetFilter filter_of(const QueryNode& node) const;
  ResolvedFilter resolve(const FacetFilter& filter);
  Xapian::Query url_query(const QueryNode& node);
  [[nodiscard]] double weight_of(const Steps& steps) const;
  void highlight(const Steps& steps, const QueryNode& node);
  void warn(const QueryNode& node, std::string message);

  const Xapian::Database& database_;
  Lexicon& lexicon_;
  FacetDictionary& dictionary_;
  WordQueries words_;
  QueryPlan& plan_;
  bool negated_ = false;
  std::size_t expansions_ = 0;  ///< wildcards and fuzzy words so far
  std::size_t measures_ = 0;
  std::size_t forms_left_;
};

}  // namespace dateline
