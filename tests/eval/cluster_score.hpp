// How well clusters of mentions agree with the gold ones.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "common/article.hpp"
#include "indexer/entities/mention.hpp"

namespace dateline {

/// Fractions of 1; 0 where there is nothing to divide.
struct Score {
  double precision = 0;
  double recall = 0;
  [[nodiscard]] double f1() const;
};

class ClusterScore {
 public:
  /// Adds a document: its mentions with their gold and found clusters. Quadratic.
  void add(std::span<const TokenMention> mentions, std::span<const std::uint32_t> gold,
           std::span<const std::uint32_t> found);

  /// Over pairs of mentions of the kind.
  [[nodiscard]] Score pairs(EntityKind kind) const;
  /// B-cubed over all mentions, whatever their kinds.
  [[nodiscard]] Score b_cubed() const;

 private:
  struct Pairs {
    double both = 0;
    double found = 0;
    double gold = 0;
  };

  std::array<Pairs, 3> pairs_{};
  double precision_sum_ = 0;
  double recall_sum_ = 0;
  double mentions_ = 0;
};

}  // namespace dateline
