#include "searcher/present/numbers.hpp"

#include <cmath>

namespace dateline {

double rounded_score(double score) {
  constexpr double kScale = 10'000;
  if (!std::isfinite(score)) return 0;
  return std::round(score * kScale) / kScale + 0.0;  // a negative zero becomes a positive one
}

}  // namespace dateline
