#include "tests/eval/cluster_score.hpp"

namespace dateline {

namespace {

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

}  // namespace

double Score::f1() const {
  return ratio(2 * precision * recall, precision + recall);
}

void ClusterScore::add(std::span<const TokenMention> mentions, std::span<const std::uint32_t> gold,
                       std::span<const std::uint32_t> found) {
  for (std::size_t a = 0; a < mentions.size(); ++a) {
    Pairs around;
    for (std::size_t b = 0; b < mentions.size(); ++b) {
      const bool same_gold = gold[a] == gold[b];
      const bool same_found = found[a] == found[b];
      const Pairs pair{.both = static_cast<double>(same_gold && same_found),
                       .found = static_cast<double>(same_found),
                       .gold = static_cast<double>(same_gold)};
      around = {around.both + pair.both, around.found + pair.found, around.gold + pair.gold};
      if (b >= a || mentions[a].kind != mentions[b].kind) continue;
      auto& sum = pairs_[static_cast<std::size_t>(mentions[a].kind)];
      sum = {sum.both + pair.both, sum.found + pair.found, sum.gold + pair.gold};
    }
    precision_sum_ += around.both / around.found;
    recall_sum_ += around.both / around.gold;
    ++mentions_;
  }
}

Score ClusterScore::pairs(EntityKind kind) const {
  const auto& sum = pairs_[static_cast<std::size_t>(kind)];
  return {.precision = ratio(sum.both, sum.found), .recall = ratio(sum.both, sum.gold)};
}

Score ClusterScore::b_cubed() const {
  return {.precision = ratio(precision_sum_, mentions_), .recall = ratio(recall_sum_, mentions_)};
}

}  // namespace dateline
