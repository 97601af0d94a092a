#include "common/index/stored_article.hpp"

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

}  // namespace

std::string pack_article(const StoredArticle& stored) {
  const auto& article = stored.article;
  std::string out;
  out.reserve(article.body.size() + 512);
  for (const auto* field : {&article.id, &article.url, &article.title, &article.source, &article.section,
                            &article.language, &stored.origin, &article.body})
    pack_string(out, *field);
  pack_uint(out, article.title_derived ? 1 : 0);
  pack_date(out, article.date);
  pack_strings(out, article.authors);
  pack_strings(out, article.topics);
  pack_uint(out, article.entities.size());
  for (const auto& [kind, name] : article.entities) {
    pack_uint(out, static_cast<unsigned>(kind));
    pack_string(out, name);
  }
  pack_uint(out, stored.facets.size());
  for (const auto& [kind, key, name] : stored.facets) {
    pack_uint(out, static_cast<unsigned>(kind));
    pack_string(out, key);
    pack_string(out, name);
  }
  return out;
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
    const auto kind = static_cast<EntityKind>(in.uint());
    article.entities.push_back({kind, std::string(in.string())});
  }
  const auto facets = in.uint();
  for (std::uint64_t i = 0; i < facets && in.ok(); ++i) {
    const auto kind = static_cast<FacetKind>(in.uint());
    const auto key = in.string();
    stored.facets.push_back({kind, std::string(key), std::string(in.string())});
  }
  if (!in.ok() || !in.at_end()) return std::nullopt;
  return stored;
}

}  // namespace dateline
