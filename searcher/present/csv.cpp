#include <initializer_list>
#include <string>

#include <fmt/format.h>

#include "searcher/present/render.hpp"

namespace dateline {

namespace {

/// RFC 4180: quoted where it holds a separator, a quote or a line break; inner quotes doubled.
std::string cell(const std::string& value) {
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string row(std::initializer_list<std::string> cells) {
  std::string text;
  for (const auto& value : cells) {
    if (&value != cells.begin()) text += ',';
    text += cell(value);
  }
  return text + '\n';
}

/// Ids end at white space in TREC runs, and '%' must stay what it is.
std::string percent_encoded(const std::string& id) {
  std::string encoded;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte == '%' || byte == 0x7F) encoded += fmt::format("%{:02X}", byte);
    else encoded += c;
  }
  return encoded;
}

}  // namespace

std::string csv_header(const RenderOptions& options) {
  return std::string(options.topic_column.empty() ? "" : "topic,") + "rank,id,score,date,title,source,url,snippet\n";
}

std::string render_csv(const SearchResponse& response, const RenderOptions& options) {
  std::string text;
  for (const auto& hit : response.hits) {
    const auto& article = hit.article;
    if (!options.topic_column.empty()) text += cell(options.topic_column) + ",";
    text += row({fmt::format("{}", hit.rank), article.id, fmt::format("{:.4f}", hit.score),
                 article.date ? format_day(article.date->day) : std::string(), article.title, article.source, article.url,
                 hit.snippets.empty() ? std::string() : hit.snippets.front().text});
  }
  return text;
}

std::string render_trec(const SearchResponse& response, const RenderOptions& options) {
  std::string text;
  for (const auto& hit : response.hits)
    text += fmt::format("{} Q0 {} {} {:.6f} dateline\n", percent_encoded(options.topic), percent_encoded(hit.article.id), hit.rank,
                        hit.score);
  return text;
}

std::string render_facets_csv(const SearchResponse& response) {
  std::string text = "kind,key,value,count\n";
  for (const auto& table : response.facets)
    for (const auto& value : table.values)
      text += row({std::string(facet_name(table.kind)), value.key, value.name, fmt::format("{}", value.count)});
  return text;
}

}  // namespace dateline
