// RFC 4180, with a plain line feed at the ends of lines as every tool on Unix expects it.
#include "searcher/present/render.hpp"

#include <fmt/format.h>

#include "searcher/present/numbers.hpp"

namespace dateline {
namespace {

std::string field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string joined_snippets(const std::vector<Snippet>& snippets) {
  std::string text;
  for (const Snippet& snippet : snippets) {
    if (!text.empty()) text += " … ";
    text += snippet.text;
  }
  return text;
}

}  // namespace

std::string csv_header(const RenderOptions& options) {
  const std::string_view topic = options.topic_column.empty() ? "" : "topic,";
  return fmt::format("{}rank,id,score,date,title,source,url,snippet\n", topic);
}

std::string render_csv(const SearchResponse& response, const RenderOptions& options) {
  std::string rows;
  for (const Hit& hit : response.hits) {
    const Article& article = hit.article;
    if (!options.topic_column.empty()) rows += field(options.topic_column) + ',';
    rows += fmt::format("{},{},{},{},{},{},{},{}\n", hit.rank, field(article.id), rounded_score(hit.score),
                        article.date ? format_day(article.date->day) : "", field(article.title),
                        field(article.source), field(article.url), field(joined_snippets(hit.snippets)));
  }
  return rows;
}

std::string render_facets_csv(const SearchResponse& response) {
  std::string rows = "kind,key,value,count\n";
  for (const FacetTable& table : response.facets) {
    for (const CountedFacet& value : table.values) {
      rows += fmt::format("{},{},{},{}\n", facet_name(table.kind), field(value.key), field(value.name),
                          value.count);
    }
  }
  return rows;
}

}  // namespace dateline
