// A name in an article, as the recogniser finds it.
#pragma once

#include <cstdint>

#include "common/article.hpp"

namespace dateline {

/// A run of the article's NER tokens that names something.
struct TokenMention {
  EntityKind kind = EntityKind::person;
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  friend bool operator==(const TokenMention&, const TokenMention&) = default;
};

}  // namespace dateline
