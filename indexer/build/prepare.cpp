#include "indexer/build/prepare.hpp"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <utility>

#include <xxhash.h>

#include "common/entity/name_skeleton.hpp"
#include "common/index/facet_name.hpp"
#include "common/index/pack.hpp"
#include "common/index/schema.hpp"
#include "common/text/detect_language.hpp"
#include "indexer/build/positions.hpp"

namespace dateline {

namespace {

/// Enough of a text to tell its language.
constexpr std::size_t kDetectionBytes = 4'000;

/// A derived title stands in the body already: its words are posted under the title prefix only.
enum class Posted { as_title, as_text, as_both };

void post_tokens(Xapian::Document& document, const TokenList& tokens, Xapian::termpos first, Posted posted) {
  std::string title_term(schema::kTitlePrefix);
  std::string cased_term(schema::kCasedPrefix);
  std::string term;
  for (const auto& token : tokens) {
    const auto position = first + token.position;
    const Xapian::termcount wdf = token.stop_word ? 0 : 1;
    if (posted != Posted::as_title) {
      document.add_posting(term.assign(token.term), position, wdf);
      if (!token.cased.empty())
        document.add_posting(cased_term.replace(schema::kCasedPrefix.size(), std::string::npos, token.cased),
                             position, 1);
    }
    if (posted != Posted::as_text)
      document.add_posting(title_term.replace(schema::kTitlePrefix.size(), std::string::npos, token.term),
                           position, wdf);
  }
}

using ArticleTokens = std::array<TokenList, kArticleFields>;

void post_texts(Xapian::Document& document, const Article& article, const ArticleTokens& tokens) {
  const auto first = first_positions(article, tokens);
  post_tokens(document, tokens[0], first[0], article.title_derived ? Posted::as_title : Posted::as_both);
  post_tokens(document, tokens[1], first[1], Posted::as_text);
}

/// The length of an article of nothing but stop words would be 0, which Xapian's check takes for an article
/// that is missing: its id gives it a length.
void add_id_term(Xapian::Document& document, const std::string& id, const ArticleTokens& tokens) {
  const auto weighs = [](const TokenList& list) {
    return std::any_of(list.begin(), list.end(), [](const auto& token) { return !token.stop_word; });
  };
  const auto term = schema::id_term(id);
  if (weighs(tokens[0]) || weighs(tokens[1]))
    document.add_boolean_term(term);
  else
    document.add_term(term);
}

void post_date(Xapian::Document& document, const ArticleDate& date) {
  for (const auto part : {FacetKind::year, FacetKind::month, FacetKind::day})
    document.add_boolean_term(schema::facet_term(part, schema::date_key(part, date.day)));
  document.add_value(schema::kTimeSlot, Xapian::sortable_serialise(static_cast<double>(date.utc_seconds)));
  document.add_value(schema::kDaySlot, pack_ordinals({schema::day_ordinal(date.day)}));
}

/// Adds a facet and what links it, unless its name has no key.
void add_use(PreparedArticle& prepared, FacetKind kind, const std::string& name) {
  auto key = facet_key(name);
  if (key.empty()) return;
  prepared.stored.facets.push_back({kind, std::move(key), name});
  prepared.links.emplace_back();
}

void add_entity(PreparedArticle& prepared, ArticleEntity&& entity) {
  const auto facet = static_cast<std::uint32_t>(prepared.stored.facets.size());
  for (const auto& [field, bytes] : entity.mentions)
    prepared.stored.mentions.push_back({.facet = facet, .field = field, .bytes = bytes});
  auto skeleton = name_skeleton(entity.kind, entity.key);
  prepared.links.push_back({.skeleton = std::move(skeleton), .listed = entity.listed, .positions = {}});
  prepared.stored.facets.push_back({facet_of(entity.kind), std::move(entity.key), std::move(entity.name)});
}

/// The terms of all mentions of a kind are posted at once, those of the facets when their keys are known.
void place_mentions(PreparedArticle& prepared) {
  auto& [article, origin, facets, mentions] = prepared.stored;
  std::sort(mentions.begin(), mentions.end(), [](const StoredMention& a, const StoredMention& b) {
    return std::tie(a.field, a.bytes) < std::tie(b.field, b.bytes);
  });
  auto positions = mention_positions(prepared.stored, prepared.tokens);
  for (std::size_t i = 0; i < facets.size(); ++i) {
    if (positions[i].empty()) continue;
    const auto term = schema::mention_term(facets[i].kind);
    for (const auto position : positions[i]) prepared.document.add_posting(term, position, 0);
    prepared.links[i].positions = std::move(positions[i]);
  }
}

}  // namespace

ContentHash content_hash(const Article& article, const IndexConfiguration& configuration) {
  Article hashed = article;
  // What `searcher show --json` prints is the same article: it names the language, and lists entities by
  // kind.
  auto& language = hashed.language;
  const bool detect = language.empty() && configuration.detect_language;
  if (language.empty() && !detect) language = configuration.default_language.code();
  auto& entities = hashed.entities;
  std::stable_sort(entities.begin(), entities.end(),
                   [](const auto& a, const auto& b) { return a.kind < b.kind; });
  std::string all = pack_fields(hashed, {});
  pack_uint(all, detect ? 1 : 0);
  pack_uint(all, configuration.gazetteer ? configuration.gazetteer->fingerprint() : 0);
  pack_uint(all, configuration.recogniser);
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(all.data(), all.size()));
  ContentHash hash{};
  static_assert(sizeof canonical.digest == sizeof hash);
  std::memcpy(hash.data(), canonical.digest, hash.size());
  return hash;
}

