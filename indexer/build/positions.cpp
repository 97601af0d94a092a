#include "indexer/build/positions.hpp"

#include <algorithm>

#include "common/index/schema.hpp"

namespace dateline {

std::array<Xapian::termpos, kArticleFields> first_positions(
    const Article& article, const std::array<TokenList, kArticleFields>& tokens) {
  const auto& title = tokens[0];
  const auto title_end = article.title_derived || title.empty() ? 0 : title[title.size() - 1].position + 1;
  return {1, title_end + schema::kFieldGap};
}

std::vector<std::vector<Xapian::termpos>> mention_positions(
    const StoredArticle& stored, const std::array<TokenList, kArticleFields>& tokens) {
  std::vector<std::vector<Xapian::termpos>> positions(stored.facets.size());
  const auto first = first_positions(stored.article, tokens);
  for (const auto& [facet, field, bytes] : stored.mentions) {
    if (field == ArticleField::title && stored.article.title_derived) continue;
    const auto& words = tokens.at(static_cast<std::size_t>(field)).tokens();
    const auto begin = bytes.begin;
    auto word = std::partition_point(words.begin(), words.end(),
                                     [&](const Token& token) { return token.bytes.end <= begin; });
    auto& of_facet = positions[facet];
    for (; word != words.end() && word->bytes.begin < bytes.end; ++word) {
      const auto position = first.at(static_cast<std::size_t>(field)) + word->position;
      // Two mentions can share a word that the analyzer does not part.
      if (of_facet.empty() || of_facet.back() != position) of_facet.push_back(position);
    }
  }
  return positions;
}

}  // namespace dateline
