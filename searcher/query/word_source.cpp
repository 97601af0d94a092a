#include "searcher/query/word_source.hpp"

#include <utility>

#include <fmt/format.h>

namespace dateline {

namespace {

/// Bounds must hold for sums in another order too.
constexpr double kRounding = 1 + 1e-9;

}  // namespace

WordSource::WordSource(WeightedTerm text, WeightedTerm title, const RankingOptions& ranking,
                       std::shared_ptr<ArticleLengths> lengths)
    : text_(std::move(text)),
      title_(std::move(title)),
      k1_(ranking.k1),
      b_(ranking.b),
      lengths_(std::move(lengths)) {}

double WordSource::bm25(double weight, double times, double relative_length) const {
  return times > 0 ? weight * times * (k1_ + 1) / (times + k1_ * (1 - b_ + b_ * relative_length)) : 0;
}

void WordSource::init(const Xapian::Database& database) {
  started_ = false;
  articles_ = database.get_termfreq(text_.term);
  posting_ = database.postlist_begin(text_.term);
  end_ = database.postlist_end(text_.term);
  title_posting_ = title_end_ = Xapian::PostingIterator();
  double most = bm25(text_.weight, database.get_wdf_upper_bound(text_.term), lengths_->shortest());
  if (!title_.term.empty()) {
    title_posting_ = database.postlist_begin(title_.term);
    title_end_ = database.postlist_end(title_.term);
    most += bm25(title_.weight, database.get_wdf_upper_bound(title_.term), lengths_->shortest());
  }
  set_maxweight(most * kRounding);
}

void WordSource::next(double least_weight) {
  if (least_weight > get_maxweight()) {
    posting_ = end_;
  } else if (started_) {
    ++posting_;
  }
  started_ = true;
}

void WordSource::skip_to(Xapian::docid docid, double least_weight) {
  started_ = true;
  if (least_weight > get_maxweight()) posting_ = end_;
  if (posting_ != end_ && *posting_ < docid) posting_.skip_to(docid);
}

double WordSource::get_weight() const {
  const auto docid = *posting_;
  const auto length = lengths_->relative(docid);
  auto weight = bm25(text_.weight, posting_.get_wdf(), length);
  if (title_posting_ != title_end_ && *title_posting_ < docid) title_posting_.skip_to(docid);
  if (title_posting_ != title_end_ && *title_posting_ == docid)
    weight += bm25(title_.weight, title_posting_.get_wdf(), length);
  return weight;
}

std::string WordSource::get_description() const {
  if (title_.term.empty()) return fmt::format("{}*{:.2f}", text_.term, text_.weight);
  return fmt::format("{}*{:.2f} + {}*{:.2f}", text_.term, text_.weight, title_.term, title_.weight);
}

}  // namespace dateline
