#include "searcher/query/article_lengths.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// One look-up takes as long as reading so many lengths in a row.
constexpr std::uint64_t kLookUpCost = 32;

}  // namespace

ArticleLengths::ArticleLengths(const Xapian::Database& database)
    : database_(database),
      average_(std::max(1.0, database.get_avlength())),
      shortest_(database.get_doclength_lower_bound()) {}

double ArticleLengths::relative(Xapian::docid docid) {
  if (lengths_.empty()) {
    if (++look_ups_ * kLookUpCost < database_.get_doccount())
      return database_.get_doclength(docid) / average_;
    load();
  }
  return docid < lengths_.size() ? lengths_[docid] / average_ : 1.0;
}

void ArticleLengths::load() {
  lengths_.resize(std::size_t{database_.get_lastdocid()} + 1);
  for (auto article = database_.postlist_begin(""); article != database_.postlist_end(""); ++article)
    lengths_[*article] = article.get_doclength();
}

}  // namespace dateline
