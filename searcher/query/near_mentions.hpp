// NEAR of entities, as a filter of its own.
//
// Xapian's OP_NEAR asks for different positions. A mention has a position a word, so that "Kim Jong Un" alone
// would be a person near a person, and Kim Jong Un near "Kim". Here a mention is one place, and the places of
// a NEAR do not overlap.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/near_query.hpp"

namespace dateline {

/// Whether some operand of the choice is an entity that could overlap another operand: OP_NEAR is not enough.
bool needs_whole_mentions(const NearChoice& choice);

/// Passes the articles in which the operands stand near each other, each mention being one place. Reads
/// positions of every article that it is asked about, and its terms where any entity of a kind is wanted: to
/// be combined with something that leaves only articles with all operands. Without weight. Throws
/// Xapian::Error.
class NearMentions final : public Xapian::PostingSource {
 public:
  explicit NearMentions(NearChoice choice) : choice_(std::move(choice)) {}

  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return articles_; }
  Xapian::doccount get_termfreq_max() const override { return articles_; }
  void next(double least_weight) override;
  void skip_to(Xapian::docid docid, double least_weight) override;
  bool check(Xapian::docid docid, double least_weight) override;
  bool at_end() const override { return at_end_; }
  Xapian::docid get_docid() const override { return docid_; }
  NearMentions* clone() const override { return new NearMentions(choice_); }
  std::string get_description() const override { return "whole mentions near each other"; }

 private:
  [[nodiscard]] bool passes(Xapian::docid docid) const;

  NearChoice choice_;
  Xapian::Database database_;
  Xapian::doccount articles_ = 0;
  Xapian::docid docid_ = 0;
  bool at_end_ = false;
};

}  // namespace dateline
