// How fast completions come, from prefixes of one to six letters of the words that the index itself has.
//   suggest_bench DATABASE [PREFIXES]
// A part of the answers is first compared with a scan over everything: the whole dictionary and vocabulary.
#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "common/index/database.hpp"
#include "common/index/facet_name.hpp"
#include "common/index/schema.hpp"
#include "common/index/vocabulary.hpp"
#include "common/text/utf8.hpp"
#include "searcher/query/edit_distance.hpp"
#include "searcher/search/engine.hpp"

namespace {

using namespace dateline;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostLetters = 6;
constexpr std::size_t kChecked = 60;
constexpr std::size_t kLimit = 10;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

/// Everything, read in the plainest way.
struct Everything {
  struct Named {
    CountedFacet value;
    std::vector<std::string> words;  ///< of all forms
  };
  std::vector<Named> values;
  std::vector<SuggestedWord> words;  ///< without function words
};

Everything read_everything(const Xapian::Database& database) {
  Everything all;
  FacetDictionary dictionary(database);
  for (const auto kind : {FacetKind::person, FacetKind::org, FacetKind::place})
    dictionary.scan(kind, [&](Ordinal, const FacetEntry& entry) {
      const auto articles = database.get_termfreq(schema::facet_term(kind, entry.key));
      if (articles == 0) return true;
      auto& named = all.values.emplace_back();
      named.value = {kind, entry.key, entry.shown_name(), articles};
      for (const auto& form : entry.forms)
        for (auto& word : name_words(form.name)) named.words.push_back(std::move(word));
      return true;
    });
  Vocabulary(database).scan({}, [&](const std::string& surface, const VocabularyTerms& terms) {
    std::uint64_t articles = 0;
    for (const auto& term : terms) articles += term.articles;
    const auto best = std::max_element(terms.begin(), terms.end(),
                                       [](const auto& a, const auto& b) { return a.articles < b.articles; });
    if (2 * database.get_collection_freq(best->term) >= database.get_termfreq(best->term))
      all.words.push_back({surface, articles});
    return true;
  });
  std::sort(all.values.begin(), all.values.end(), [](const auto& a, const auto& b) {
    return std::tie(b.value.count, a.value.name, a.value.kind, a.value.key) <
           std::tie(a.value.count, b.value.name, b.value.kind, b.value.key);
  });
  std::sort(all.words.begin(), all.words.end(), [](const auto& a, const auto& b) {
    return std::tie(b.count, a.word) < std::tie(a.count, b.word);
  });
  return all;
}

/// `prefix` is a single folded word.
bool is_right(const Suggestions& answer, const Everything& all, const std::string& prefix) {
  std::vector<CountedFacet> entities;
  for (const auto& [value, words] : all.values)
    if (entities.size() < kLimit && std::any_of(words.begin(), words.end(), [&](const std::string& word) {
          return begins_with(word, prefix);
        }))
      entities.push_back(value);
  std::vector<SuggestedWord> words;
  for (const auto& word : all.words)
    if (words.size() < kLimit && begins_with(word.word, prefix)) words.push_back(word);
  return answer.entities == entities && answer.words == words;
}

/// Beginnings of the words of the vocabulary, each length as often as the others.
std::vector<std::string> prefixes_of(const Everything& all, std::size_t count) {
  std::mt19937 random(1);
  std::vector<std::string> prefixes;
  while (prefixes.size() < count) {
    const auto& word = all.words[random() % all.words.size()].word;
    const std::size_t letters = 1 + prefixes.size() % kMostLetters;
    std::size_t end = 0;
    for (std::size_t i = 0; i < letters && end < word.size(); ++i) end += decode_utf8(word, end).size;
    auto prefix = word.substr(0, end);
    if (name_words(prefix) == std::vector<std::string>{prefix}) prefixes.push_back(std::move(prefix));
  }
  return prefixes;
}

void print_times(std::string_view what, std::vector<double> times) {
  if (times.empty()) return;
  std::sort(times.begin(), times.end());
  const auto at = [&](std::size_t percent) { return times[(times.size() - 1) * percent / 100]; };
  fmt::print("{:<12} {:>6} look-ups   p50 {:.3f} ms   p99 {:.3f} ms   worst {:.3f} ms\n", what, times.size(),
             at(50), at(99), times.back());
}

double timed(SearchEngine& engine, const std::string& prefix) {
  const auto start = Clock::now();
  const auto answer = engine.suggest({.prefix = prefix, .limit = kLimit});
  const double spent = milliseconds_since(start);
  if (!answer) std::exit(2);
  return spent;
}

int run(const std::string& path, std::size_t count) {
  const auto database = open_for_reading(path);
  auto engine = SearchEngine::open(path);
  if (!database || !engine) {
    fmt::print(stderr, "{}: cannot be opened\n", path);
    return 2;
  }
  const auto all = read_everything(*database);
  if (all.words.empty()) return 2;
  const auto prefixes = prefixes_of(all, count);
  for (std::size_t i = 0; i < std::min(kChecked, prefixes.size()); ++i) {
    const auto answer = engine->suggest({.prefix = prefixes[i], .limit = kLimit});
    if (answer && is_right(*answer, all, prefixes[i])) continue;
    fmt::print(stderr, "{}: wrong completions\n", prefixes[i]);
    return 1;
  }
  fmt::print("{} articles, {} entities, {} words; {} answers checked\n", database->get_doccount(),
             all.values.size(), all.words.size(), std::min(kChecked, prefixes.size()));

  // A new engine has read nothing: the first prefix of each letter pays for the letter.
  auto cold = SearchEngine::open(path);
  if (!cold) return 2;
  std::vector<double> first;
  for (const auto& prefix : prefixes) first.push_back(timed(*cold, prefix));
  print_times("from cold", first);
  std::vector<std::vector<double>> warm(kMostLetters + 1);
  std::vector<double> together;
  for (const auto& prefix : prefixes) {
    const double spent = timed(*cold, prefix);
    warm[std::min(count_code_points(prefix), kMostLetters)].push_back(spent);
    together.push_back(spent);
  }
  print_times("warm", together);
  for (std::size_t letters = 1; letters <= kMostLetters; ++letters)
    print_times(fmt::format("  {} letters", letters), warm[letters]);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::size_t kPrefixes = 6'000;
  if (argc < 2) {
    fmt::print(stderr, "suggest_bench DATABASE [PREFIXES]\n");
    return 2;
  }
  return run(argv[1], argc > 2 ? std::strtoul(argv[2], nullptr, 10) : kPrefixes);
}
