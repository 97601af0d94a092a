#include "indexer/read/article_builder.hpp"

#include <fmt/format.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "common/text/language.hpp"
#include "common/text/sentences.hpp"
#include "common/text/utf8.hpp"
#include "indexer/read/clean_text.hpp"
#include "indexer/read/entity_fields.hpp"

namespace dateline {
namespace {

std::size_t index(Field field) {
  return static_cast<std::size_t>(field);
}

std::string_view name_of(Field field) {
  switch (field) {
    case Field::id:
      return "id";
    case Field::url:
      return "url";
    case Field::title:
      return "title";
    case Field::body:
      return "body";
    case Field::date:
      return "date";
    case Field::source:
      return "source";
    case Field::author:
      return "author";
    case Field::section:
      return "section";
    case Field::language:
      return "language";
    case Field::topics:
      return "topics";
    case Field::entities:
      return "entities";
    case Field::people:
      return "people";
    case Field::orgs:
      return "orgs";
    case Field::places:
      return "places";
  }
  return "";
}

std::string content_hash(const Article& article) {
  std::string content = article.title_derived ? std::string() : article.title;
  content += '\0';
  content += article.body;
  content += '\0';
  if (article.date) content += format_article_date(*article.date);
  const XXH128_hash_t hash = XXH3_128bits(content.data(), content.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string fallback_id(const Record& record, const IdFallback& fallback, const Article& article) {
  if (!article.url.empty()) return article.url;
  if (fallback.from_content) return content_hash(article);
  if (record.number == 0) return fallback.file_id;
  return fmt::format("{}#{}", fallback.file_id, record.number);
}

void derive_title(Article& article) {
  // Sentences beyond the title's limit do not matter; cutting first keeps long bodies cheap.
  const std::string_view start = truncate_utf8(article.body, kDerivedTitleBytes * 8);
  article.title = clean_line(first_sentence(start, kDerivedTitleBytes));
  if (article.title.empty()) {
    const std::string line = clean_line(start);
    article.title = truncate_utf8(line, kDerivedTitleBytes);
  }
  article.title_derived = true;
}

/// Whether the title was made from the body by this program, which wrote the record (`searcher show --json`).
bool is_derived(const RecordFields& fields) {
  const auto derived = fields.find("title_derived");
  return derived && joined_text(*derived, "") == "true";
}

}  // namespace

/// An article in the making.
struct ArticleBuilder::Draft {
  Article article;
  std::vector<std::string> warnings;
};

ArticleBuilder::ArticleBuilder(const ReadOptions& options) : map_(options.field_map) {
  for (const auto& [name, value] : options.constants) {
    const auto field = parse_field(name);
    if (!field) continue;
    std::string text = value;
    repair_utf8(text);
    constants_[index(*field)] = std::move(text);
  }
}

bool ArticleBuilder::has_constant(Field field) const {
  return constants_[index(field)].has_value();
}

bool ArticleBuilder::gives(const RecordFields& fields, Field field) const {
  Record record;
  record.fields = &fields;
  const auto values = look_up(record, field);
  return std::any_of(values.begin(), values.end(),
                     [](const FieldValue& value) { return !trim(joined_text(value, " ")).empty(); });
}

bool ArticleBuilder::gives_text(const RecordFields& fields) const {
  return gives(fields, Field::title) || gives(fields, Field::body);
}

std::vector<FieldValue> ArticleBuilder::look_up(const Record& record, Field field) const {
  std::vector<FieldValue> values;
  if (const auto& constant = constants_[index(field)]) {
    values.push_back(FieldValue{*constant});
    return values;
  }
  if (record.fields == nullptr) return values;
  const std::string& mapped = map_.mapped_name(field);
  if (!mapped.empty()) {
    if (auto value = record.fields->find(mapped)) {
      values.push_back(std::move(*value));
      return values;
    }
  }
  for (const std::string& name : map_.own_names(field)) {
    if (auto value = record.fields->find(name)) values.push_back(std::move(*value));
  }
  return values;
}

std::vector<std::string> ArticleBuilder::list_of(const Record& record, Field field) const {
  const bool semicolons = has_constant(field) || (record.fields != nullptr &&
                                                  record.fields->lists() == RecordFields::Lists::semicolons);
  std::vector<std::string> all;
  for (const FieldValue& value : look_up(record, field)) {
    // A true list has one name an element; only a bare text is taken apart.
    if (semicolons && value.text() != nullptr) {
      for (std::string& part : split_list(*value.text())) all.push_back(std::move(part));
    } else {
      for (std::string& text : all_texts(value)) all.push_back(std::move(text));
    }
  }
  return all;
}

std::string ArticleBuilder::one_line(const Record& record, Field field, Draft& draft) const {
  for (const FieldValue& value : look_up(record, field)) {
    std::string text = clean_line(joined_text(value, "; "));
    if (!text.empty()) return text;
    if (value.members() != nullptr && !value.members()->empty()) {
      draft.warnings.push_back(fmt::format(
          "{0} is an object, not a text; name the member that holds it: --map {0}=…", name_of(field)));
    }
  }
  return {};
}

std::string ArticleBuilder::facet_text(const Record& record, Field field, Draft& draft) const {
  std::string text = one_line(record, field, draft);
  if (text.size() <= kMaxFacetBytes) return text;
  draft.warnings.push_back(fmt::format("{} {} is longer than {} bytes and was left out", name_of(field),
                                       quoted_excerpt(text), kMaxFacetBytes));
  return {};
}

std::vector<std::string> ArticleBuilder::facet_list(const Record& record, Field field, Draft& draft) const {
  std::vector<std::string> values;
  for (const std::string& raw : list_of(record, field)) {
    std::string text = clean_line(raw);
    if (text.size() > kMaxFacetBytes) {
      draft.warnings.push_back(fmt::format("{} {} is longer than {} bytes and was left out", name_of(field),
                                           quoted_excerpt(text), kMaxFacetBytes));
    } else if (!text.empty() && std::find(values.begin(), values.end(), text) == values.end()) {
      values.push_back(std::move(text));
    }
  }
  return values;
}

void ArticleBuilder::fill_texts(const Record& record, Draft& draft) const {
  Article& article = draft.article;
  article.title = one_line(record, Field::title, draft);
  if (article.title.empty()) article.title = clean_line(record.own_title);
  if (!has_constant(Field::body)) article.body = clean_body(record.own_body);
  if (article.body.empty()) {
    for (const FieldValue& value : look_up(record, Field::body)) {
      article.body = clean_body(joined_text(value, "\n\n"));
      if (!article.body.empty()) break;
      if (value.members() != nullptr && !value.members()->empty()) {
        draft.warnings.emplace_back(
            "body is an object, not a text; name the member that holds it: --map body=body.…");
      }
    }
  }
}

void ArticleBuilder::fill_date(const Record& record, Draft& draft) const {
  for (const FieldValue& value : look_up(record, Field::date)) {
    const std::string text = joined_text(value, "; ");
    if (trim(text).empty()) continue;
    draft.article.date = parse_article_date(trim(text));
    if (draft.article.date) return;
    draft.warnings.push_back(
        fmt::format("date {} cannot be read; the article is kept without it", quoted_excerpt(text)));
  }
  if (!record.own_date.empty()) draft.article.date = parse_article_date(record.own_date);
}

void ArticleBuilder::fill_language(const Record& record, Draft& draft) const {
  const std::string code = one_line(record, Field::language, draft);
  if (code.empty()) return;
  if (const auto language = Language::from_code(code)) {
    draft.article.language = language->code();
  } else {
    draft.warnings.push_back(
        fmt::format("language {} is no language code; the default is used", quoted_excerpt(code)));
  }
}

void ArticleBuilder::fill_entities(const Record& record, Draft& draft) const {
  for (const FieldValue& value : look_up(record, Field::entities)) {
    add_entities(value, draft.article.entities, draft.warnings);
  }
  constexpr std::array<std::pair<Field, EntityKind>, 3> kLists{{{Field::people, EntityKind::person},
                                                                {Field::orgs, EntityKind::org},
                                                                {Field::places, EntityKind::place}}};
  for (const auto& [field, kind] : kLists) {
    for (const std::string& name : list_of(record, field)) {
      add_entity(kind, name, draft.article.entities, draft.warnings);
    }
  }
}

BuiltArticle ArticleBuilder::build(const Record& record, const IdFallback& fallback) const {
  Draft draft;
  Article& article = draft.article;
  fill_texts(record, draft);
  if (record.fields != nullptr && !article.body.empty() && is_derived(*record.fields)) article.title.clear();
  if (article.title.empty() && article.body.empty() && record.without_text == WithoutText::rejected)
    return {std::nullopt, std::move(draft.warnings)};
  if (article.title.empty()) derive_title(article);
  fill_date(record, draft);
  fill_language(record, draft);
  fill_entities(record, draft);
  article.source = facet_text(record, Field::source, draft);
  article.section = facet_text(record, Field::section, draft);
  article.authors = facet_list(record, Field::author, draft);
  article.topics = facet_list(record, Field::topics, draft);
  article.url = one_line(record, Field::url, draft);
  for (const FieldValue& value : look_up(record, Field::id)) {
    article.id = clean_id(joined_text(value, "; "));
    if (!article.id.empty()) break;
  }
  if (article.id.empty()) article.id = fallback_id(record, fallback, article);
  return {std::move(article), std::move(draft.warnings)};
}

}  // namespace dateline
