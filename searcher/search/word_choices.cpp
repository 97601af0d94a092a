#include "searcher/search/word_choices.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "searcher/search/close_words.hpp"
#include "searcher/search/written_word.hpp"

namespace dateline {

namespace {

/// Choices of one word; combinations of four words stay below 1,300.
constexpr std::size_t kMaxChoices = 6;
/// Edits that a lost or superfluous space counts for.
constexpr double kSplitEdits = 1.2;
constexpr double kJoinEdits = 1;
/// Shortest part of a word that is cut in two, in bytes.
constexpr std::size_t kShortestPart = 2;
constexpr std::size_t kLongestSplit = 40;
constexpr std::size_t kMaxSplits = 6;
/// Neighbours are looked at in queries of at most so many words.
constexpr std::size_t kMaxJoinWords = 16;
constexpr std::size_t kMaxJoins = 3;

double score_of(std::uint64_t articles, double edits) {
  return std::log(static_cast<double>(std::max<std::uint64_t>(articles, 1))) - kEditCost * edits;
}

std::uint64_t articles_with(Vocabulary& vocabulary, std::string_view surface) {
  std::uint64_t articles = 0;
  for (const auto& term : vocabulary.find(surface)) articles += term.articles;
  return articles;
}

/// Numbers and acronyms are what they are: another one is another thing.
bool is_correctable(const std::string& surface, std::string_view typed) {
  constexpr std::size_t kLongestAcronym = 5;
  if (typed.size() <= kLongestAcronym && is_all_capitals(typed)) return false;
  return std::none_of(surface.begin(), surface.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

class SlotFinder {
 public:
  SlotFinder(std::string_view text, const FoundArticles& found, const CorrectionSources& sources,
             const AskArticles& ask)
      : text_(text), found_(found), sources_(sources), ask_(ask), vocabulary_(sources.database) {}

  WordSlots run(const std::vector<QueryWord>& words) {
    find_unknown(words);
    find_choices();
    find_joins(words);
    std::erase_if(slots_.unknown, [](const WordSlot& slot) { return slot.choices.empty(); });
    return std::move(slots_);
  }

 private:
  bool is_known(const QueryWord& word) {
    if (word.name_kinds.empty()) return sources_.lexicon.knows(word.bytes.of(text_));
    return std::any_of(word.name_kinds.begin(), word.name_kinds.end(), [&](FacetKind kind) {
      bool known = false;
      sources_.dictionary.scan_words(kind, word.surface, [&](std::string_view first, Ordinal) {
        known = first == word.surface;
        return false;
      });
      return known;
    });
  }

  void find_unknown(const std::vector<QueryWord>& words) {
    for (const auto& word : words) {
      const auto same = std::find_if(unknown_.begin(), unknown_.end(), [&](const QueryWord& other) {
        return other.surface == word.surface && other.name_kinds == word.name_kinds;
      });
      if (same != unknown_.end()) {
        slots_.unknown[static_cast<std::size_t>(same - unknown_.begin())].places.push_back(word.bytes);
        same->may_split = same->may_split && word.may_split;
        continue;
      }
      if (unknown_.size() == kMaxCorrectedWords || !is_correctable(word.surface, word.bytes.of(text_)) ||
          is_known(word))
        continue;
      unknown_.push_back(word);
      slots_.unknown.push_back({.places = {word.bytes}, .name_kinds = word.name_kinds, .choices = {}});
    }
  }

  void find_choices() {
    std::vector<std::string> wanted;
    for (const auto& word : unknown_)
      if (word.name_kinds.empty()) wanted.push_back(word.surface);
    const auto close = wanted.empty() ? std::vector<std::vector<CloseWord>>()
                                      : close_words(vocabulary_, wanted, kMaxChoices);
    auto next = close.begin();
    for (std::size_t i = 0; i < unknown_.size(); ++i) {
      const auto& word = unknown_[i];
      auto& choices = slots_.unknown[i].choices;
      const auto found = word.name_kinds.empty() ? *next++
                                                 : close_name_words(sources_.dictionary, word.name_kinds,
                                                                    word.surface, kMaxChoices);
      for (const auto& [surface, score] : found) choices.push_back({surface, score});
      if (word.may_split) add_splits(word.surface, choices);
    }
  }

  /// Cuts between two words of the index, by the number of articles that have them side by side.
  void add_splits(const std::string& surface, std::vector<WordChoice>& choices) {
    if (surface.size() > kLongestSplit) return;
    std::size_t splits = 0;
    for (std::size_t i = kShortestPart; i + kShortestPart <= surface.size() && splits < kMaxSplits; ++i) {
      if (!starts_code_point(surface[i])) continue;
      const auto first = surface.substr(0, i);
      const auto second = surface.substr(i);
      if (articles_with(vocabulary_, first) == 0 || articles_with(vocabulary_, second) == 0) continue;
      ++splits;
      const auto together = ask_.as_asked(fmt::format("\"{} {}\"", first, second));
      if (together > 0) choices.push_back({first + " " + second, score_of(together, kSplitEdits)});
    }
    std::stable_sort(choices.begin(), choices.end(),
                     [](const WordChoice& a, const WordChoice& b) { return a.score > b.score; });
    if (choices.size() > kMaxChoices) choices.resize(kMaxChoices);
  }

  bool is_unknown(const QueryWord& word) const {
    return std::any_of(unknown_.begin(), unknown_.end(),
                       [&](const QueryWord& other) { return other.surface == word.surface; });
  }

  void find_joins(const std::vector<QueryWord>& words) {
    if (words.size() > kMaxJoinWords) return;
    for (std::size_t i = 1; i < words.size() && slots_.joined.size() < kMaxJoins; ++i) {
      const auto& first = words[i - 1];
      const auto& second = words[i];
      if (!second.may_join || !is_correctable(first.surface + second.surface, {})) continue;
      if (found_.as_asked > 0 && !is_unknown(first) && !is_unknown(second)) continue;
      auto joined = first.surface + second.surface;
      const auto articles = articles_with(vocabulary_, joined);
      if (articles == 0) continue;
      slots_.joined.push_back({.places = {{first.bytes.begin, second.bytes.end}},
                               .name_kinds = {},
                               .choices = {{std::move(joined), score_of(articles, kJoinEdits)}}});
    }
  }

  std::string_view text_;
  const FoundArticles& found_;
  const CorrectionSources& sources_;
  const AskArticles& ask_;
  Vocabulary vocabulary_;
  std::vector<QueryWord> unknown_;
  WordSlots slots_;  ///< the unknown ones beside unknown_
};

}  // namespace

WordSlots word_slots(std::string_view text, const std::vector<QueryWord>& words, const FoundArticles& found,
                     const CorrectionSources& sources, const AskArticles& ask) {
  return SlotFinder(text, found, sources, ask).run(words);
}

}  // namespace dateline
