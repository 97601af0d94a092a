// "The President", "the Court": mentions that name by office what another mention names in full.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/entities/article_names.hpp"
#include "indexer/entities/name_clusters.hpp"

namespace dateline {

/// The cluster of each mention. That of its form; but a lone title goes to the person right before its comma
/// ("Nick Clegg, Deputy Prime Minister"), else to the last person before it, or the first behind, that is
/// named with this title.
std::vector<std::uint32_t> clusters_of_mentions(std::span<const std::string_view> tokens,
                                                std::span<const TokenMention> mentions,
                                                const ArticleNames& names, const NameClusters& clusters);

}  // namespace dateline
