// From the mentions of an article to its entities: which mentions name the same.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/entity/known_names.hpp"
#include "indexer/entities/mention.hpp"
#include "indexer/entities/name_clusters.hpp"
#include "indexer/entities/name_word.hpp"

namespace dateline {

struct ResolvedEntity {
  EntityKind kind = EntityKind::person;
  std::uint32_t first =
      0;  ///< the token run that spells its best name: titles, articles, possessives left out
  std::uint32_t count = 0;
  std::string known_name{};               ///< canonical name of the built-in table; empty where it has none
  std::vector<std::uint32_t> mentions{};  ///< indices into the mentions given, ascending
};

/// Not for several threads at once: it remembers words between articles. Cheap to make one a thread.
class Resolver {
 public:
  explicit Resolver(const KnownNames& names = known_names()) : names_(names) {}

  /// The article's entities in order of their first mention. `mentions` are in order of their tokens and
  /// inside `tokens`, which are cut as in the Penn Treebank: punctuation and "'s" stand alone. A mention may
  /// belong to no entity: a lone title of nobody named, a demonym. Quadratic in the distinct names.
  std::vector<ResolvedEntity> resolve(std::span<const std::string_view> tokens,
                                      std::span<const TokenMention> mentions);

 private:
  const KnownNames& names_;
  NameWords words_;
};

}  // namespace dateline
