#include "searcher/search/hit_builder.hpp"

#include <utility>

#include "common/index/schema.hpp"
#include "searcher/query/filter.hpp"
#include "searcher/search/measure_matches.hpp"

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

std::vector<ArticleMention> mentions_of(const StoredArticle& stored) {
  std::vector<ArticleMention> mentions;
  for (const auto& [facet, field, bytes] : stored.mentions) {
    const auto& use = stored.facets[facet];
    mentions.push_back({.field = field == ArticleField::title ? TextField::title : TextField::body,
                        .bytes = bytes,
                        .kind = entity_kind_of(use.kind).value_or(EntityKind::person),
                        .key = use.key});
  }
  return mentions;
}

namespace {

std::vector<LabelledMention> labelled_mentions(const StoredArticle& stored, ArticleField field) {
  std::vector<LabelledMention> mentions;
  for (const auto& mention : stored.mentions) {
    if (mention.field != field) continue;
    const auto& [kind, key, name] = stored.facets[mention.facet];
    mentions.push_back({.bytes = mention.bytes,
                        .labels = {mention_label(schema::facet_term(kind, key)),
                                   mention_label(schema::mention_term(kind))}});
  }
  return mentions;
}

/// A derived title's mentions are those of the sentence in the body that it repeats.
std::vector<LabelledMention> title_mentions(const StoredArticle& stored,
                                            const std::vector<LabelledMention>& of_body) {
  const auto& article = stored.article;
  if (!article.title_derived) return labelled_mentions(stored, ArticleField::title);
  const auto found = article.body.find(article.title);
  if (found == std::string::npos) return {};
  const auto begin = static_cast<std::uint32_t>(found);
  const auto end = begin + static_cast<std::uint32_t>(article.title.size());
  std::vector<LabelledMention> mentions;
  for (const auto& [bytes, labels] : of_body)
    if (bytes.begin >= begin && bytes.end <= end)
      mentions.push_back({.bytes = {bytes.begin - begin, bytes.end - begin}, .labels = labels});
  return mentions;
}

}  // namespace

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

  const auto body_mentions = labelled_mentions(stored, ArticleField::body);
  Hit hit;
  analyzer->second.analyze(article.title, tokens_);
  hit.title_highlights = highlight_ranges(
      article.title, tokens_,
      with_true_measures(
          article.title, tokens_, units,
          find_matches(tokens_, units, TextField::title, title_mentions(stored, body_mentions))));
  if (snippets.count > 0) {
    analyzer->second.analyze(article.body, tokens_);
    hit.snippets = pick_snippets(article.body, tokens_, units, snippets, body_mentions);
  }
  hit.entities = entities_of(stored, dictionary);
  article.body.clear();
  hit.article = std::move(article);
  return hit;
}

}  // namespace dateline
