#include "searcher/search/highlight.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "common/text/utf8.hpp"
#include "searcher/search/one_line.hpp"
#include "searcher/search/token_mentions.hpp"
#include "searcher/search/unit_finders.hpp"
#include "searcher/search/unit_terms.hpp"

namespace dateline {
namespace {

using Shape = HighlightUnit::Shape;

/// Feeds the words of one text to the units that look for them.
class MatchCollector {
 public:
  MatchCollector(const TokenList& tokens, const std::vector<HighlightUnit>& units, TextField field,
                 const std::vector<LabelledMention>& mentions)
      : tokens_(tokens), units_(units), terms_(units, field), mentions_(tokens, mentions) {}

  std::vector<UnitMatch> collect() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) feed(i);
    const auto order = [](const UnitMatch& a, const UnitMatch& b) {
      return std::pair(a.tokens.front(), a.unit) < std::pair(b.tokens.front(), b.unit);
    };
    if (!std::ranges::is_sorted(matches_, order)) std::ranges::stable_sort(matches_, order);
    // Several words of one mention make the same match, once it is widened.
    matches_.erase(std::unique(matches_.begin(), matches_.end()), matches_.end());
    return std::move(matches_);
  }

 private:
  void feed(std::size_t token) {
    found_.clear();
    look_up(tokens_[token].term);
    look_up(tokens_[token].cased);
    if (const auto* covering = mentions_.at(token)) {
      for (const std::size_t mention : *covering)
        for (const std::string& label : *mentions_.span(mention).labels) look_up(label);
    }
    if (found_.size() == 1) return feed(token, *found_.front());
    if (found_.empty()) return;
    std::vector<UnitSteps> all = *found_.front();
    for (std::size_t i = 1; i < found_.size(); ++i) merge(all, *found_[i]);
    feed(token, all);
  }

  void look_up(std::string_view term) {
    const auto* entries = terms_.find(term);
    if (entries != nullptr && std::ranges::find(found_, entries) == found_.end()) found_.push_back(entries);
  }

  static void merge(std::vector<UnitSteps>& all, const std::vector<UnitSteps>& more) {
    for (const UnitSteps& entry : more) {
      const auto same = std::ranges::find(all, entry.unit, &UnitSteps::unit);
      if (same == all.end()) {
        all.push_back(entry);
        continue;
      }
      for (std::size_t i = 0; i < entry.steps.size(); ++i) same->steps[i] |= entry.steps[i];
    }
  }

  void feed(std::size_t token, const std::vector<UnitSteps>& entries) {
    for (const UnitSteps& entry : entries) {
      const WordAt word{.token = token, .position = tokens_[token].position};
      const auto found = feed_unit(word, entry);
      if (found && has_room(*found, entry.unit))
        matches_.push_back({entry.unit, widened(*found, entry.unit)});
    }
  }

  [[nodiscard]] bool is_wanted(const std::vector<std::string>& labels, std::size_t unit) const {
    return std::ranges::any_of(labels, [&](const std::string& label) {
      const auto* entries = terms_.find(label);
      return entries != nullptr && std::ranges::find(*entries, unit, &UnitSteps::unit) != entries->end();
    });
  }

  /// The mention of a token that the unit looks for.
  [[nodiscard]] std::optional<std::size_t> wanted_mention(std::size_t token, std::size_t unit) const {
    const auto* covering = mentions_.at(token);
    if (covering == nullptr) return std::nullopt;
    for (const std::size_t mention : *covering)
      if (is_wanted(*mentions_.span(mention).labels, unit)) return mention;
    return std::nullopt;
  }

  /// Two words of one mention do not fill two steps.
  [[nodiscard]] bool has_room(const std::vector<std::size_t>& found, std::size_t unit) const {
    if (units_[unit].shape != Shape::near) return true;
    std::optional<std::size_t> last;
    for (const std::size_t token : found) {
      const auto mention = wanted_mention(token, unit);
      if (mention && mention == last) return false;
      last = mention;
    }
    return true;
  }

  /// With all words of the mentions that the unit looks for.
  [[nodiscard]] std::vector<std::size_t> widened(const std::vector<std::size_t>& found,
                                                 std::size_t unit) const {
    std::vector<std::size_t> all = found;
    for (const std::size_t token : found) {
      const auto mention = wanted_mention(token, unit);
      if (!mention) continue;
      const auto& span = mentions_.span(*mention);
      if (span.first == span.last) continue;
      for (std::size_t word = span.first; word <= span.last; ++word) all.push_back(word);
    }
    if (all.size() == found.size()) return all;
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
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
  TokenMentions mentions_;
  std::vector<const std::vector<UnitSteps>*> found_;  ///< what the current word counts as
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
                                    TextField field, const std::vector<LabelledMention>& mentions) {
  return MatchCollector(tokens, units, field, mentions).collect();
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
