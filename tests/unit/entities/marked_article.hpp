// Articles for tests of the resolver, written with their mentions marked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/resolver.hpp"

namespace dateline {

struct MarkedArticle {
  std::vector<std::string> tokens;
  std::vector<TokenMention> mentions;

  [[nodiscard]] std::string text(std::uint32_t first, std::uint32_t count) const;
};

/// Tokens parted by spaces; "[p " opens a person, "[o " an organisation, "[l " a place, "]" closes it:
/// "[p Kim Jong - un ] met [p Putin ] ."
MarkedArticle marked_article(std::string_view marked);

/// The entities: for each its best name, "=", and its mentions joined with "|"; the best name is left out
/// where it is the only mention.
std::vector<std::string> resolved(std::string_view marked);

}  // namespace dateline
