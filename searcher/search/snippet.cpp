#include "searcher/search/snippet.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "searcher/search/measure_matches.hpp"
#include "searcher/search/one_line.hpp"
#include "searcher/search/passage_candidates.hpp"
#include "searcher/search/passage_placer.hpp"
#include "searcher/search/word_line.hpp"

namespace dateline {
namespace {

/// So many of the best candidates are placed in the text before one is chosen.
constexpr std::size_t kTriedCandidates = 8;
constexpr double kSentenceBegin = 0.06;  ///< added to the score where a passage begins with a sentence
constexpr double kSentenceEnd = 0.04;
/// The weight that a unit keeps once it has been shown, and the least weight of all, as parts.
constexpr double kShownWeight = 0.05;
constexpr double kLeastWeight = 0.01;
constexpr double kGreatestWeight = 1e9;
/// So many passages are chosen one by one for the units they add; the others by their score alone.
constexpr std::size_t kChosenSingly = 16;

/// Weights as they come are only roughly known to be sensible: units without weight still show something.
std::vector<double> usable_weights(const std::vector<HighlightUnit>& units) {
  std::vector<double> weights;
  weights.reserve(units.size());
  double greatest = 0;
  for (const HighlightUnit& unit : units) {
    weights.push_back(unit.weight > 0 ? std::min(unit.weight, kGreatestWeight) : 0);
    greatest = std::max(greatest, weights.back());
  }
  for (double& weight : weights) weight = greatest > 0 ? std::max(weight, greatest * kLeastWeight) : 1;
  return weights;
}

Snippet make_snippet(std::string_view body, const TokenList& tokens, const Passage& passage,
                     const std::vector<UnitMatch>& matches) {
  std::vector<ByteRange> ranges = highlight_ranges(body, tokens, matches);
  for (ByteRange& range : ranges) {
    // A word longer than a passage is cut.
    range.begin = std::max(range.begin, passage.bytes.begin) - passage.bytes.begin;
    range.end = std::min(range.end, passage.bytes.end) - passage.bytes.begin;
  }
  OneLine line = one_line(passage.bytes.of(body), ranges);
  return {.text = std::move(line.text),
          .highlights = std::move(line.ranges),
          .starts_mid = passage.starts_mid,
          .ends_mid = passage.ends_mid};
}

class Picker {
 public:
  Picker(std::string_view body, const TokenList& tokens, const std::vector<HighlightUnit>& units,
         const std::vector<UnitMatch>& matches, std::size_t bytes)
      : body_(body),
        tokens_(tokens),
        matches_(matches),
        line_(body, tokens),
        finder_(line_, matches, units.size(), bytes),
        placer_(body, line_, bytes),
        weights_(usable_weights(units)),
        shown_(units.size()) {
    for (const UnitMatch& match : matches) {
      longest_match_ = std::max(longest_match_, match.tokens.back() - match.tokens.front());
      if (!shown_[match.unit]) ++unshown_;
      shown_[match.unit] = true;
    }
    shown_.assign(units.size(), false);
  }

  std::vector<Snippet> pick(std::size_t count) {
    while (passages_.size() < count && passages_.size() < kChosenSingly && unshown_ > 0) {
      const std::size_t before = unshown_;
      if (!take_best()) break;
      if (unshown_ == before) break;
    }
    while (passages_.size() < count && take_more(count - passages_.size())) {
    }
    std::vector<Snippet> snippets;
    for (std::size_t i = 0; i < passages_.size(); ++i)
      snippets.push_back(make_snippet(body_, tokens_, passages_[i], matches_inside(taken_[i])));
    return snippets;
  }

 private:
  bool take_best() {
    const auto candidates = finder_.best(weights_, taken_, kTriedCandidates);
    double best_score = -1;
    Passage best;
    for (const PassageCandidate& candidate : candidates) {
      const Passage passage = placer_.around(candidate.words, free_around(candidate.words));
      const double score = candidate.score * (1 + (passage.starts_mid ? 0 : kSentenceBegin) +
                                              (passage.ends_mid ? 0 : kSentenceEnd));
      if (score <= best_score) continue;
      best_score = score;
      best = passage;
    }
    return !candidates.empty() && take(best);
  }

