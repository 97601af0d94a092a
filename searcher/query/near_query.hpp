// NEAR as Xapian queries.
//
// Xapian's OP_NEAR takes words and ORs of words only. An operand that can be said in several ways of several
// words (a phrase in an OR) is therefore multiplied out: one OP_NEAR for each choice of alternatives. An
// entity is one word: its facet term stands at the positions of its mentions.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/query/lexicon.hpp"
#include "searcher/query/word_query.hpp"

namespace dateline {

/// One way to say an operand: words at consecutive positions, under the term prefix of their field; or,
/// without a prefix, the full terms of entities.
struct NearWords {
  Steps steps;
  std::string_view prefix;  ///< a constant of the schema

  friend bool operator==(const NearWords&, const NearWords&) = default;
};

/// All ways to say it. Empty: no article has it.
using NearOperand = std::vector<NearWords>;

/// Adds ways to say an operand. Single words of one field become one step, so that they multiply nothing;
/// what some word makes impossible is left out.
void add_ways(NearOperand& operand, const NearOperand& ways);

/// A choice of one alternative for each operand.
struct NearChoice {
  std::vector<NearWords> operands;
  /// Positions from the first word of all to the last, at most: a phrase may lie wholly within or at either
  /// end, so that its further words widen the reach.
  unsigned reach = 0;
  unsigned distance = 0;  ///< positions from one operand to another, at most

  /// The words of all operands one after the other.
  [[nodiscard]] Steps steps() const;
};

struct NearBudget;

struct NearChoices {
  std::vector<NearChoice> choices;
  bool cut = false;  ///< there were more than kMaxNearChoices
};

inline constexpr std::size_t kMaxNearChoices = 100;

/// `distance`: positions from one operand to another, at most; operands side by side are always near.
NearChoices multiply_out(const std::vector<NearOperand>& operands, unsigned distance);

/// Articles with all operands of the choice within its reach, in any order; a mention is one place, which
/// nothing else of the choice overlaps. Throws Xapian::Error.
Xapian::Query near_query(const WordQueries& words, const NearChoice& choice,
                         const std::shared_ptr<NearBudget>& budget);

}  // namespace dateline
