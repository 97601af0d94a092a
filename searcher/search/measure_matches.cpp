#include "searcher/search/measure_matches.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace dateline {

namespace {

/// All tokens inside the bytes, around one that is.
std::vector<std::size_t> tokens_inside(const TokenList& tokens, std::size_t token, ByteRange bytes) {
  std::size_t first = token;
  while (first > 0 && tokens[first - 1].bytes.begin >= bytes.begin) --first;
  std::vector<std::size_t> inside;
  for (std::size_t i = first; i < tokens.size() && tokens[i].bytes.end <= bytes.end; ++i) inside.push_back(i);
  return inside;
}

}  // namespace

std::vector<UnitMatch> with_true_measures(std::string_view text, const TokenList& tokens,
                                          const std::vector<HighlightUnit>& units,
                                          std::vector<UnitMatch> matches) {
  const auto is_false = [&](UnitMatch& match) {
    const auto& asked = units[match.unit].measure;
    if (!asked) return false;
    const auto number = match.tokens.front();
    const auto at = tokens[number].bytes.begin;
    if (text[at] < '0' || text[at] > '9') return true;
    const auto said = read_measure(text, at);
    if (!said || !fits_measure(*asked, said->measure)) return true;
    match.tokens = tokens_inside(tokens, number, said->bytes);
    return match.tokens.empty();
  };
  std::vector<UnitMatch> kept;
  for (auto& match : matches)
    if (!is_false(match)) kept.push_back(std::move(match));
  std::ranges::stable_sort(
      kept, {}, [](const UnitMatch& match) { return std::pair(match.tokens.front(), match.unit); });
  return kept;
}

}  // namespace dateline
