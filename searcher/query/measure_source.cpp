#include "searcher/query/measure_source.hpp"

#include "common/index/stored_article.hpp"

namespace dateline {

void MeasureSource::init(const Xapian::Database& database) {
  database_ = database;
  articles_ = database.get_doccount();
  docid_ = 0;
  at_end_ = false;
}

bool MeasureSource::passes(Xapian::docid docid) const {
  const auto stored = unpack_article(database_.get_document(docid).get_data());
  if (!stored) throw Xapian::DatabaseCorruptError("a stored article is malformed");
  const auto& article = stored->article;
  if (has_measure(article.title, asked_)) return true;
  return scope_ == TextScope::title_and_body && has_measure(article.body, asked_);
}

void MeasureSource::next(double least_weight) {
  skip_to(docid_ + 1, least_weight);
}

void MeasureSource::skip_to(Xapian::docid docid, double) {
  auto article = database_.postlist_begin({});
  article.skip_to(docid);
  while (article != database_.postlist_end({}) && !passes(*article)) ++article;
  at_end_ = article == database_.postlist_end({});
  if (!at_end_) docid_ = *article;
}

bool MeasureSource::check(Xapian::docid docid, double) {
  docid_ = docid;
  return passes(docid);
}

}  // namespace dateline
