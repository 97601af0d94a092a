#include "indexer/entities/name_clusters.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include <xxhash.h>

namespace dateline {

namespace {

/// Equal for equal words of one kind.
std::uint64_t words_hash(const NameParts& parts) {
  auto hash = static_cast<std::uint64_t>(parts.kind);
  for (const auto* word : parts.words)
    hash = XXH3_64bits_withSeed(&word->spelling, sizeof word->spelling, hash + 1);
  return hash;
}

}  // namespace

void NameClusters::gather() {
  auto order = by_mentions();
  const auto compared = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), kMostCompared));
  std::stable_sort(order.begin(), compared, [&](std::uint32_t a, std::uint32_t b) {
    return forms_[a].parts.words.size() > forms_[b].parts.words.size();
  });
  // Acronyms come after the other single words, which they may abbreviate.
  std::stable_partition(order.begin(), compared,
                        [&](std::uint32_t f) { return !forms_[f].parts.is_acronym(); });
  for (auto form = order.begin(); form != compared; ++form) {
    const auto cluster = best_cluster(*form);
    add(*form, cluster == kNone ? new_cluster(*form) : cluster);
  }
  compared_ = static_cast<std::uint32_t>(clusters_.size());
  add_uncompared({compared, order.end()});
  join_explained();
}

std::vector<std::uint32_t> NameClusters::by_mentions() const {
  std::vector<std::uint32_t> order(forms_.size());
  std::iota(order.begin(), order.end(), 0U);
  if (order.size() <= kMostCompared) return order;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return forms_[a].mentions > forms_[b].mentions; });
  std::sort(order.begin(), order.begin() + kMostCompared);
  return order;
}

void NameClusters::add_uncompared(std::span<const std::uint32_t> forms) {
  if (forms.empty()) return;
  std::unordered_map<std::uint64_t, std::uint32_t> by_words;
  for (std::uint32_t form = 0; form < forms_.size(); ++form) {
    if (cluster_of_[form] != kNone) by_words.emplace(words_hash(forms_[form].parts), cluster_of_[form]);
  }
  for (const auto form : forms) {
    const auto hash = words_hash(forms_[form].parts);
    const auto found = by_words.find(hash);
    const auto cluster = found != by_words.end() ? found->second : new_cluster(form);
    by_words.emplace(hash, cluster);
    add(form, cluster);
  }
}

void NameClusters::join_explained() {
  for (std::uint32_t form = 0; form < forms_.size(); ++form) {
    if (forms_[form].explained_by == 0) continue;
    const auto explained = cluster_of_[forms_[form].explained_by - 1];
    if (explained != cluster_of_[form]) merge(cluster_of_[form], explained);
  }
}

std::uint32_t NameClusters::new_cluster(std::uint32_t form) {
  clusters_.push_back({.kind = forms_[form].parts.kind, .first_mention = forms_[form].first_mention});
  return static_cast<std::uint32_t>(clusters_.size() - 1);
}

NameMatch NameClusters::match(std::uint32_t form, const NameCluster& cluster) const {
  const auto& parts = forms_[form].parts;
  auto best = NameMatch::none;
  for (const auto other : cluster.forms) {
    const auto& theirs = forms_[other].parts;
    const bool longer = parts.words.size() > theirs.words.size();
    const auto match = longer ? match_names(theirs, parts) : match_names(parts, theirs);
    if (match == NameMatch::conflict) return match;
    best = std::max(best, match);
  }
  return best;
}

std::uint32_t NameClusters::best_cluster(std::uint32_t form) const {
  auto best = kNone;
  auto best_match = NameMatch::none;
  for (std::uint32_t at = 0; at < clusters_.size(); ++at) {
    const auto& cluster = clusters_[at];
    if (cluster.kind != forms_[form].parts.kind) continue;
    const auto found = match(form, cluster);
    if (found <= NameMatch::none || found < best_match) continue;
    // "The Court" is said of a court that has been named, "the River" of a river.
    if (found == NameMatch::part && cluster.kind != EntityKind::person &&
        forms_[form].first_mention < cluster.first_mention)
      continue;
    const bool tie = found == best_match && best != kNone;
    const auto rank = [](const NameCluster& c) { return std::pair(c.mentions, ~c.first_mention); };
    if (tie && rank(cluster) <= rank(clusters_[best])) continue;
    best = at;
    best_match = found;
  }
  return best;
}

void NameClusters::add(std::uint32_t form, std::uint32_t cluster) {
  auto& target = clusters_[cluster];
  target.forms.push_back(form);
  target.mentions += forms_[form].mentions;
  target.first_mention = std::min(target.first_mention, forms_[form].first_mention);
  cluster_of_[form] = cluster;
}

void NameClusters::merge(std::uint32_t from, std::uint32_t into) {
  clusters_[into].first_mention = std::min(clusters_[into].first_mention, clusters_[from].first_mention);
  for (const auto form : clusters_[from].forms) add(form, into);
  clusters_[from].forms.clear();
  clusters_[from].mentions = 0;
}

}  // namespace dateline
