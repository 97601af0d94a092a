// The article as the database keeps it, to be shown, re-counted and compared.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/byte_range.hpp"
#include "common/index/facet_kind.hpp"

namespace dateline {

/// A facet value of one article, by its key and by the name that the article uses.
struct FacetUse {
  FacetKind kind = FacetKind::person;
  std::string key;
  std::string name;

  friend bool operator==(const FacetUse&, const FacetUse&) = default;
};

/// The texts of an article, in the order of their positions.
enum class ArticleField : std::uint8_t { title, body };
inline constexpr std::size_t kArticleFields = 2;

/// A span of text that names a person, an organisation or a place.
struct StoredMention {
  std::uint32_t facet = 0;  ///< index into StoredArticle::facets
  ArticleField field = ArticleField::title;
  ByteRange bytes;  ///< of the field's text; never empty

  friend bool operator==(const StoredMention&, const StoredMention&) = default;
};

struct StoredArticle {
  Article article;               ///< `entities` as the data gave them
  std::string origin;            ///< absolute path of the outermost file; empty for standard input
  std::vector<FacetUse> facets;  ///< every counted value but the date's parts: distinct by kind and key
  std::vector<StoredMention> mentions;  ///< by field and place; none overlaps another

  friend bool operator==(const StoredArticle&, const StoredArticle&) = default;
};

std::string_view text_of(const Article& article, ArticleField field);

/// The stored bytes are those of the texts and fields followed by those of the names: the first are known as
/// soon as the article is, the second only when the dictionary has given each value its key.
std::string pack_fields(const Article& article, std::string_view origin);
std::string pack_names(const std::vector<FacetUse>& facets, const std::vector<StoredMention>& mentions);
/// Both.
std::string pack_article(const StoredArticle& stored);
/// Empty where the bytes are malformed, or a mention lies outside its text or belongs to no facet.
std::optional<StoredArticle> unpack_article(std::string_view packed);

/// The spelling of a mention as a form of its name: its text with each run of white space (a name may stand
/// on two lines) made one space.
std::string mention_form(const Article& article, const StoredMention& mention);

/// For each facet of the article the forms of its mentions that are not the name it uses: distinct, in byte
/// order. A text of more than kMaxFormBytes is no form.
std::vector<std::vector<std::string>> short_forms(const StoredArticle& stored);

inline constexpr std::size_t kMaxFormBytes = 300;

}  // namespace dateline
