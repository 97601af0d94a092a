// The distinct names of an article, and where each is mentioned.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/entity/known_names.hpp"
#include "indexer/entities/name_clusters.hpp"

namespace dateline {

struct ArticleNames {
  std::vector<NameForm> forms;
  std::vector<std::uint32_t> form_of;  ///< by mention
};

/// Each distinct mention is taken apart and looked up once.
ArticleNames article_names(NameWords& words, const KnownNames& known,
                           std::span<const std::string_view> tokens, std::span<const TokenMention> mentions);

}  // namespace dateline
