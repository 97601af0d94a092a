// Articles whose text says an amount.
#pragma once

#include <string>

#include <xapian.h>

#include "searcher/query/measure.hpp"
#include "searcher/query/word_query.hpp"

namespace dateline {

/// A filter over candidates: it reads the stored text of each, some microseconds an article. Alone it would
/// read every article.
class MeasureSource final : public Xapian::PostingSource {
 public:
  MeasureSource(Measure asked, TextScope scope) : asked_(std::move(asked)), scope_(scope) {}

  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return articles_; }
  Xapian::doccount get_termfreq_max() const override { return articles_; }
  void next(double least_weight) override;
  void skip_to(Xapian::docid docid, double least_weight) override;
  bool check(Xapian::docid docid, double least_weight) override;
  bool at_end() const override { return at_end_; }
  Xapian::docid get_docid() const override { return docid_; }
  MeasureSource* clone() const override { return new MeasureSource(asked_, scope_); }
  std::string get_description() const override { return "the text says this amount"; }

 private:
  [[nodiscard]] bool passes(Xapian::docid docid) const;

  Measure asked_;
  TextScope scope_;
  Xapian::Database database_;
  Xapian::doccount articles_ = 0;
  Xapian::docid docid_ = 0;
  bool at_end_ = false;
};

}  // namespace dateline
