#include "tests/unit/search/differential/naive_filters.hpp"

#include <algorithm>

#include "common/entity/known_names.hpp"
#include "common/entity/name_skeleton.hpp"
#include "common/index/facet_name.hpp"
#include "searcher/query/field.hpp"

namespace dateline::differential {

NaiveFilters::NaiveFilters(const NaiveNews& news, FacetDictionary& dictionary) {
  std::set<ValueId> used;
  for (const auto& article : news.articles()) used.insert(article.values.begin(), article.values.end());
  for (const auto& [kind, key] : used) {
    const auto ordinal = dictionary.ordinal(kind, key);
    const auto entry = ordinal ? dictionary.entry(kind, *ordinal) : std::nullopt;
    auto& names = names_[{kind, key}];
    if (entry)
      for (const auto& form : entry->forms) names.push_back(name_words(form.name));
  }
  for (const auto kind : {FacetKind::person, FacetKind::org, FacetKind::place})
    dictionary.scan_skeletons(kind, [&](const std::string& skeleton, Ordinal ordinal) {
      if (const auto entry = dictionary.entry(kind, ordinal); entry && used.contains({kind, entry->key}))
        skeletons_[{kind, entry->key}] += skeleton + '\n';
      return true;
    });
}

std::optional<FacetKind> kind_of_field(QueryField field) {
  return parse_facet_kind(query_field_name(field));
}

/// By a run of words of any name; else by what the name is known to mean; else by another spelling.
std::set<ValueId> NaiveFilters::named(const FacetFilter& filter) const {
  const auto of_kinds = [&](auto&& fits) {
    std::set<ValueId> found;
    for (const auto& [value, names] : names_)
      if (filter.kind ? value.first == *filter.kind : is_entity(value.first))
        if (fits(value, names)) found.insert(value);
    return found;
  };
  const auto words = name_words(filter.text);
  auto found = of_kinds([&](const ValueId& value, const Names& names) {
    if (words.empty()) return value.second == facet_key(filter.text);
    return std::any_of(names.begin(), names.end(), [&](const auto& name) {
      return std::search(name.begin(), name.end(), words.begin(), words.end()) != name.end();
    });
  });
  if (!found.empty()) return found;
  found = of_kinds([&](const ValueId& value, const Names& names) {
    const auto entity = entity_kind_of(value.first);
    const auto known = entity ? known_names().canonical_in_any_case(*entity, filter.text) : std::nullopt;
    return known && std::find(names.begin(), names.end(), name_words(*known)) != names.end();
  });
  if (!found.empty()) return found;
  return of_kinds([&](const ValueId& value, const Names&) {
    const auto entity = entity_kind_of(value.first);
    const auto skeleton = entity ? name_skeleton(*entity, facet_key(filter.text)) : std::string();
    const auto of_value = skeletons_.find(value);
    return !skeleton.empty() && of_value != skeletons_.end() &&
           ('\n' + of_value->second).find('\n' + skeleton + '\n') != std::string::npos;
  });
}

std::set<ValueId> NaiveFilters::values_of(const FacetFilter& filter) const {
  if (filter.form == ValueForm::name) return named(filter);
  std::set<ValueId> found;
  for (const auto& [value, names] : names_) {
    if (filter.kind ? value.first != *filter.kind : !is_entity(value.first)) continue;
    if (filter.form == ValueForm::any || value.second == filter.text) found.insert(value);
  }
  return found;
}

bool NaiveFilters::passes(const NaiveArticle& article, const FacetFilter& filter) const {
  const auto wanted = values_of(filter);
  return std::any_of(article.values.begin(), article.values.end(),
                     [&](const ValueId& value) { return wanted.contains(value); });
}

}  // namespace dateline::differential