  /// Takes up to `count` passages by score; false where there was none to take.
  bool take_more(std::size_t count) {
    const std::size_t before = passages_.size();
    for (const PassageCandidate& candidate : finder_.best(weights_, taken_, count)) {
      const ByteRange free = free_around(candidate.words);
      const bool is_free = line_.word_bytes(candidate.words.first).begin >= free.begin &&
                           line_.word_bytes(candidate.words.last).end <= free.end;
      if (is_free) take(placer_.around(candidate.words, free));
    }
    return passages_.size() > before;
  }

  /// What the passages before and after leave.
  [[nodiscard]] ByteRange free_around(WordRange words) const {
    const auto next = std::ranges::lower_bound(taken_, words.first, {}, &WordRange::first);
    const auto i = next - taken_.begin();
    return {i == 0 ? 0 : passages_[static_cast<std::size_t>(i - 1)].bytes.end,
            next == taken_.end() ? static_cast<std::uint32_t>(body_.size())
                                 : passages_[static_cast<std::size_t>(i)].bytes.begin};
  }

  bool take(const Passage& passage) {
    const WordRange words{line_.word_from(passage.bytes.begin), line_.word_from(passage.bytes.end)};
    if (words.first >= words.last) return false;
    const WordRange inside{words.first, words.last - 1};
    const auto at = std::ranges::lower_bound(taken_, inside.first, {}, &WordRange::first) - taken_.begin();
    taken_.insert(taken_.begin() + at, inside);
    passages_.insert(passages_.begin() + at, passage);
    for (const UnitMatch& match : matches_inside(inside)) {
      if (shown_[match.unit]) continue;
      shown_[match.unit] = true;
      weights_[match.unit] *= kShownWeight;
      --unshown_;
    }
    return true;
  }

  /// The matches with what of them lies inside.
  [[nodiscard]] std::vector<UnitMatch> matches_inside(WordRange words) const {
    std::vector<UnitMatch> inside;
    const std::size_t from = words.first - std::min(words.first, longest_match_);
    const auto first_token = [](const UnitMatch& match) { return match.tokens.front(); };
    for (auto at = std::ranges::lower_bound(matches_, from, {}, first_token); at != matches_.end(); ++at) {
      const UnitMatch& match = *at;
      if (match.tokens.front() > words.last) break;
      if (match.tokens.back() < words.first) continue;
      UnitMatch part{.unit = match.unit, .tokens = {}};
      for (const std::size_t token : match.tokens)
        if (token >= words.first && token <= words.last) part.tokens.push_back(token);
      if (!part.tokens.empty()) inside.push_back(std::move(part));
    }
    return inside;
  }

  std::string_view body_;
  const TokenList& tokens_;
  const std::vector<UnitMatch>& matches_;
  WordLine line_;
  CandidateFinder finder_;
  PassagePlacer placer_;
  std::vector<double> weights_;
  std::vector<bool> shown_;
  std::size_t unshown_ = 0;        ///< units with a match that no passage shows yet
  std::size_t longest_match_ = 0;  ///< in words, less one
  std::vector<Passage> passages_;  ///< in order of the text
  std::vector<WordRange> taken_;   ///< their words
};

std::vector<Snippet> beginning(std::string_view body, const TokenList& tokens, std::size_t bytes) {
  const WordLine line(body, tokens);
  return {make_snippet(body, tokens, PassagePlacer(body, line, bytes).beginning(), {})};
}

}  // namespace

std::vector<Snippet> pick_snippets(std::string_view body, const TokenList& tokens,
                                   const std::vector<HighlightUnit>& units, const SnippetOptions& options,
                                   const std::vector<LabelledMention>& mentions) {
  if (options.count == 0 || options.bytes == 0) return {};
  const std::size_t bytes = std::min(options.bytes, body.size());
  if (bytes == 0) return {};
  const auto matches =
      with_true_measures(body, tokens, units, find_matches(tokens, units, TextField::body, mentions));
  auto snippets = matches.empty() ? beginning(body, tokens, bytes)
                                  : Picker(body, tokens, units, matches, bytes).pick(options.count);
  std::erase_if(snippets, [](const Snippet& snippet) { return snippet.text.empty(); });
  return snippets;
}

}  // namespace dateline
