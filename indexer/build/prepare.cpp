#include "indexer/build/prepare.hpp"

#include <algorithm>
#include <cstring>

#include <xxhash.h>

#include "common/index/facet_name.hpp"
#include "common/index/pack.hpp"
#include "common/index/schema.hpp"
#include "common/text/detect_language.hpp"

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

void post_texts(Xapian::Document& document, const Article& article, const std::array<TokenList, 2>& tokens) {
  const auto& [title, body] = tokens;
  post_tokens(document, title, 1, article.title_derived ? Posted::as_title : Posted::as_both);
  const auto title_end = article.title_derived || title.empty() ? 0 : title[title.size() - 1].position + 1;
  post_tokens(document, body, title_end + schema::kFieldGap, Posted::as_text);
}

/// The length of an article of nothing but stop words would be 0, which Xapian's check takes for an article
/// that is missing: its id gives it a length.
void add_id_term(Xapian::Document& document, const std::string& id, const std::array<TokenList, 2>& tokens) {
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

void add_use(std::vector<FacetUse>& uses, FacetKind kind, const std::string& name) {
  auto key = facet_key(name);
  if (!key.empty()) uses.push_back({kind, std::move(key), name});
}

void keep_distinct(std::vector<FacetUse>& uses) {
  const auto order = [](const FacetUse& a, const FacetUse& b) {
    return std::tie(a.kind, a.key) < std::tie(b.kind, b.key);
  };
  const auto same = [](const FacetUse& a, const FacetUse& b) { return a.kind == b.kind && a.key == b.key; };
  std::stable_sort(uses.begin(), uses.end(), order);
  uses.erase(std::unique(uses.begin(), uses.end(), same), uses.end());
}

}  // namespace

ContentHash content_hash(const Article& article, const IndexConfiguration& configuration) {
  StoredArticle hashed{.article = article, .origin = {}, .facets = {}};
  // What `searcher show --json` prints is the same article: it names the language, and lists entities by
  // kind.
  auto& language = hashed.article.language;
  const bool detect = language.empty() && configuration.detect_language;
  if (language.empty() && !detect) language = configuration.default_language.code();
  auto& entities = hashed.article.entities;
  std::stable_sort(entities.begin(), entities.end(),
                   [](const auto& a, const auto& b) { return a.kind < b.kind; });
  std::string all = pack_article(hashed);
  pack_uint(all, detect ? 1 : 0);
  pack_uint(all, configuration.gazetteer ? configuration.gazetteer->fingerprint() : 0);
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

  prepared.stored.article = std::move(article);
  prepared.stored.origin = std::move(origin);
  add_facets(prepared.stored, prepared.tokens);
  document.set_data(pack_article(prepared.stored));
  return prepared;
}

void ArticlePreparer::add_facets(StoredArticle& stored, const std::array<TokenList, 2>& tokens) const {
  const auto& article = stored.article;
  const auto* gazetteer = configuration_.gazetteer.get();
  auto& uses = stored.facets;
  for (const auto& [kind, name] : article.entities) {
    const auto known = gazetteer == nullptr ? std::nullopt : gazetteer->resolve(kind, name);
    add_use(uses, facet_of(kind), known ? gazetteer->entities()[*known].name : name);
  }
  if (gazetteer != nullptr) {
    const std::array<std::string_view, 2> texts{article.title, article.body};
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (const auto& mention : gazetteer->find(texts.at(i), tokens.at(i))) {
        const auto& entity = gazetteer->entities()[mention.entity];
        add_use(uses, facet_of(entity.kind), entity.name);
      }
  }
  add_use(uses, FacetKind::source, article.source);
  for (const auto& author : article.authors) add_use(uses, FacetKind::author, author);
  add_use(uses, FacetKind::section, article.section);
  for (const auto& topic : article.topics) add_use(uses, FacetKind::topic, topic);
  add_use(uses, FacetKind::language, article.language);
  keep_distinct(uses);
}

std::vector<WordUse> ArticlePreparer::words_of(const Article& stored) {
  auto& analyzer = this->analyzer(stored);
  analyzer.analyze(stored.title, scratch_[0]);
  analyzer.analyze(stored.body, scratch_[1]);
  return distinct_words(scratch_[0], scratch_[1]);
}

}  // namespace dateline
