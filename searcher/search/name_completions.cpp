#include "searcher/search/name_completions.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "common/index/facet_name.hpp"

namespace dateline {

namespace {

struct NamedValue {
  CountedFacet value;
  std::vector<std::string> names;  ///< from a word with the letters to the end
};

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

/// "sergei shoigu" and "shoigu" of the name Sergei Shoigu for "s".
void add_endings(const std::string& name, std::string_view letters, std::vector<std::string>& endings) {
  const auto words = name_words(name);
  std::string ending;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    ending = ending.empty() ? *word : *word + " " + ending;
    if (begins_with(*word, letters)) endings.push_back(ending);
  }
}

/// Each article has one full name for a value, so that the counts of the forms add up to its articles.
std::uint64_t articles_of(const FacetEntry& entry) {
  std::uint64_t articles = 0;
  for (const auto& form : entry.forms) articles += form.articles;
  return articles;
}

/// In the order of their ordinals, which is that of the dictionary's blocks.
std::vector<Ordinal> values_with(FacetDictionary& dictionary, FacetKind kind, std::string_view letters) {
  std::vector<Ordinal> ordinals;
  dictionary.scan_words(kind, letters, [&](std::string_view, Ordinal ordinal) {
    ordinals.push_back(ordinal);
    return true;
  });
  std::sort(ordinals.begin(), ordinals.end());
  ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
  return ordinals;
}

std::vector<NamedValue> read_values(FacetDictionary& dictionary, std::string_view letters) {
  std::vector<NamedValue> read;
  for (const auto kind : {FacetKind::person, FacetKind::org, FacetKind::place})
    dictionary.visit(kind, values_with(dictionary, kind, letters), [&](const FacetEntry& entry) {
      const auto articles = articles_of(entry);
      if (articles == 0) return;
      NamedValue& named = read.emplace_back(NamedValue{{kind, entry.key, entry.shown_name(), articles}, {}});
      for (const auto& form : entry.forms) add_endings(form.name, letters, named.names);
    });
  return read;
}

/// Places in `read`, the best value first.
std::vector<std::uint32_t> ranking(const std::vector<NamedValue>& read) {
  std::vector<std::uint32_t> order(read.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t j) {
    const auto& a = read[i].value;
    const auto& b = read[j].value;
    return std::tie(b.count, a.name, a.kind, a.key) < std::tie(a.count, b.name, b.kind, b.key);
  });
  return order;
}

}  // namespace

NameCompletions::Section NameCompletions::read(const std::string& letters) {
  auto read = read_values(dictionary_, letters);
  std::vector<CountedFacet> values;
  std::vector<std::pair<std::string, std::uint32_t>> names;
  for (const auto place : ranking(read)) {
    auto& [value, endings] = read[place];
    const auto rank = static_cast<std::uint32_t>(values.size());
    values.push_back(std::move(value));
    for (auto& ending : endings) names.emplace_back(std::move(ending), rank);
  }
  return {std::move(values), PrefixTable(std::move(names))};
}

std::vector<CountedFacet> NameCompletions::complete(const std::string& beginning, std::size_t limit) {
  std::vector<CountedFacet> found;
  if (beginning.empty() || limit == 0) return found;
  const auto first_word = std::string_view(beginning).substr(0, beginning.find(' '));
  const auto& [values, names] =
      sections_.holding(first_word, [&](const std::string& letters) { return read(letters); });
  names.visit(beginning, [&, &all = values](std::uint32_t rank) {
    found.push_back(all[rank]);
    return found.size() < limit;
  });
  return found;
}

}  // namespace dateline
