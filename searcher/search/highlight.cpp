#include "searcher/search/highlight.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "common/text/utf8.hpp"
#include "searcher/search/one_line.hpp"
#include "searcher/search/unit_finders.hpp"
#include "searcher/search/unit_terms.hpp"

namespace dateline {
namespace {

using Shape = HighlightUnit::Shape;

/// Feeds the words of one text to the units that look for them.
class MatchCollector {
 public:
  MatchCollector(const TokenList& tokens, const std::vector<HighlightUnit>& units, TextField field)
      : tokens_(tokens), units_(units), terms_(units, field) {}

  std::vector<UnitMatch> collect() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto* by_term = terms_.find(tokens_[i].term);
      const auto* by_capitals = terms_.find(tokens_[i].cased);
      if (by_term != nullptr && by_capitals != nullptr && by_term != by_capitals) {
        feed(i, merged(*by_term, *by_capitals));
      } else if (by_term != nullptr || by_capitals != nullptr) {
        feed(i, by_term != nullptr ? *by_term : *by_capitals);
      }
    }
    const auto order = [](const UnitMatch& a, const UnitMatch& b) {
      return std::pair(a.tokens.front(), a.unit) < std::pair(b.tokens.front(), b.unit);
    };
    if (!std::ranges::is_sorted(matches_, order)) std::ranges::stable_sort(matches_, order);
    return std::move(matches_);
  }

 private:
  static std::vector<UnitSteps> merged(const std::vector<UnitSteps>& a, const std::vector<UnitSteps>& b) {
    std::vector<UnitSteps> all = a;
    for (const UnitSteps& entry : b) {
      const auto same = std::ranges::find(all, entry.unit, &UnitSteps::unit);
      if (same == all.end()) {
        all.push_back(entry);
        continue;
      }
      for (std::size_t i = 0; i < entry.steps.size(); ++i) same->steps[i] |= entry.steps[i];
    }
    return all;
  }

  void feed(std::size_t token, const std::vector<UnitSteps>& entries) {
    for (const UnitSteps& entry : entries) {
      const WordAt word{.token = token, .position = tokens_[token].position};
      if (auto found = feed_unit(word, entry)) matches_.push_back({entry.unit, std::move(*found)});
    }
  }

  std::optional<std::vector<std::size_t>> feed_unit(WordAt word, const UnitSteps& entry) {
    const HighlightUnit& unit = units_[entry.unit];
    if (unit.steps.size() == 1 || unit.shape == Shape::word) return std::vector{word.token};
    if (unit.shape == Shape::phrase)
      return phrases_.try_emplace(entry.unit, unit.steps.size()).first->second.feed(word, entry.steps);
    const auto found = nears_.find(entry.unit);
    if (found != nears_.end()) return found->second.feed(word, entry.steps);
    std::vector<std::size_t> term_counts;
    for (const auto& terms : unit.steps) term_counts.push_back(terms.size());
    return nears_.emplace(entry.unit, NearFinder(std::move(term_counts), unit.window))
        .first->second.feed(word, entry.steps);
  }

  const TokenList& tokens_;
  const std::vector<HighlightUnit>& units_;
  UnitTerms terms_;
  std::unordered_map<std::size_t, PhraseFinder> phrases_;
  std::unordered_map<std::size_t, NearFinder> nears_;
  std::vector<UnitMatch> matches_;
};

bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0xAD || c == 0x2010 || c == 0x2011;
}

/// Longer gaps are not read: two words so far apart are not shown as one.
constexpr std::size_t kJoinedGapBytes = 64;

bool joins_words(std::string_view gap) {
  if (gap.size() > kJoinedGapBytes) return false;
  for (std::size_t at = 0; at < gap.size();) {
    const CodePoint point = decode_utf8(gap, at);
    if (!is_white_space(point.value) && !is_hyphen(point.value)) return false;
    at += point.size;
  }
  return true;
}

}  // namespace

std::vector<UnitMatch> find_matches(const TokenList& tokens, const std::vector<HighlightUnit>& units,
                                    TextField field) {
  return MatchCollector(tokens, units, field).collect();
}

std::vector<ByteRange> highlight_ranges(std::string_view text, const TokenList& tokens,
                                        const std::vector<UnitMatch>& matches) {
  std::vector<ByteRange> ranges;
  for (const UnitMatch& match : matches) {
    for (std::size_t i = 0; i < match.tokens.size(); ++i) {
      const ByteRange bytes = tokens[match.tokens[i]].bytes;
      const bool consecutive = i > 0 && match.tokens[i - 1] + 1 == match.tokens[i];
      if (consecutive && joins_words(text.substr(ranges.back().end, bytes.begin - ranges.back().end))) {
        ranges.back().end = bytes.end;
      } else {
        ranges.push_back(bytes);
      }
    }
  }
  std::ranges::sort(ranges);
  std::vector<ByteRange> joined;
  for (const ByteRange range : ranges) {
    if (!joined.empty() && range.begin <= joined.back().end) {
      joined.back().end = std::max(joined.back().end, range.end);
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

}  // namespace dateline
