// Names of an article that mean the same, gathered.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/entities/name_match.hpp"

namespace dateline {

/// One way in which the article names something: every mention of it looks the same.
struct NameForm {
  NameParts parts;
  std::uint32_t mentions = 0;
  std::uint32_t first_mention = 0;  ///< index of the earliest
  std::uint32_t explained_by = 0;   ///< 1 + index of the form beside which it stands in parentheses; 0: none
};

struct NameCluster {
  EntityKind kind = EntityKind::person;
  std::vector<std::uint32_t> forms{};  ///< indices, the fullest name first
  std::uint32_t mentions = 0;
  std::uint32_t first_mention = 0;
};

class NameClusters {
 public:
  explicit NameClusters(const std::vector<NameForm>& forms) : forms_(forms) {
    cluster_of_.assign(forms.size(), kNone);
  }

  /// Takes the forms in order of length, the longest first, and puts each where it fits best: the strongest
  /// match, then the most mentioned, then the first. Quadratic in the number of forms up to kMostCompared; of
  /// more (a book, not an article) the rarest join by equal words only.
  void gather();
  /// Moves all of `from` into `into`.
  void merge(std::uint32_t from, std::uint32_t into);

  /// Emptied ones have no forms.
  [[nodiscard]] const std::vector<NameCluster>& clusters() const { return clusters_; }
  [[nodiscard]] std::uint32_t cluster_of(std::uint32_t form) const { return cluster_of_[form]; }

  /// The first clusters, so many, are of compared forms.
  [[nodiscard]] std::uint32_t compared() const { return compared_; }

  static constexpr std::size_t kMostCompared = 1'500;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  [[nodiscard]] std::vector<std::uint32_t> by_mentions() const;
  void add_uncompared(std::span<const std::uint32_t> forms);
  void join_explained();
  std::uint32_t new_cluster(std::uint32_t form);

  [[nodiscard]] NameMatch match(std::uint32_t form, const NameCluster& cluster) const;
  [[nodiscard]] std::uint32_t best_cluster(std::uint32_t form) const;
  void add(std::uint32_t form, std::uint32_t cluster);

  const std::vector<NameForm>& forms_;
  std::vector<NameCluster> clusters_;
  std::vector<std::uint32_t> cluster_of_;
  std::uint32_t compared_ = 0;
};

}  // namespace dateline
