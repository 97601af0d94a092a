// The article as the database keeps it, to be shown, re-counted and compared.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/index/facet_kind.hpp"

namespace dateline {

/// A facet value of one article, by its key and by the name that the article uses.
struct FacetUse {
  FacetKind kind = FacetKind::person;
  std::string key;
  std::string name;

  friend bool operator==(const FacetUse&, const FacetUse&) = default;
};

struct StoredArticle {
  Article article;               ///< `entities` as the data gave them
  std::string origin;            ///< absolute path of the outermost file; empty for standard input
  std::vector<FacetUse> facets;  ///< every counted value but the date's parts: distinct by kind and key

  friend bool operator==(const StoredArticle&, const StoredArticle&) = default;
};

std::string pack_article(const StoredArticle& stored);
/// Empty where the bytes are malformed.
std::optional<StoredArticle> unpack_article(std::string_view packed);

}  // namespace dateline
