#include "searcher/present/render.hpp"

#include "searcher/present/json_values.hpp"
#include "searcher/present/numbers.hpp"

namespace dateline {
namespace {

Json form_list(const std::vector<EntityForm>& forms) {
  Json list = Json::array();
  for (const EntityForm& form : forms)
    list.push_back({{"name", form.name}, {"articles", form.articles}, {"short_forms", form.short_forms}});
  return list;
}

Json month_list(const std::vector<PeriodCount>& months) {
  Json list = Json::array();
  for (const PeriodCount& month : months)
    list.push_back({{"month", month.period}, {"count", month.articles}});
  return list;
}

Json companion_list(const std::vector<Companion>& companions) {
  Json list = Json::array();
  for (const Companion& companion : companions) {
    Json object = counted_facet(companion.entity);
    object["shared"] = companion.shared;
    object["score"] = rounded_score(companion.score);
    list.push_back(std::move(object));
  }
  return list;
}

Json source_list(const FacetTable& sources) {
  Json list = Json::array();
  for (const CountedFacet& source : sources.values)
    list.push_back({{"key", source.key}, {"value", source.name}, {"count", source.count}});
  return list;
}

Json article_list(const std::vector<ArticleLine>& articles) {
  Json list = Json::array();
  for (const ArticleLine& article : articles) {
    list.push_back({{"id", article.id},
                    {"title", article.title},
                    {"date", article.date ? Json(format_day(article.date->day)) : Json()},
                    {"source", text_or_null(article.source)}});
  }
  return list;
}

Json day_or_null(const std::optional<std::string>& day) {
  return day ? Json(*day) : Json();
}

Json profile_object(const EntityProfile& profile) {
  Json object = counted_facet(profile.entity);
  object["forms"] = {{"values", form_list(profile.forms)}, {"distinct", profile.distinct_forms}};
  object["first"] = day_or_null(profile.first_day);
  object["last"] = day_or_null(profile.last_day);
  object["undated"] = profile.undated;
  object["months"] = month_list(profile.months);
  object["sources"] = {{"values", source_list(profile.sources)}, {"distinct", profile.sources.distinct}};
  object["companions"] = {{"measure", "discounted npmi"},
                          {"least_shared", profile.least_shared},
                          {"values", companion_list(profile.companions)}};
  object["newest"] = article_list(profile.newest);
  return object;
}

}  // namespace

std::string render_entity_json(const EntityAnswer& answer) {
  const auto& kind = answer.request.kind;
  const Json object = {
      {"schema", kJsonSchema},
      {"query", {{"name", answer.request.name}, {"kind", kind ? Json(facet_name(facet_of(*kind))) : Json()}}},
      {"entity", answer.profile ? profile_object(*answer.profile) : Json()},
      {"candidates", {{"values", counted_facets(answer.candidates)}, {"distinct", answer.candidate_count}}},
      {"similar", counted_facets(answer.similar)}};
  return dumped(object, Layout::indented);
}

}  // namespace dateline
