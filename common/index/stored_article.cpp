#include "common/index/stored_article.hpp"

#include <algorithm>

#include "common/index/pack.hpp"

namespace dateline {

namespace {

void pack_strings(std::string& out, const std::vector<std::string>& strings) {
  pack_uint(out, strings.size());
  for (const auto& value : strings) pack_string(out, value);
}

std::vector<std::string> unpack_strings(Unpacker& in) {
  std::vector<std::string> strings;
  const auto count = in.uint();
  for (std::uint64_t i = 0; i < count && in.ok(); ++i) strings.emplace_back(in.string());
  return strings;
}

/// Signed numbers with the sign in the lowest bit, so that small ones of either sign stay short.
void pack_signed(std::string& out, std::int64_t value) {
  pack_uint(out, (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63));
}

std::int64_t unpack_signed(Unpacker& in) {
  const auto coded = in.uint();
  return static_cast<std::int64_t>(coded >> 1U) ^ -static_cast<std::int64_t>(coded & 1U);
}

enum class DateForm : std::uint8_t { none, day, time };

void pack_date(std::string& out, const std::optional<ArticleDate>& date) {
  const auto form = !date ? DateForm::none : date->has_time ? DateForm::time : DateForm::day;
  pack_uint(out, static_cast<unsigned>(form));
  if (!date) return;
  pack_signed(out, date->utc_seconds);
  pack_signed(out, date->day.since_epoch);
  pack_signed(out, date->zone_minutes);
}

std::optional<ArticleDate> unpack_date(Unpacker& in) {
  const auto form = static_cast<DateForm>(in.uint());
  if (form == DateForm::none) return std::nullopt;
  ArticleDate date;
  date.has_time = form == DateForm::time;
  date.utc_seconds = unpack_signed(in);
  date.day.since_epoch = static_cast<std::int32_t>(unpack_signed(in));
  date.zone_minutes = static_cast<std::int16_t>(unpack_signed(in));
  return date;
}

void pack_mentions(std::string& out, const std::vector<StoredMention>& mentions) {
  auto mention = mentions.begin();
  for (std::size_t field = 0; field < kArticleFields; ++field) {
    const auto end = std::find_if(mention, mentions.end(),
                                  [&](const auto& m) { return static_cast<std::size_t>(m.field) != field; });
    pack_uint(out, static_cast<std::uint64_t>(end - mention));
    std::uint32_t previous = 0;
    for (; mention != end; ++mention) {
      pack_uint(out, mention->bytes.begin - previous);
      pack_uint(out, mention->bytes.size());
      pack_uint(out, mention->facet);
      previous = mention->bytes.end;
    }
  }
}

/// False where a mention is empty, leaves its text or belongs to no entity.
bool unpack_mentions(Unpacker& in, StoredArticle& stored) {
  for (const auto field : {ArticleField::title, ArticleField::body}) {
    const auto text_bytes = text_of(stored.article, field).size();
    const auto count = in.uint();
    std::uint64_t end = 0;
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
      const auto gap = in.uint();
      const auto size = in.uint();
      const auto facet = in.uint();
      if (size == 0 || gap > text_bytes - end || size > text_bytes - end - gap) return false;
      if (facet >= stored.facets.size() || !is_entity(stored.facets[facet].kind)) return false;
      const auto begin = end + gap;
      end = begin + size;
      stored.mentions.push_back(
          {.facet = static_cast<std::uint32_t>(facet),
           .field = field,
           .bytes = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }
  }
  return in.ok();
}

}  // namespace

std::string_view text_of(const Article& article, ArticleField field) {
  return field == ArticleField::title ? article.title : article.body;
}

std::string pack_fields(const Article& article, std::string_view origin) {
  std::string out;
  out.reserve(article.body.size() + 512);
  for (const std::string_view field :
       {std::string_view(article.id), std::string_view(article.url), std::string_view(article.title),
        std::string_view(article.source), std::string_view(article.section),
        std::string_view(article.language), origin, std::string_view(article.body)})
    pack_string(out, field);
  pack_uint(out, article.title_derived ? 1 : 0);
  pack_date(out, article.date);
  pack_strings(out, article.authors);
  pack_strings(out, article.topics);
  pack_uint(out, article.entities.size());
  for (const auto& [kind, name] : article.entities) {
    pack_uint(out, static_cast<unsigned>(kind));
    pack_string(out, name);
  }
  return out;
}

std::string pack_names(const std::vector<FacetUse>& facets, const std::vector<StoredMention>& mentions) {
  std::string out;
  pack_uint(out, facets.size());
  for (const auto& [kind, key, name] : facets) {
    pack_uint(out, static_cast<unsigned>(kind));
    pack_string(out, key);
    pack_string(out, name);
  }
  pack_mentions(out, mentions);
  return out;
}

std::string pack_article(const StoredArticle& stored) {
  return pack_fields(stored.article, stored.origin) + pack_names(stored.facets, stored.mentions);
}

std::optional<StoredArticle> unpack_article(std::string_view packed) {
  Unpacker in(packed);
  StoredArticle stored;
  auto& article = stored.article;
  for (auto* field : {&article.id, &article.url, &article.title, &article.source, &article.section,
                      &article.language, &stored.origin, &article.body})
    *field = in.string();
  article.title_derived = in.uint() != 0;
  article.date = unpack_date(in);
  article.authors = unpack_strings(in);
  article.topics = unpack_strings(in);
  const auto entities = in.uint();
  for (std::uint64_t i = 0; i < entities && in.ok(); ++i) {
    const auto kind = in.uint();
    if (kind > static_cast<std::uint64_t>(EntityKind::place)) return std::nullopt;
    article.entities.push_back({static_cast<EntityKind>(kind), std::string(in.string())});
  }
  const auto facets = in.uint();
  for (std::uint64_t i = 0; i < facets && in.ok(); ++i) {
    const auto kind = in.uint();
    if (kind >= kDictionaryKinds) return std::nullopt;
    const auto key = in.string();
    stored.facets.push_back({static_cast<FacetKind>(kind), std::string(key), std::string(in.string())});
  }
  if (!in.ok() || !unpack_mentions(in, stored) || !in.at_end()) return std::nullopt;
  return stored;
}

std::string mention_form(const Article& article, const StoredMention& mention) {
  std::string form;
  bool after_space = false;
  for (const char c : mention.bytes.of(text_of(article, mention.field))) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space) form.push_back(c);
    if (space && !after_space) form.push_back(' ');
    after_space = space;
  }
  return form;
}

std::vector<std::vector<std::string>> short_forms(const StoredArticle& stored) {
  std::vector<std::vector<std::string>> forms(stored.facets.size());
  for (const auto& mention : stored.mentions) {
    if (mention.bytes.size() > kMaxFormBytes) continue;
    auto form = mention_form(stored.article, mention);
    if (form != stored.facets[mention.facet].name) forms[mention.facet].push_back(std::move(form));
  }
  for (auto& of_facet : forms) {
    std::sort(of_facet.begin(), of_facet.end());
    of_facet.erase(std::unique(of_facet.begin(), of_facet.end()), of_facet.end());
  }
  return forms;
}

}  // namespace dateline
