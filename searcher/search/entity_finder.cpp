#include "searcher/search/entity_finder.hpp"

#include <algorithm>
#include <tuple>

#include "common/index/facet_name.hpp"
#include "common/index/schema.hpp"
#include "searcher/query/filter.hpp"
#include "searcher/search/companions.hpp"
#include "searcher/search/hit_builder.hpp"
#include "searcher/search/similar_names.hpp"

namespace dateline {

namespace {

constexpr Xapian::doccount kNewest = 3;
constexpr std::size_t kSimilarNames = 5;

template <typename T>
void cut(std::vector<T>& list, std::size_t size) {
  if (size > 0 && list.size() > size) list.resize(size);
}

FacetFilter filter_of(const EntityRequest& request) {
  FacetFilter filter{.kind = std::nullopt, .text = request.name};
  if (request.kind) filter.kind = facet_of(*request.kind);
  if (request.name.size() > 1 && request.name.front() == '=') {
    filter.text.erase(0, 1);
    filter.form = ValueForm::key;
  }
  return filter;
}

std::optional<FacetEntry> entry_of(FacetDictionary& dictionary, const CountedFacet& value) {
  const auto ordinal = dictionary.ordinal(value.kind, value.key);
  return ordinal ? dictionary.entry(value.kind, *ordinal) : std::nullopt;
}

/// The name is a whole name of the entity, not only a part of one or a short form.
bool has_full_name(FacetDictionary& dictionary, const CountedFacet& value,
                   const std::vector<std::string>& words) {
  const auto entry = entry_of(dictionary, value);
  return entry && std::any_of(entry->forms.begin(), entry->forms.end(), [&](const FacetForm& form) {
           const bool full = form.articles > 0 || form.standing != FormStanding::used;
           return full && name_words(form.name) == words;
         });
}

std::optional<CountedFacet> choose(FacetDictionary& dictionary, const std::vector<CountedFacet>& candidates,
                                   const FacetFilter& filter) {
  if (candidates.size() == 1) return candidates.front();
  if (filter.form == ValueForm::key) return std::nullopt;
  const auto words = name_words(filter.text);
  std::optional<CountedFacet> chosen;
  for (const auto& candidate : candidates) {
    if (!has_full_name(dictionary, candidate, words)) continue;
    if (chosen) return std::nullopt;
    chosen = candidate;
  }
  return chosen;
}

std::vector<EntityForm> forms_of(const FacetEntry& entry) {
  std::vector<EntityForm> forms;
  for (const auto& form : entry.forms) forms.push_back({form.name, form.articles, form.short_forms});
  std::sort(forms.begin(), forms.end(), [](const EntityForm& a, const EntityForm& b) {
    const auto uses = [](const EntityForm& form) { return form.articles + form.short_forms; };
    return std::tuple(uses(b), b.articles, a.name) < std::tuple(uses(a), a.articles, b.name);
  });
  return forms;
}

std::vector<ArticleLine> article_lines(const Xapian::MSet& hits) {
  std::vector<ArticleLine> lines;
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    auto article = stored_article_of(hit.get_document()).article;
    lines.push_back({.id = std::move(article.id),
                     .title = std::move(article.title),
                     .date = article.date,
                     .source = std::move(article.source)});
  }
  return lines;
}

void add_days(const FacetTable& days, EntityProfile& profile) {
  profile.undated = profile.entity.count;
  for (const auto& day : days.values) profile.undated -= day.count;
  profile.months = months_of(days.values);
  if (days.values.empty()) return;
  profile.last_day = days.values.front().key;
  profile.first_day = days.values.back().key;
}

EntityProfile profile_of(const Xapian::Database& database, FacetDictionary& dictionary,
                         const CountedFacet& entity, std::size_t limit) {
  EntityProfile profile;
  profile.entity = entity;
  if (const auto entry = entry_of(dictionary, entity)) profile.forms = forms_of(*entry);
  profile.distinct_forms = profile.forms.size();
  cut(profile.forms, limit);

  FacetCounter counter(
      {FacetKind::person, FacetKind::org, FacetKind::place, FacetKind::source, FacetKind::day},
      dictionary.columns());
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(schema::facet_term(entity.kind, entity.key)));
  enquire.set_sort_by_value_then_relevance(schema::kTimeSlot, true);
  counter.attach(enquire);
  profile.newest = article_lines(enquire.get_mset(0, kNewest, database.get_doccount()));
  counter.count();

  add_days(counter.table(FacetKind::day, dictionary, {.size = 0, .contains = {}}), profile);
  profile.sources = counter.table(FacetKind::source, dictionary, {.size = limit, .contains = {}});
  profile.least_shared = least_shared(entity.count);
  profile.companions = companions_of(entity, database, dictionary, counter, limit);
  return profile;
}

}  // namespace

EntityAnswer find_entity(const Xapian::Database& database, FacetDictionary& dictionary,
                         const EntityRequest& request) {
  EntityAnswer answer;
  answer.request = request;
  const auto filter = filter_of(request);
  for (auto& [kind, key, name, articles] : resolve_filter(database, dictionary, filter).matched)
    answer.candidates.push_back({kind, std::move(key), std::move(name), articles});
  answer.candidate_count = answer.candidates.size();
  if (answer.candidates.empty()) {
    answer.similar = similar_names(database, dictionary, filter.kind, filter.text, kSimilarNames);
    return answer;
  }
  if (const auto chosen = choose(dictionary, answer.candidates, filter))
    answer.profile = profile_of(database, dictionary, *chosen, request.limit);
  cut(answer.candidates, request.limit);
  return answer;
}

}  // namespace dateline
