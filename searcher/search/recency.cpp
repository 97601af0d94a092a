#include "searcher/search/recency.hpp"

#include <algorithm>
#include <cmath>

#include "common/index/schema.hpp"

namespace dateline {

RecencySource::RecencySource(double half_life_seconds, double now_utc_seconds, double most)
    : Xapian::ValuePostingSource(schema::kTimeSlot),
      half_life_(half_life_seconds),
      now_(now_utc_seconds),
      most_(most) {}

double RecencySource::get_weight() const {
  const auto age = std::max(0.0, now_ - Xapian::sortable_unserialise(get_value()));
  return most_ * std::exp2(-age / half_life_);
}

RecencySource* RecencySource::clone() const {
  return new RecencySource(half_life_, now_, most_);
}

void RecencySource::init(const Xapian::Database& database) {
  Xapian::ValuePostingSource::init(database);
  set_maxweight(most_);
}

}  // namespace dateline
