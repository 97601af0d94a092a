#include "searcher/query/filter.hpp"

#include <algorithm>
#include <tuple>

#include "common/entity/known_names.hpp"
#include "common/entity/name_skeleton.hpp"
#include "common/index/facet_name.hpp"
#include "common/index/schema.hpp"

namespace dateline {

namespace {

/// Every packed value begins with some byte, so that anything from a NUL byte on means "has a value".
Xapian::Query has_value(FacetKind kind) {
  return {Xapian::Query::OP_VALUE_GE, schema::facet_slot(kind), std::string(1, '\0')};
}

void match_key(const Xapian::Database& database, FacetDictionary& dictionary, FacetKind kind,
               const std::string& key, std::vector<MatchedValue>& matched) {
  const auto articles = database.get_termfreq(schema::facet_term(kind, key));
  if (articles == 0) return;
  std::string name = key;
  if (!is_date_part(kind))
    if (const auto ordinal = dictionary.ordinal(kind, key))
      if (const auto entry = dictionary.entry(kind, *ordinal)) name = entry->shown_name();
  matched.push_back({kind, key, name, articles});
}

void add_value(const Xapian::Database& database, FacetKind kind, const FacetEntry& entry,
               std::vector<MatchedValue>& matched) {
  const auto articles = database.get_termfreq(schema::facet_term(kind, entry.key));
  if (articles > 0) matched.push_back({kind, entry.key, entry.shown_name(), articles});
}

void match_name(const Xapian::Database& database, FacetDictionary& dictionary, FacetKind kind,
                const std::string& text, std::vector<MatchedValue>& matched) {
  const auto words = name_words(text);
  if (is_date_part(kind) || words.empty())
    return match_key(database, dictionary, kind, is_date_part(kind) ? text : facet_key(text), matched);
  for (const auto& [ordinal, entry] : dictionary.find(kind, words)) add_value(database, kind, entry, matched);
}

/// What the program itself knows of names: "USA" is the United States in every database. Acronyms are meant
/// in small letters too, as a filter cannot mean the pronoun "us".
void match_known_name(const Xapian::Database& database, FacetDictionary& dictionary, FacetKind kind,
                      const std::string& text, std::vector<MatchedValue>& matched) {
  const auto entity = entity_kind_of(kind);
  if (!entity) return;
  const auto canonical = known_names().canonical_in_any_case(*entity, text);
  if (!canonical) return;
  const auto words = name_words(*canonical);
  for (const auto& [ordinal, entry] : dictionary.find(kind, words)) {
    const auto is_whole = [&](const FacetForm& form) { return name_words(form.name) == words; };
    if (std::any_of(entry.forms.begin(), entry.forms.end(), is_whole))
      add_value(database, kind, entry, matched);
  }
}

/// Another spelling of a whole name: "Sergey Shoygu".
void match_spelling(const Xapian::Database& database, FacetDictionary& dictionary, FacetKind kind,
                    const std::string& text, std::vector<MatchedValue>& matched) {
  const auto entity = entity_kind_of(kind);
  if (!entity) return;
  const auto skeleton = name_skeleton(*entity, facet_key(text));
  if (skeleton.empty()) return;
  const auto ordinal = dictionary.ordinal_of_skeleton(kind, skeleton);
  const auto entry = ordinal ? dictionary.entry(kind, *ordinal) : std::nullopt;
  if (entry) add_value(database, kind, *entry, matched);
}

/// The surest way to take a name by which any kind has a value.
void match_names(const Xapian::Database& database, FacetDictionary& dictionary, const FacetFilter& filter,
                 Spellings spellings, std::vector<MatchedValue>& matched) {
  for (const auto match : {match_name, match_known_name, match_spelling}) {
    if (match == match_spelling && spellings == Spellings::known) return;
    for (const auto kind : kinds_of(filter)) match(database, dictionary, kind, filter.text, matched);
    if (!matched.empty()) return;
  }
}

/// The terms of one date part inside the range that no longer part covers.
void add_date_terms(const Xapian::Database& database, FacetKind part, const DayRange& range,
                    std::vector<Xapian::Query>& terms) {
  const auto prefix = schema::facet_prefix(part);
  const auto covers = [&](const std::string& key) {
    const auto span = parse_day_span(key);
    return span && (!range.first || *range.first <= *span->first) &&
           (!range.last || *span->last <= *range.last);
  };
  const auto first = range.first ? prefix + schema::date_key(part, *range.first) : prefix;
  auto term = database.allterms_begin(prefix);
  term.skip_to(first);
  for (; term != database.allterms_end(prefix); ++term) {
    const auto key = (*term).substr(prefix.size());
    if (range.last && key > schema::date_key(part, *range.last)) break;
    const bool in_longer_part =
        (part == FacetKind::month && covers(key.substr(0, 4))) ||
        (part == FacetKind::day && (covers(key.substr(0, 7)) || covers(key.substr(0, 4))));
    if (covers(key) && !in_longer_part) terms.emplace_back(*term);
  }
}

}  // namespace

std::vector<FacetKind> kinds_of(const FacetFilter& filter) {
  if (filter.kind) return {*filter.kind};
  return {FacetKind::person, FacetKind::org, FacetKind::place};
}

std::optional<EntityKind> entity_kind_of(FacetKind kind) {
  for (const auto entity : {EntityKind::person, EntityKind::org, EntityKind::place})
    if (facet_of(entity) == kind) return entity;
  return std::nullopt;
}

FacetFilter make_filter(std::optional<FacetKind> kind, const std::string& value, bool negated) {
  if (value == "*") return {.kind = kind, .text = value, .form = ValueForm::any, .negated = negated};
  if (value.size() > 1 && value.front() == '=')
    return {.kind = kind, .text = value.substr(1), .form = ValueForm::key, .negated = negated};
  return {.kind = kind, .text = value, .form = ValueForm::name, .negated = negated};
}

ResolvedFilter resolve_filter(const Xapian::Database& database, FacetDictionary& dictionary,
                              const FacetFilter& filter, Spellings spellings) {
  ResolvedFilter resolved;
  std::vector<Xapian::Query> parts;
  switch (filter.form) {
    case ValueForm::any:
      for (const auto kind : kinds_of(filter)) parts.push_back(has_value(kind));
      break;
    case ValueForm::key:
      for (const auto kind : kinds_of(filter))
        match_key(database, dictionary, kind, filter.text, resolved.matched);
      break;
    case ValueForm::name:
      match_names(database, dictionary, filter, spellings, resolved.matched);
      break;
  }
  std::sort(
      resolved.matched.begin(), resolved.matched.end(), [](const MatchedValue& a, const MatchedValue& b) {
        return std::tie(b.articles, a.name, a.kind, a.key) < std::tie(a.articles, b.name, b.kind, b.key);
      });
  for (const auto& value : resolved.matched) parts.emplace_back(schema::facet_term(value.kind, value.key));
  resolved.query = Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
  return resolved;
}

Xapian::Query date_query(const Xapian::Database& database, const DayRange& range) {
  std::vector<Xapian::Query> terms;
  for (const auto part : {FacetKind::year, FacetKind::month, FacetKind::day})
    add_date_terms(database, part, range, terms);
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace dateline
