#include "indexer/info.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/index/database.hpp"
#include "common/index/program_versions.hpp"
#include "common/index/schema.hpp"
#include "indexer/entities/recogniser.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

std::uint64_t count_terms(const Xapian::Database& database, const std::string& prefix) {
  return static_cast<std::uint64_t>(
      std::distance(database.allterms_begin(prefix), database.allterms_end(prefix)));
}

/// Stems have no prefix: they are all terms that begin with no ASCII capital.
std::uint64_t count_text_terms(const Xapian::Database& database) {
  std::uint64_t prefixed = 0;
  for (char first = 'A'; first <= 'Z'; ++first) prefixed += count_terms(database, std::string(1, first));
  return count_terms(database, {}) - prefixed + count_terms(database, std::string(schema::kTitlePrefix)) +
         count_terms(database, std::string(schema::kCasedPrefix));
}

std::vector<std::pair<std::string, std::uint64_t>> languages(const Xapian::Database& database) {
  std::vector<std::pair<std::string, std::uint64_t>> found;
  const auto prefix = schema::facet_prefix(FacetKind::language);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    found.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return found;
}

void read_date_span(const Xapian::Database& database, DatabaseInfo& info) {
  const auto prefix = schema::facet_prefix(FacetKind::day);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const auto day = (*term).substr(prefix.size());
    if (!info.first_day) info.first_day = day;
    info.last_day = day;
  }
}

/// The recogniser knows some languages only; articles in others have the names of their data and gazetteers.
std::string names_line(const DatabaseInfo& info) {
  std::string others;
  for (const auto& [code, articles] : info.languages)
    if (!recognises_language(code)) others += fmt::format("{}{} ({})", others.empty() ? "" : ", ", code, articles);
  if (others.empty()) return {};
  return fmt::format("names           recognised in en only; of data and gazetteers in {}\n", others);
}

Json or_null(const std::optional<std::string>& value) {
  return value ? Json(*value) : Json();
}

}  // namespace

Result<DatabaseInfo> read_info(const std::filesystem::path& path) {
  auto opened = open_for_reading(path);
  if (!opened) return opened.error();
  return guard_xapian(path, [&]() -> Result<DatabaseInfo> {
    const auto& database = *opened;
    DatabaseInfo info;
    info.path = path.string();
    info.articles = database.get_doccount();
    info.terms = count_text_terms(database);
    info.average_length = database.get_avlength();
    for (std::size_t i = 0; i < kDictionaryKinds; ++i) {
      const auto kind = kAllFacetKinds.at(i);
      info.facets.emplace_back(kind, count_terms(database, schema::facet_prefix(kind)));
    }
    read_date_span(database, info);
    info.languages = languages(database);
    info.tables = table_sizes(path);
    info.bytes = database_bytes(path);
    info.schema_version = schema_version();
    info.revision = database.get_revision();
    return info;
  });
}

std::string render_info_text(const DatabaseInfo& info) {
  auto text = fmt::format(
      "database        {}\narticles        {}\nterms           {}\naverage length  {:.1f} words\n", info.path,
      info.articles, info.terms, info.average_length);
  for (const auto& [kind, count] : info.facets)
    text += fmt::format("{:<16}{} distinct\n", facet_name(kind), count);
  text += fmt::format("dates           {}\n", info.first_day
                                                  ? fmt::format("{} to {}", *info.first_day, *info.last_day)
                                                  : std::string("none"));
  text += "languages       ";
  for (std::size_t i = 0; i < info.languages.size(); ++i)
    text += fmt::format("{}{} ({})", i > 0 ? ", " : "", info.languages[i].first, info.languages[i].second);
  text += "\n" + names_line(info);
  text += fmt::format("size            {:.1f} MB\n", static_cast<double>(info.bytes) / 1e6);
  for (const auto& [table, bytes] : info.tables)
    text += fmt::format("  {:<14}{:.1f} MB\n", table, static_cast<double>(bytes) / 1e6);
  return text + fmt::format("schema version  {}\nrevision        {}\n", info.schema_version, info.revision);
}

std::string render_info_json(const DatabaseInfo& info) {
  Json entities;
  Json facets;
  for (const auto& [kind, count] : info.facets)
    (is_entity(kind) ? entities : facets)[std::string(facet_name(kind))] = count;
  auto language_list = Json::array();
  for (const auto& [code, articles] : info.languages)
    language_list.push_back(
        {{"code", code}, {"articles", articles}, {"names_recognised", recognises_language(code)}});
  Json tables;
  for (const auto& [table, bytes] : info.tables) tables[table] = bytes;
  const Json json = {{"database", info.path},
                     {"articles", info.articles},
                     {"terms", info.terms},
                     {"average_length", info.average_length},
                     {"entities", entities},
                     {"facets", facets},
                     {"dates", {{"first", or_null(info.first_day)}, {"last", or_null(info.last_day)}}},
                     {"languages", language_list},
                     {"bytes", info.bytes},
                     {"tables", tables},
                     {"schema_version", info.schema_version},
                     {"revision", info.revision}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dateline
