// Numbers as every machine-readable format writes them.
#pragma once

namespace dateline {

/// At most four decimals, so that the same score is the same text everywhere; what is no number is 0.
double rounded_score(double score);

}  // namespace dateline