std::vector<WordUse> distinct_words(const TokenList& title, const TokenList& body) {
  std::vector<WordUse> words;
  words.reserve(title.size() + body.size());
  for (const auto* list : {&title, &body})
    for (const auto& token : *list) words.emplace_back(token.surface, token.term);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

Language ArticlePreparer::language_of(const Article& article) const {
  if (!article.language.empty())
    return Language::from_code(article.language).value_or(configuration_.default_language);
  if (configuration_.detect_language)
    if (const auto detected = detect_language(std::string_view(article.body).substr(0, kDetectionBytes)))
      return *detected;
  return configuration_.default_language;
}

Analyzer& ArticlePreparer::analyzer(const Article& article) {
  const auto found = analyzers_.find(article.language);
  if (found != analyzers_.end()) return found->second;
  return analyzers_
      .emplace(article.language, Analyzer(Language::from_code(article.language).value_or(Language())))
      .first->second;
}

PreparedArticle ArticlePreparer::prepare(Article article, std::string origin, const ContentHash& hash) {
  PreparedArticle prepared;
  prepared.hash = hash;
  article.language = language_of(article).code();
  auto& analyzer = this->analyzer(article);
  analyzer.analyze(article.title, prepared.tokens[0]);
  analyzer.analyze(article.body, prepared.tokens[1]);
  prepared.words = distinct_words(prepared.tokens[0], prepared.tokens[1]);

  auto& document = prepared.document;
  post_texts(document, article, prepared.tokens);
  add_id_term(document, article.id, prepared.tokens);
  if (!article.url.empty()) document.add_boolean_term(schema::url_term(article.url));
  if (!origin.empty()) document.add_boolean_term(schema::origin_term(origin));
  document.add_value(schema::kHashSlot, std::string(hash.data(), hash.size()));
  if (article.date) post_date(document, *article.date);
  auto signature = sign_story(article, prepared.tokens);
  if (!signature.sketch.empty()) document.add_value(schema::kSketchSlot, signature.sketch);
  prepared.anchors = std::move(signature.anchors);

  prepared.packed_fields = pack_fields(article, origin);
  prepared.stored.article = std::move(article);
  prepared.stored.origin = std::move(origin);
  add_facets(prepared);
  return prepared;
}

std::vector<ArticleEntity> ArticlePreparer::entities_of(const Article& article, const ArticleTokens& tokens) {
  auto from_data = entities_from_data(article);
  std::vector<ArticleEntity> from_gazetteer;
  std::vector<ArticleEntity> recognised;
  if (configuration_.make_recogniser && !recognise_) recognise_ = configuration_.make_recogniser();
  if (recognise_) {
    recognised = recognise_(article);
    resolve_given(from_data, recognised);
  }
  if (const auto* gazetteer = configuration_.gazetteer.get()) {
    resolve_listed(from_data, *gazetteer);
    resolve_listed(recognised, *gazetteer);
    from_gazetteer = entities_from_gazetteer(*gazetteer, article, tokens);
  }
  return merge_entities(std::move(from_data), std::move(from_gazetteer), std::move(recognised));
}

void ArticlePreparer::add_facets(PreparedArticle& prepared) {
  const auto& article = prepared.stored.article;
  for (auto& entity : entities_of(article, prepared.tokens)) add_entity(prepared, std::move(entity));
  add_use(prepared, FacetKind::source, article.source);
  for (const auto& author : article.authors) add_use(prepared, FacetKind::author, author);
  add_use(prepared, FacetKind::section, article.section);
  for (const auto& topic : article.topics) add_use(prepared, FacetKind::topic, topic);
  add_use(prepared, FacetKind::language, article.language);
  place_mentions(prepared);
}

const ArticleTokens& ArticlePreparer::tokens_of(const Article& stored) {
  auto& analyzer = this->analyzer(stored);
  analyzer.analyze(stored.title, scratch_[0]);
  analyzer.analyze(stored.body, scratch_[1]);
  return scratch_;
}

}  // namespace dateline
