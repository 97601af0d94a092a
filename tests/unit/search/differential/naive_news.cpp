#include "tests/unit/search/differential/naive_news.hpp"

#include <algorithm>

#include "common/index/facet_name.hpp"
#include "common/text/language.hpp"

namespace dateline::differential {

namespace {

void add_value(std::set<ValueId>& values, FacetKind kind, const std::string& name) {
  if (const auto key = facet_key(name); !key.empty()) values.emplace(kind, key);
}

void join_neighbours(std::vector<WordSpan>& spans) {
  std::sort(spans.begin(), spans.end(), [](WordSpan a, WordSpan b) { return a.first < b.first; });
  std::vector<WordSpan> joined;
  for (const auto span : spans) {
    if (!joined.empty() && span.first <= joined.back().last + 1)
      joined.back().last = std::max(joined.back().last, span.last);
    else
      joined.push_back(span);
  }
  spans = std::move(joined);
}

}  // namespace

std::uint32_t NaiveNews::intern(std::string_view text) {
  const auto [found, is_new] = numbers_.emplace(text, static_cast<std::uint32_t>(strings_.size()));
  if (is_new) strings_.emplace_back(text);
  return found->second;
}

std::size_t NaiveNews::number_of(std::string_view text) const {
  const auto found = numbers_.find(std::string(text));
  return found == numbers_.end() ? npos : found->second;
}

std::vector<std::string> NaiveNews::languages() const {
  std::vector<std::string> codes;
  for (const auto& [code, articles] : languages_) codes.push_back(code);
  std::stable_sort(codes.begin(), codes.end(), [&](const std::string& a, const std::string& b) {
    return languages_.at(a) > languages_.at(b);
  });
  return codes;
}

NaiveText NaiveNews::read(std::string_view text, const std::string& language, const ArticleView& view,
                          TextField field) {
  const auto known = Language::from_code(language).value_or(Language());
  TokenList tokens;
  analyzers_.try_emplace(language, known).first->second.analyze(text, tokens);
  const bool derived = field == TextField::title && view.article.title_derived;
  NaiveText read;
  for (const auto& token : tokens) {
    read.words.push_back({intern(token.term), intern(token.surface), token.stop_word});
    forms_[read.words.back().surface].insert(read.words.back().term);
    if (!token.cased.empty() && !derived) capitals_.emplace(token.cased);
  }
  if (derived) return read;
  for (const auto& mention : view.mentions) {
    if (mention.field != field) continue;
    WordSpan span{tokens.size(), 0};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].bytes.end <= mention.bytes.begin || tokens[i].bytes.begin >= mention.bytes.end) continue;
      span.first = std::min(span.first, i);
      span.last = i;
    }
    if (span.first < tokens.size()) read.mentions[{facet_of(mention.kind), mention.key}].push_back(span);
  }
  for (auto& [value, spans] : read.mentions) join_neighbours(spans);
  return read;
}

void NaiveNews::add(const ArticleView& view) {
  NaiveArticle added;
  added.article = view.article;
  const auto& article = added.article;
  added.title = read(article.title, article.language, view, TextField::title);
  added.body = read(article.body, article.language, view, TextField::body);
  ++languages_[article.language];
  for (const auto kind : {EntityKind::person, EntityKind::org, EntityKind::place})
    for (const auto& entity : view.entities.at(static_cast<std::size_t>(kind)))
      added.values.emplace(facet_of(kind), entity.key);
  add_value(added.values, FacetKind::source, article.source);
  add_value(added.values, FacetKind::section, article.section);
  add_value(added.values, FacetKind::language, article.language);
  for (const auto& author : article.authors) add_value(added.values, FacetKind::author, author);
  for (const auto& topic : article.topics) add_value(added.values, FacetKind::topic, topic);
  articles_.push_back(std::move(added));
}

}  // namespace dateline::differential
