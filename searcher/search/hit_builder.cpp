#include "searcher/search/hit_builder.hpp"

#include <utility>

namespace dateline {

StoredArticle stored_article_of(const Xapian::Document& document) {
  auto stored = unpack_article(document.get_data());
  if (!stored) throw Xapian::DatabaseCorruptError("a stored article is malformed");
  return std::move(*stored);
}

std::array<std::vector<FacetRef>, 3> entities_of(const StoredArticle& stored, FacetDictionary& dictionary) {
  std::array<std::vector<FacetRef>, 3> entities;
  for (const auto& use : stored.facets) {
    if (!is_entity(use.kind)) continue;
    auto name = use.name;
    if (const auto ordinal = dictionary.ordinal(use.kind, use.key))
      if (const auto entry = dictionary.entry(use.kind, *ordinal)) name = entry->shown_name();
    entities.at(static_cast<std::size_t>(use.kind)).push_back({use.key, std::move(name)});
  }
  return entities;
}

Hit HitBuilder::build(const Xapian::Document& document, const std::vector<HighlightUnit>& units,
                      const SnippetOptions& snippets, FacetDictionary& dictionary) {
  auto stored = stored_article_of(document);
  auto& article = stored.article;
  auto analyzer = analyzers_.find(article.language);
  if (analyzer == analyzers_.end())
    analyzer =
        analyzers_
            .emplace(article.language, Analyzer(Language::from_code(article.language).value_or(Language())))
            .first;

  Hit hit;
  analyzer->second.analyze(article.title, tokens_);
  hit.title_highlights =
      highlight_ranges(article.title, tokens_, find_matches(tokens_, units, TextField::title));
  if (snippets.count > 0) {
    analyzer->second.analyze(article.body, tokens_);
    hit.snippets = pick_snippets(article.body, tokens_, units, snippets);
  }
  hit.entities = entities_of(stored, dictionary);
  article.body.clear();
  hit.article = std::move(article);
  return hit;
}

}  // namespace dateline
