// The boost for new articles.
#pragma once

#include <cstdint>

#include <xapian.h>

namespace dateline {

/// Adds `most` · 2^(−age / half-life) to an article's weight; articles from after `now` get all of it,
/// undated ones nothing.
class RecencySource final : public Xapian::ValuePostingSource {
 public:
  RecencySource(double half_life_seconds, double now_utc_seconds, double most);

  double get_weight() const override;
  RecencySource* clone() const override;
  void init(const Xapian::Database& database) override;

 private:
  double half_life_;
  double now_;
  double most_;
};

}  // namespace dateline
