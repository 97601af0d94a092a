// The articles of one word with its weight in text and title.
#pragma once

#include <memory>
#include <string>

#include <xapian.h>

#include "searcher/query/article_lengths.hpp"
#include "searcher/query/ranking.hpp"

namespace dateline {

/// A term and what it weighs: BM25's idf times whatever else speaks for the word.
struct WeightedTerm {
  std::string term;
  double weight = 0;
};

/// BM25 (k1 and b of RankingOptions) over lengths that are kept in memory: the same weight that
/// Xapian::BM25Weight gives a term, without its reading the lengths of all articles. A word in the title adds
/// to the weight of those that have it in the text.
class WordSource final : public Xapian::PostingSource {
 public:
  /// `title.term` is empty where the title does not count.
  WordSource(WeightedTerm text, WeightedTerm title, const RankingOptions& ranking,
             std::shared_ptr<ArticleLengths> lengths);

  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return articles_; }
  Xapian::doccount get_termfreq_est() const override { return articles_; }
  Xapian::doccount get_termfreq_max() const override { return articles_; }
  void next(double least_weight) override;
  void skip_to(Xapian::docid docid, double least_weight) override;
  bool at_end() const override { return started_ && posting_ == end_; }
  Xapian::docid get_docid() const override { return *posting_; }
  double get_weight() const override;
  std::string get_description() const override;

 private:
  [[nodiscard]] double bm25(double weight, double times, double relative_length) const;

  WeightedTerm text_;
  WeightedTerm title_;
  double k1_;
  double b_;
  std::shared_ptr<ArticleLengths> lengths_;
  Xapian::doccount articles_ = 0;
  bool started_ = false;
  Xapian::PostingIterator posting_;
  Xapian::PostingIterator end_;
  mutable Xapian::PostingIterator title_posting_;
  Xapian::PostingIterator title_end_;
};

}  // namespace dateline
