#include "searcher/query/units_of_measure.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/query/field.hpp"

namespace dateline {

namespace {

/// "USD 5 billion US dollars"
constexpr std::size_t kMostMeasureWords = 5;
/// The least bare number that is a measure: "1,500,000" is "1.5 million".
constexpr std::size_t kMillionDigits = 7;

bool is_plain(const QueryNode& node) {
  return node.kind == NodeKind::word && is_text_field(node.field) && node.boost == 1.0 &&
         node.demand == Demand::plain;
}

/// How many of the nodes from `first` on are one measure; 0 where there is none of more than one word.
std::size_t words_of_measure(const QueryNodes& nodes, std::size_t first) {
  std::string text;
  std::size_t longest = 0;
  for (std::size_t count = 1; count <= kMostMeasureWords && first + count <= nodes.size(); ++count) {
    const auto& node = nodes[first + count - 1];
    if (!is_plain(node) || node.field != nodes[first].field) break;
    text += (count == 1 ? "" : " ") + node.text;
    if (count > 1 && whole_measure(text)) longest = count;
  }
  return longest;
}

}  // namespace

std::optional<MeasureSpan> whole_measure(std::string_view text) {
  const auto number = text.find_first_of("0123456789");
  if (number == std::string_view::npos) return std::nullopt;
  auto span = read_measure(text, number);
  if (!span || span->bytes.begin != 0 || span->bytes.end != text.size()) return std::nullopt;
  const bool says_more = span->measure.unit || span->has_scale;
  if (!says_more && (span->number.size() < kMillionDigits || span->measure.exponent < 0)) return std::nullopt;
  return span;
}

QueryNodes with_measures_joined(const QueryNodes& side_by_side) {
  QueryNodes joined;
  for (std::size_t i = 0; i < side_by_side.size();) {
    const auto count = std::max<std::size_t>(words_of_measure(side_by_side, i), 1);
    joined.push_back(side_by_side[i]);
    for (std::size_t word = 1; word < count; ++word) {
      joined.back().text += " " + side_by_side[i + word].text;
      joined.back().bytes.end = side_by_side[i + word].bytes.end;
    }
    i += count;
  }
  return joined;
}

}  // namespace dateline
