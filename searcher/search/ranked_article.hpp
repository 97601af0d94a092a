// An article of a result, with what ordered it.
#pragma once

#include <cstdint>

#include <xapian.h>

namespace dateline {

struct RankedArticle {
  Xapian::docid docid = 0;
  double weight = 0;        ///< what orders it in the end
  double matched = 0;       ///< what the match gave
  double closeness = 0;     ///< what words that stand near each other added
  std::uint64_t hidden = 0;  ///< near-duplicates in the result that it stands for, with `collapse`
};

/// Just above another weight, and still so with six decimals: programs order a TREC run by its scores.
inline double just_above(double weight) {
  return weight * (1 + 1e-5) + 1e-5;
}

}  // namespace dateline
