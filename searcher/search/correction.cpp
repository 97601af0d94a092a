#include "searcher/search/correction.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/index/facet_name.hpp"
#include "common/text/fold.hpp"
#include "searcher/query/filter.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/search/query_words.hpp"
#include "searcher/search/word_choices.hpp"
#include "searcher/search/written_word.hpp"

namespace dateline {

namespace {

/// Combinations that are asked for; fewer where each question is long.
constexpr std::size_t kMaxQuestions = 12;
constexpr std::size_t kMaxAskedWords = 240;
/// Combinations of which nothing has all words that are asked for with any of them.
constexpr std::size_t kMaxRelaxedQuestions = 3;

/// One choice for each of some slots.
struct Combination {
  std::vector<std::pair<const WordSlot*, const WordChoice*>> choices;
  double score = 0;
  std::uint64_t articles = 0;
};

bool overlap(const WordSlot& a, const WordSlot& b) {
  return std::any_of(a.places.begin(), a.places.end(), [&](ByteRange one) {
    return std::any_of(b.places.begin(), b.places.end(),
                       [&](ByteRange other) { return one.begin < other.end && other.begin < one.end; });
  });
}

/// All ways to take one choice of each slot.
std::vector<Combination> multiply(const std::vector<const WordSlot*>& slots) {
  std::vector<Combination> all(1);
  for (const auto* slot : slots) {
    std::vector<Combination> longer;
    for (const auto& one : all)
      for (const auto& choice : slot->choices) {
        auto& next = longer.emplace_back(one);
        next.choices.emplace_back(slot, &choice);
        next.score += choice.score;
      }
    all = std::move(longer);
  }
  return all;
}

void keep_best(std::vector<Combination>& combinations, std::size_t size) {
  std::stable_sort(combinations.begin(), combinations.end(),
                   [](const Combination& a, const Combination& b) { return a.score > b.score; });
  if (combinations.size() > size) combinations.resize(size);
}

/// Unknown words alone, and with each pair of neighbours joined.
std::vector<Combination> combine(const WordSlots& slots) {
  std::vector<const WordSlot*> unknown;
  for (const auto& slot : slots.unknown) unknown.push_back(&slot);
  std::vector<Combination> all;
  if (!unknown.empty()) all = multiply(unknown);
  for (const auto& joined : slots.joined) {
    std::vector<const WordSlot*> some{&joined};
    std::copy_if(unknown.begin(), unknown.end(), std::back_inserter(some),
                 [&](const WordSlot* slot) { return !overlap(*slot, joined); });
    const auto more = multiply(some);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

class Corrector {
 public:
  Corrector(std::string_view text, const FoundArticles& found, const CorrectionSources& sources,
            const AskArticles& ask)
      : text_(text), found_(found), sources_(sources), ask_(ask), vocabulary_(sources.database) {}

  std::optional<std::string> run(const QueryNode& root) {
    const auto words = query_words(text_, root, sources_.database, sources_.lexicon, sources_.dictionary);
    if (words.empty()) return std::nullopt;
    const auto slots = word_slots(text_, words, found_, sources_, ask_);
    auto combinations = combine(slots);
    keep_best(combinations, std::clamp<std::size_t>(kMaxAskedWords / words.size(), 1, kMaxQuestions));
    const auto* best = choose(combinations);
    if (best == nullptr) return std::nullopt;
    return replaced(*best, [&](const WordSlot& slot, const WordChoice& choice, std::string_view typed) {
      return written(slot, choice, typed);
    });
  }

 private:
  template <typename Write>
  std::string replaced(const Combination& combination, const Write& write) const {
    std::vector<std::pair<ByteRange, std::string>> edits;
    for (const auto& [slot, choice] : combination.choices)
      for (const auto place : slot->places) edits.emplace_back(place, write(*slot, *choice, place.of(text_)));
    std::sort(edits.begin(), edits.end());
    std::string out;
    std::size_t done = 0;
    for (const auto& [place, word] : edits) {
      out.append(text_.substr(done, place.begin - done)).append(word);
      done = place.end;
    }
    return out.append(text_.substr(done));
  }

  std::string question(const Combination& combination) const {
    return replaced(combination,
                    [](const WordSlot&, const WordChoice& choice, std::string_view) { return choice.text; });
  }

  const Combination* choose(std::vector<Combination>& combinations) {
    for (auto& one : combinations) {
      one.articles = ask_.as_asked(question(one));
      one.score += std::log1p(static_cast<double>(one.articles));
    }
    const auto most =
        std::max_element(combinations.begin(), combinations.end(),
                         [](const Combination& a, const Combination& b) { return a.articles < b.articles; });
    if (most == combinations.end()) return nullptr;
    if (most->articles == 0) return choose_relaxed(combinations);
    keep_best(combinations, combinations.size());
    const auto best = std::find_if(combinations.begin(), combinations.end(), [&](const Combination& one) {
      return one.articles >= std::max<std::uint64_t>(found_.as_asked * kMuchMore, 1);
    });
    return best == combinations.end() ? nullptr : &*best;
  }

  /// No combination has articles with all the words of the query: what the corrected words have in common
  /// decides, and the search for any of the words must find more.
  const Combination* choose_relaxed(std::vector<Combination>& combinations) {
    if (found_.as_asked > 0) return nullptr;
    for (auto& one : combinations) one.score += std::log1p(static_cast<double>(articles_together(one)));
    keep_best(combinations, kMaxRelaxedQuestions);
    const auto best = std::find_if(combinations.begin(), combinations.end(), [&](const Combination& one) {
      return ask_.relaxed(question(one)) > found_.relaxed;
    });
    return best == combinations.end() ? nullptr : &*best;
  }

  std::uint64_t articles_together(const Combination& combination) const {
    std::string all;
    for (const auto& [slot, choice] : combination.choices)
      if (slot->name_kinds.empty()) all += fmt::format("{}\"{}\"", all.empty() ? "" : " AND ", choice->text);
    return all.empty() ? 0 : ask_.as_asked(all);
  }

  /// What mostly stands for one person, organisation or place is written as its name, all else as it was
  /// typed.
  std::string written(const WordSlot& slot, const WordChoice& choice, std::string_view typed) {
    if (is_all_capitals(typed)) return operator_free(in_case_of(typed, choice.text));
    const bool in_filter = !slot.name_kinds.empty();
    const auto words = name_words(choice.text);
    const auto least = in_filter ? 1 : (articles_with(choice.text, words) + 1) / 2;
    const auto as_name = run_in_names(
        sources_.dictionary, sources_.lexicon,
        in_filter ? slot.name_kinds : kinds_of({.kind = std::nullopt, .text = {}}), words, least);
    if (!as_name.empty()) return as_name;
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + in_case_of(typed, word);
    return operator_free(out);
  }

  std::uint64_t articles_with(const std::string& text, const std::vector<std::string>& words) {
    if (words.size() > 1) return ask_.as_asked(fmt::format("\"{}\"", text));
    std::uint64_t articles = 0;
    for (const auto& term : vocabulary_.find(text)) articles += term.articles;
    return articles;
  }

  static std::string operator_free(const std::string& text) {
    return is_operator_word(text) ? fold(text) : text;
  }

  std::string_view text_;
  const FoundArticles& found_;
  const CorrectionSources& sources_;
  const AskArticles& ask_;
  Vocabulary vocabulary_;
};

}  // namespace

std::optional<std::string> correct_query(std::string_view text, const QueryNode& root,
                                         const FoundArticles& found, const CorrectionSources& sources,
                                         const AskArticles& ask) {
  return Corrector(text, found, sources, ask).run(root);
}

}  // namespace dateline
