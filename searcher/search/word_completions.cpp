#include "searcher/search/word_completions.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dateline {

WordCompletions::Section WordCompletions::read(const std::string& letters) {
  std::vector<Word> read;  // in the vocabulary's order
  vocabulary_.scan(letters, [&](const std::string& surface, const VocabularyTerms& terms) {
    Word word{.word = {.word = surface, .count = 0}, .term = {}};
    std::uint32_t most = 0;
    for (const auto& [term, articles] : terms) {
      word.word.count += articles;
      if (articles > std::exchange(most, std::max(most, articles))) word.term = term;
    }
    read.push_back(std::move(word));
    return true;
  });
  std::vector<std::uint32_t> order(read.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return read[a].word.count > read[b].word.count; });
  std::vector<std::pair<std::string, std::uint32_t>> forms(read.size());
  std::vector<Word> words;
  for (const auto place : order) {
    forms[place] = {read[place].word.word, static_cast<std::uint32_t>(words.size())};
    words.push_back(std::move(read[place]));
  }
  return {std::move(words), PrefixTable(std::move(forms))};
}

/// Function words are posted without weight in articles of their language.
bool WordCompletions::is_function_word(const std::string& term) {
  const auto [known, is_new] = function_words_.try_emplace(term, false);
  if (is_new) known->second = 2 * database_.get_collection_freq(term) < database_.get_termfreq(term);
  return known->second;
}

std::vector<SuggestedWord> WordCompletions::complete(const std::string& beginning, std::size_t limit) {
  std::vector<SuggestedWord> found;
  if (beginning.empty() || limit == 0) return found;
  const auto& [words, forms] =
      sections_.holding(beginning, [&](const std::string& letters) { return read(letters); });
  forms.visit(beginning, [&, &all = words](std::uint32_t rank) {
    const auto& [word, term] = all[rank];
    if (!is_function_word(term)) found.push_back(word);
    return found.size() < limit;
  });
  return found;
}

}  // namespace dateline
