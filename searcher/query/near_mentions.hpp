// NEAR of entities and phrases, as a filter of its own.
//
// Xapian's OP_NEAR asks for different positions. A mention has a position a word, so that "Kim Jong Un" alone
// would be a person near a person, and Kim Jong Un near "Kim". It knows no phrases either: the words of one
// could stand near while the phrase stands elsewhere. Here a mention or a phrase is one place, and the places
// of a NEAR do not overlap.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/near_query.hpp"

namespace dateline {

/// Whether OP_NEAR is not enough: some operand is a phrase, or an entity that could overlap another operand
/// or stand between two, or one word could stand for two of them, where OP_NEAR may miss an article.
bool needs_whole_places(const NearChoice& choice);
/// Whether two words of the choice can stand at one position.
bool may_share_positions(const NearChoice& choice);

/// What the NEARs of a query may cost together, so that no query takes minutes.
struct NearBudget {
  std::uint64_t steps = 0;  ///< left: 1 a place that is tried, kPositionList a position list that is read
  bool spent = false;       ///< some article was passed over for want of them

  static constexpr std::uint64_t kPositionList = 20;
  /// Seconds for everything on a small index; on a large one, a share of each article.
  static NearBudget for_articles(std::uint64_t articles) { return {.steps = 8'000'000 + 400 * articles}; }
};

/// Passes the articles in which the operands stand near each other, each mention or phrase being one place.
/// Reads positions of every article that it is asked about, and its terms where any entity of a kind is
/// wanted: to be combined with something that leaves only articles with all operands. Where the budget is
/// spent, no further article passes. Without weight. Throws Xapian::Error.
class NearMentions final : public Xapian::PostingSource {
 public:
  NearMentions(NearChoice choice, std::shared_ptr<NearBudget> budget)
      : choice_(std::move(choice)), budget_(std::move(budget)) {}

  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return articles_; }
  Xapian::doccount get_termfreq_max() const override { return articles_; }
  void next(double least_weight) override;
  void skip_to(Xapian::docid docid, double least_weight) override;
  bool check(Xapian::docid docid, double least_weight) override;
  bool at_end() const override { return at_end_; }
  Xapian::docid get_docid() const override { return docid_; }
  NearMentions* clone() const override { return new NearMentions(choice_, budget_); }
  std::string get_description() const override { return "whole mentions near each other"; }

 private:
  [[nodiscard]] bool passes(Xapian::docid docid) const;
  [[nodiscard]] bool are_near(Xapian::docid docid) const;

  NearChoice choice_;
  std::shared_ptr<NearBudget> budget_;
  Xapian::Database database_;
  Xapian::doccount articles_ = 0;
  Xapian::docid docid_ = 0;
  bool at_end_ = false;
};

}  // namespace dateline
