// The entities of one article, whoever found them: its data, the user's gazetteer, the recogniser.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/index/stored_article.hpp"
#include "common/text/token_list.hpp"
#include "indexer/entities/gazetteer.hpp"

namespace dateline {

/// A span of one of an article's texts.
struct FieldRange {
  ArticleField field = ArticleField::title;
  ByteRange bytes;

  friend bool operator==(const FieldRange&, const FieldRange&) = default;
  friend auto operator<=>(const FieldRange&,
                          const FieldRange&) = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

struct ArticleEntity {
  EntityKind kind = EntityKind::person;
  std::string name;  ///< the article's full name for it, or the canonical one where it is known
  std::vector<FieldRange> mentions;   ///< where the texts name it, by whatever spelling
  std::optional<std::size_t> listed;  ///< index into the gazetteer's entities: `name` is exact and final
  std::string key;                    ///< facet_key of the name; merge_entities fills it in

  friend bool operator==(const ArticleEntity&, const ArticleEntity&) = default;
};

/// Finds the entities in an article's texts, with their mentions; one for each thread.
using Recognise = std::function<std::vector<ArticleEntity>(const Article& article)>;
using RecogniserFactory = std::function<Recognise()>;

std::vector<ArticleEntity> entities_from_data(const Article& article);

/// What the gazetteer finds in the texts. `tokens`: of title and body.
std::vector<ArticleEntity> entities_from_gazetteer(const Gazetteer& gazetteer, const Article& article,
                                                   const std::array<TokenList, kArticleFields>& tokens);

/// Entities whose name is one of the gazetteer's, of their kind, become the gazetteer's.
void resolve_listed(std::vector<ArticleEntity>& entities, const Gazetteer& gazetteer);

/// Names of the data as running text gives them: the canonical one of a name that the program knows ("usa"),
/// else that of the recognised entity of the kind which has the name's words and alone has them ("volcker"
/// beside Paul Volcker). Other names stay.
void resolve_given(std::vector<ArticleEntity>& from_data, const std::vector<ArticleEntity>& recognised);

/// Entities of the same kind and key become one, with the name that the gazetteer has for it, else the data,
/// else the recogniser; names without a key are left out. Of mentions that overlap, the gazetteer's stands,
/// else the one that comes first in the lists; a recognised entity that has none left is left out. The
/// mentions of the result are sorted, and none overlaps another. O(n log n) in the mentions.
std::vector<ArticleEntity> merge_entities(std::vector<ArticleEntity> from_data,
                                          std::vector<ArticleEntity> from_gazetteer,
                                          std::vector<ArticleEntity> from_recogniser);

}  // namespace dateline
