#include "searcher/search/entity_offer.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include <unicode/uchar.h>

#include "common/index/facet_name.hpp"
#include "common/text/code_point.hpp"
#include "searcher/query/filter.hpp"

namespace dateline {

namespace {

/// Longer queries are no names.
constexpr std::size_t kMaxWords = 8;

bool is_capitalised(const std::string& word) {
  std::size_t offset = 0;
  return !word.empty() && u_isupper(static_cast<UChar32>(next_code_point(word, offset))) != 0;
}

/// The plain words and phrases of the query in their order; none where it has other parts.
std::vector<std::string> plain_words(const QueryNode& root) {
  std::vector<std::string> words;
  const auto take = [&](const QueryNode& node) {
    if ((node.kind == NodeKind::word || node.kind == NodeKind::phrase) && node.field == QueryField::any)
      words.push_back(node.text);
  };
  take(root);
  if (root.kind == NodeKind::adjacent) std::for_each(root.children.begin(), root.children.end(), take);
  return words;
}

std::vector<std::string> candidate_names(const std::vector<std::string>& words) {
  std::vector<std::string> names;
  std::string run;
  std::string all;
  for (const auto& word : words) {
    if (!all.empty()) all += ' ';
    all += word;
    if (is_capitalised(word)) {
      if (!run.empty()) run += ' ';
      run += word;
    } else if (!run.empty()) {
      names.push_back(std::exchange(run, {}));
    }
  }
  if (!run.empty() && run != all) names.push_back(run);
  names.insert(names.begin(), all);
  return names;
}

bool is_acronym(const std::string& name) {
  constexpr std::size_t kLongest = 5;
  return name.size() > 1 && name.size() <= kLongest &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether it is a whole name of the value: "UN" is one of the United Nations, not of Kim Jong Un.
bool has_whole_name(FacetDictionary& dictionary, const CountedFacet& value,
                    const std::vector<std::string>& words) {
  const auto ordinal = dictionary.ordinal(value.kind, value.key);
  const auto entry = ordinal ? dictionary.entry(value.kind, *ordinal) : std::nullopt;
  return entry && std::any_of(entry->forms.begin(), entry->forms.end(),
                              [&](const FacetForm& form) { return name_words(form.name) == words; });
}

std::vector<CountedFacet> entities_named(const Xapian::Database& database, FacetDictionary& dictionary,
                                         const std::string& name) {
  std::vector<CountedFacet> found;
  const auto words = name_words(name);
  if (words.empty()) return found;
  // A word in small letters is like some name too easily.
  const auto spellings = is_capitalised(name) ? Spellings::similar : Spellings::known;
  for (const auto& [kind, key, shown, articles] :
       resolve_filter(database, dictionary, make_filter({}, name, false), spellings).matched)
    found.push_back({kind, key, shown, articles});
  if (!is_acronym(name)) return found;
  const auto whole = std::stable_partition(found.begin(), found.end(), [&](const CountedFacet& value) {
    return has_whole_name(dictionary, value, words);
  });
  if (whole != found.begin()) found.erase(whole, found.end());
  return found;
}

}  // namespace

std::vector<CountedFacet> offer_entities(const Xapian::Database& database, FacetDictionary& dictionary,
                                         const QueryNode& root) {
  const auto words = plain_words(root);
  std::vector<CountedFacet> offers;
  if (words.empty() || words.size() > kMaxWords) return offers;
  const auto names = candidate_names(words);
  for (std::size_t i = 0; i < names.size() && (i == 0 || offers.size() < kMaxOffers); ++i) {
    const auto found = entities_named(database, dictionary, names[i]);
    offers.insert(offers.end(), found.begin(), found.end());
    if (i == 0 && !offers.empty()) break;
  }
  const auto order = [](const CountedFacet& a, const CountedFacet& b) {
    return std::tie(b.count, a.name, a.kind, a.key) < std::tie(a.count, b.name, b.kind, b.key);
  };
  std::sort(offers.begin(), offers.end(), order);
  offers.erase(std::unique(offers.begin(), offers.end()), offers.end());
  if (offers.size() > kMaxOffers) offers.resize(kMaxOffers);
  return offers;
}

}  // namespace dateline
