#include "tests/eval/alias_errors.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dateline {

namespace {

/// "+" or "-", the kind, and the two names.
using Confusion = std::tuple<char, EntityKind, std::string, std::string>;

std::string text_of(const AliasDocument& document, const TokenMention& mention) {
  const auto begin = document.tokens.begin() + mention.first;
  return fmt::format("{}", fmt::join(begin, begin + mention.count, " "));
}

std::map<Confusion, int> confusions_of(const AliasDocument& document, std::span<const std::uint32_t> found) {
  std::map<Confusion, int> counts;
  for (std::size_t a = 0; a < document.mentions.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const bool gold = document.gold[a] == document.gold[b];
      const auto kind = document.mentions[a].kind;
      if (kind != document.mentions[b].kind || gold == (found[a] == found[b])) continue;
      auto first = text_of(document, document.mentions[a]);
      auto second = text_of(document, document.mentions[b]);
      if (second < first) std::swap(first, second);
      ++counts[{gold ? '-' : '+', kind, std::move(first), std::move(second)}];
    }
  }
  return counts;
}

}  // namespace

std::string alias_errors(const AliasDocument& document, std::span<const std::uint32_t> found) {
  constexpr std::array<std::string_view, 3> kKinds{"person", "org", "place"};
  const auto counts = confusions_of(document, found);
  std::vector<std::pair<Confusion, int>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text = sorted.empty() ? "" : document.name + "\n";
  for (const auto& [confusion, pairs] : sorted) {
    const auto& [sign, kind, a, b] = confusion;
    text += fmt::format("  {}{} {}: {} | {}\n", sign, pairs, kKinds.at(static_cast<std::size_t>(kind)), a, b);
  }
  return text;
}

}  // namespace dateline
