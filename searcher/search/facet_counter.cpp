#include "searcher/search/facet_counter.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "common/index/schema.hpp"
#include "common/text/fold.hpp"

namespace dateline {

namespace {

struct CountedOrdinal {
  Ordinal ordinal = 0;
  std::uint32_t articles = 0;
};

std::vector<CountedOrdinal> by_falling_count(const std::vector<std::uint32_t>& counts) {
  std::vector<CountedOrdinal> counted;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) counted.push_back({static_cast<Ordinal>(i), counts[i]});
  std::stable_sort(counted.begin(), counted.end(),
                   [](const auto& a, const auto& b) { return a.articles > b.articles; });
  return counted;
}

bool some_form_contains(const FacetEntry& entry, const std::string& folded) {
  return std::any_of(entry.forms.begin(), entry.forms.end(), [&](const FacetForm& form) {
    return fold(form.name).find(folded) != std::string::npos;
  });
}

void cut(std::vector<CountedFacet>& values, std::size_t size) {
  if (size > 0 && values.size() > size) values.resize(size);
}

FacetTable date_table(FacetKind part, const std::vector<std::uint32_t>& days,
                      const FacetTableOptions& options) {
  std::map<std::string, std::uint64_t, std::greater<>> counts;
  for (std::size_t i = 0; i < days.size(); ++i)
    if (days[i] > 0)
      counts[schema::date_key(part, schema::day_of_ordinal(static_cast<Ordinal>(i)))] += days[i];
  FacetTable table{.kind = part, .values = {}};
  for (const auto& [key, articles] : counts)
    if (key.find(options.contains) != std::string::npos) table.values.push_back({part, key, key, articles});
  table.distinct = table.values.size();
  cut(table.values, options.size);
  return table;
}

/// Names are looked up only as far as values can be shown: ties at the last place are told apart by name.
FacetTable dictionary_table(FacetKind kind, const std::vector<std::uint32_t>& counts,
                            FacetDictionary& dictionary, const FacetTableOptions& options) {
  const auto counted = by_falling_count(counts);
  FacetTable table{.kind = kind, .values = {}, .distinct = counted.size()};
  if (!options.contains.empty()) table.distinct = 0;
  std::uint32_t last_shown = 0;
  for (const auto& [ordinal, articles] : counted) {
    const bool full = options.size > 0 && table.values.size() >= options.size;
    if (full && articles < last_shown && options.contains.empty()) break;
    const auto entry = dictionary.entry(kind, ordinal);
    if (!entry) continue;
    if (!options.contains.empty()) {
      if (!some_form_contains(*entry, options.contains)) continue;
      ++table.distinct;
      if (full && articles < last_shown) continue;
    }
    table.values.push_back({kind, entry->key, entry->shown_name(), articles});
    last_shown = articles;
  }
  std::sort(table.values.begin(), table.values.end(), [](const CountedFacet& a, const CountedFacet& b) {
    return std::tie(b.count, a.name, a.key) < std::tie(a.count, b.name, b.key);
  });
  cut(table.values, options.size);
  return table;
}

}  // namespace

void ArticleSpy::operator()(const Xapian::Document& document, double) {
  articles_.push_back(document.get_docid());
}

const std::vector<Xapian::docid>& ArticleSpy::articles() {
  // Of several databases one is matched after the other.
  if (!std::is_sorted(articles_.begin(), articles_.end())) std::sort(articles_.begin(), articles_.end());
  return articles_;
}

FacetCounter::FacetCounter(const std::vector<FacetKind>& kinds, FacetColumns& columns)
    : kinds_(kinds), columns_(columns) {}

void FacetCounter::attach(Xapian::Enquire& enquire) {
  if (!kinds_.empty()) enquire.add_matchspy(&spy_);
}

void FacetCounter::count() {
  counts_.clear();
  for (const auto kind : kinds_) {
    const auto [counts, is_new] = counts_.try_emplace(schema::facet_slot(kind));
    if (is_new) counts->second = columns_.count(counts->first, spy_.articles());
  }
}

const OrdinalCounts& FacetCounter::counts(FacetKind kind) const {
  return counts_.at(schema::facet_slot(kind));
}

FacetTable FacetCounter::table(FacetKind kind, FacetDictionary& dictionary,
                               const FacetTableOptions& options) const {
  if (is_date_part(kind)) return date_table(kind, counts(kind), options);
  return dictionary_table(kind, counts(kind), dictionary, options);
}

std::vector<FacetTable> FacetCounter::tables(FacetDictionary& dictionary,
                                             const FacetTableOptions& options) const {
  std::vector<FacetTable> tables;
  for (const auto kind : kinds_) tables.push_back(table(kind, dictionary, options));
  return tables;
}

}  // namespace dateline
