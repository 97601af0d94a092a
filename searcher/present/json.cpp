#include <cmath>

#include "searcher/present/json_model.hpp"
#include "searcher/present/render.hpp"

namespace dateline {

namespace {

constexpr int kSchema = 1;

Json or_null(const std::string& value) { return value.empty() ? Json() : Json(value); }

Json or_null(const std::optional<std::string>& value) { return value ? Json(*value) : Json(); }

Json list(const std::vector<std::string>& values) {
  auto json = Json::array();
  for (const auto& value : values) json.push_back(value);
  return json;
}

Json ranges_json(const std::vector<ByteRange>& ranges) {
  auto json = Json::array();
  for (const auto& range : ranges) json.push_back(Json::array({range.begin, range.end}));
  return json;
}

/// Four decimals are more than scores or milliseconds can tell.
double rounded(double value) { return std::round(value * 1e4) / 1e4; }

Json counted_json(const CountedFacet& value) {
  return {{"kind", facet_name(value.kind)}, {"key", value.key}, {"name", value.name}, {"count", value.count}};
}

Json counted_list(const std::vector<CountedFacet>& values) {
  auto json = Json::array();
  for (const auto& value : values) json.push_back(counted_json(value));
  return json;
}

Json entities_json(const std::array<std::vector<FacetRef>, 3>& entities) {
  Json json;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    auto values = Json::array();
    for (const auto& [key, name] : entities.at(i)) values.push_back({{"key", key}, {"name", name}});
    json[std::string(facet_name(kAllFacetKinds.at(i)))] = std::move(values);
  }
  return json;
}

Json warnings_json(const std::vector<QueryWarning>& warnings) {
  auto json = Json::array();
  for (const auto& [bytes, message] : warnings)
    json.push_back({{"offset", bytes.begin}, {"length", bytes.size()}, {"message", message}});
  return json;
}

Json query_json(const QueryEcho& query) {
  auto filters = Json::array();
  for (const auto& [kind, text, negated, matched] : query.filters)
    filters.push_back({{"kind", kind}, {"text", text}, {"negated", negated}, {"matched", counted_list(matched)}});
  return {{"text", query.text},
          {"understood", query.understood},
          {"match", query.match == MatchMode::all ? "all" : "any"},
          {"relaxed", query.relaxed},
          {"warnings", warnings_json(query.warnings)},
          {"correction", or_null(query.correction)},
          {"entities", counted_list(query.entities)},
          {"filters", std::move(filters)}};
}

Json snippets_json(const std::vector<Snippet>& snippets) {
  auto json = Json::array();
  for (const auto& snippet : snippets)
    json.push_back({{"text", snippet.text},
                    {"highlights", ranges_json(snippet.highlights)},
                    {"starts_mid", snippet.starts_mid},
                    {"ends_mid", snippet.ends_mid}});
  return json;
}

Json batch_topic(const RenderOptions& options) {
  Json json;
  if (!options.topic_column.empty()) json["topic"] = options.topic_column;
  return json;
}

Json named_entities(const ArticleView& view) {
  auto json = Json::array();
  for (std::size_t i = 0; i < view.entities.size(); ++i)
    for (const auto& [key, name] : view.entities.at(i))
      json.push_back({{"name", name}, {"kind", facet_name(kAllFacetKinds.at(i))}, {"key", key}});
  return json;
}

}  // namespace

std::string print_json(const Json& json, JsonLayout layout) {
  return json.dump(layout == JsonLayout::line ? -1 : 2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json facets_json(const std::vector<FacetTable>& facets) {
  auto json = Json::object();
  for (const auto& table : facets) {
    auto values = Json::array();
    for (const auto& value : table.values) values.push_back({{"key", value.key}, {"value", value.name}, {"count", value.count}});
    json[std::string(facet_name(table.kind))] = {
        {"values", std::move(values)}, {"distinct", table.distinct}, {"exact", table.exact}};
  }
  return json;
}

Json hit_json(const Hit& hit) {
  const auto& article = hit.article;
  Json json = {{"rank", hit.rank},
               {"id", article.id},
               {"score", rounded(hit.score)},
               {"title", article.title},
               {"title_derived", article.title_derived},
               {"title_highlights", ranges_json(hit.title_highlights)},
               {"date", article.date ? Json(format_day(article.date->day)) : Json()},
               {"datetime", article.date ? Json(format_article_date(*article.date)) : Json()},
               {"source", or_null(article.source)},
               {"author", list(article.authors)},
               {"section", or_null(article.section)},
               {"topics", list(article.topics)},
               {"url", or_null(article.url)},
               {"language", or_null(article.language)},
               {"entities", entities_json(hit.entities)},
               {"snippets", snippets_json(hit.snippets)},
               {"hidden_duplicates", hit.hidden_duplicates}};
  if (!hit.explanation.empty()) json["explanation"] = hit.explanation;
  return json;
}

Json response_head_json(const SearchResponse& response) {
  Json json = {{"schema", kSchema},
               {"query", query_json(response.query)},
               {"total", {{"value", response.total.value}, {"exact", response.total.exact}}},
               {"took_ms", rounded(response.took_ms)}};
  if (!response.explanation.empty()) json["explanation"] = response.explanation;
  return json;
}

std::string render_json(const SearchResponse& response, const RenderOptions& options) {
  auto json = batch_topic(options);
  json.update(response_head_json(response));
  auto hits = Json::array();
  for (const auto& hit : response.hits) hits.push_back(hit_json(hit));
  json["hits"] = std::move(hits);
  json["facets"] = facets_json(response.facets);
  return print_json(json, JsonLayout::indented);
}

std::string render_ndjson(const SearchResponse& response, const RenderOptions& options) {
  auto head = batch_topic(options);
  head.update(response_head_json(response));
  head["facets"] = facets_json(response.facets);
  auto text = print_json(head, JsonLayout::line);
  for (const auto& hit : response.hits) {
    auto line = batch_topic(options);
    line.update(hit_json(hit));
    text += print_json(line, JsonLayout::line);
  }
  return text;
}

std::string render_facets_json(const SearchResponse& response) {
  auto json = response_head_json(response);
  json["facets"] = facets_json(response.facets);
  return print_json(json, JsonLayout::indented);
}

std::string render_article_json(const ArticleView& view) {
  const auto& article = view.article;
  const Json json = {{"id", article.id},
                     {"url", or_null(article.url)},
                     {"title", or_null(article.title)},
                     {"title_derived", article.title_derived},
                     {"body", article.body},
                     {"date", article.date ? Json(format_article_date(*article.date)) : Json()},
                     {"source", or_null(article.source)},
                     {"author", list(article.authors)},
                     {"section", or_null(article.section)},
                     {"language", or_null(article.language)},
                     {"topics", list(article.topics)},
                     {"entities", named_entities(view)}};
  return print_json(json, JsonLayout::indented);
}

}  // namespace dateline
