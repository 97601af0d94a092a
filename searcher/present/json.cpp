#include "searcher/present/render.hpp"

#include "searcher/present/json_values.hpp"
#include "searcher/present/numbers.hpp"

namespace dateline {
namespace {

Json ranges(const std::vector<ByteRange>& all) {
  Json list = Json::array();
  for (const ByteRange range : all) list.push_back(Json::array({range.begin, range.end}));
  return list;
}

Json warnings(const std::vector<QueryWarning>& all) {
  Json list = Json::array();
  for (const QueryWarning& warning : all) {
    list.push_back(
        {{"offset", warning.bytes.begin}, {"length", warning.bytes.size()}, {"message", warning.message}});
  }
  return list;
}

Json filters(const std::vector<FilterEcho>& all) {
  Json list = Json::array();
  for (const FilterEcho& filter : all) {
    list.push_back({{"kind", filter.kind},
                    {"text", filter.text},
                    {"negated", filter.negated},
                    {"matched", counted_facets(filter.matched)}});
  }
  return list;
}

Json query_object(const QueryEcho& query) {
  return {{"text", query.text},
          {"understood", query.understood},
          {"match", query.match == MatchMode::all ? "all" : "any"},
          {"relaxed", query.relaxed},
          {"warnings", warnings(query.warnings)},
          {"correction", query.correction ? Json(*query.correction) : Json()},
          {"entities", counted_facets(query.entities)},
          {"filters", filters(query.filters)}};
}

Json entities_by_kind(const std::array<std::vector<FacetRef>, 3>& entities) {
  Json object = Json::object();
  for (const EntityKind kind : {EntityKind::person, EntityKind::org, EntityKind::place}) {
    Json list = Json::array();
    for (const FacetRef& entity : entities.at(static_cast<std::size_t>(kind)))
      list.push_back({{"key", entity.key}, {"name", entity.name}});
    object[std::string(facet_name(facet_of(kind)))] = std::move(list);
  }
  return object;
}

Json snippet_list(const std::vector<Snippet>& snippets) {
  Json list = Json::array();
  for (const Snippet& snippet : snippets) {
    list.push_back({{"text", snippet.text},
                    {"highlights", ranges(snippet.highlights)},
                    {"starts_mid", snippet.starts_mid},
                    {"ends_mid", snippet.ends_mid}});
  }
  return list;
}

Json hit_object(const Hit& hit) {
  const Article& article = hit.article;
  Json object = {{"rank", hit.rank},
                 {"id", article.id},
                 {"score", rounded_score(hit.score)},
                 {"title", article.title},
                 {"title_derived", article.title_derived},
                 {"title_highlights", ranges(hit.title_highlights)},
                 {"date", article.date ? Json(format_day(article.date->day)) : Json()},
                 {"datetime", article.date ? Json(format_article_date(*article.date)) : Json()},
                 {"source", text_or_null(article.source)},
                 {"author", article.authors},
                 {"section", text_or_null(article.section)},
                 {"topics", article.topics},
                 {"url", text_or_null(article.url)},
                 {"language", text_or_null(article.language)},
                 {"entities", entities_by_kind(hit.entities)},
                 {"snippets", snippet_list(hit.snippets)},
                 {"hidden_duplicates", hit.hidden_duplicates},
                 {"near_duplicate", hit.near_duplicate}};
  if (!hit.explanation.empty()) object["explanation"] = hit.explanation;
  return object;
}

Json facets_object(const std::vector<FacetTable>& tables) {
  Json object = Json::object();
  for (const FacetTable& table : tables) {
    Json values = Json::array();
    for (const CountedFacet& value : table.values)
      values.push_back({{"key", value.key}, {"value", value.name}, {"count", value.count}});
    object[std::string(facet_name(table.kind))] = {
        {"values", std::move(values)}, {"distinct", table.distinct}, {"exact", table.exact}};
  }
  return object;
}

Json mention_list(const std::vector<ArticleMention>& mentions) {
  Json list = Json::array();
  for (const ArticleMention& mention : mentions) {
    list.push_back({{"field", mention.field == TextField::title ? "title" : "body"},
                    {"start", mention.bytes.begin},
                    {"end", mention.bytes.end},
                    {"kind", facet_name(facet_of(mention.kind))},
                    {"key", mention.key}});
  }
  return list;
}

enum class Hits { left_out, included };

Json response_object(const SearchResponse& response, const std::string& topic, Hits hits) {
  Json object = {{"schema", kJsonSchema}};
  if (!topic.empty()) object["topic"] = topic;
  object["query"] = query_object(response.query);
  object["total"] = {{"value", response.total.value}, {"exact", response.total.exact}};
  object["collapsed"] =
      response.collapsed
          ? Json({{"stories", response.collapsed->stories}, {"hidden", response.collapsed->hidden}})
          : Json();
  object["took_ms"] = rounded_score(response.took_ms);
  if (hits == Hits::included) {
    Json list = Json::array();
    for (const Hit& hit : response.hits) list.push_back(hit_object(hit));
    object["hits"] = std::move(list);
  }
  object["facets"] = facets_object(response.facets);
  if (!response.explanation.empty()) object["explanation"] = response.explanation;
  return object;
}

}  // namespace

std::string render_json(const SearchResponse& response, const RenderOptions& options) {
  return dumped(response_object(response, options.topic_column, Hits::included), Layout::indented);
}

std::string render_ndjson(const SearchResponse& response, const RenderOptions& options) {
  std::string lines =
      dumped(response_object(response, options.topic_column, Hits::left_out), Layout::compact);
  for (const Hit& hit : response.hits) {
    Json line = Json::object();
    if (!options.topic_column.empty()) line["topic"] = options.topic_column;
    line.update(hit_object(hit));
    lines += dumped(line, Layout::compact);
  }
  return lines;
}

std::string render_facets_json(const SearchResponse& response) {
  return dumped(response_object(response, {}, Hits::left_out), Layout::indented);
}

std::string render_article_json(const ArticleView& view) {
  const Article& article = view.article;
  Json entities = Json::array();
  for (const EntityKind kind : {EntityKind::person, EntityKind::org, EntityKind::place}) {
    for (const FacetRef& entity : view.entities.at(static_cast<std::size_t>(kind)))
      entities.push_back({{"name", entity.name}, {"kind", facet_name(facet_of(kind))}, {"key", entity.key}});
  }
  const Json object = {{"id", article.id},
                       {"url", text_or_null(article.url)},
                       {"title", text_or_null(article.title)},
                       {"title_derived", article.title_derived},
                       {"body", article.body},
                       {"date", article.date ? Json(format_article_date(*article.date)) : Json()},
                       {"source", text_or_null(article.source)},
                       {"author", article.authors},
                       {"section", text_or_null(article.section)},
                       {"language", text_or_null(article.language)},
                       {"topics", article.topics},
                       {"entities", std::move(entities)},
                       {"mentions", mention_list(view.mentions)}};
  return dumped(object, Layout::indented);
}

}  // namespace dateline
