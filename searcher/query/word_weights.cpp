#include "searcher/query/word_weights.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "common/text/fold.hpp"
#include "searcher/query/field.hpp"
#include "searcher/query/frame_words.hpp"

namespace dateline {

namespace {

/// Fewer words than these, and frame words are what is asked for.
constexpr std::ptrdiff_t kOthers = 3;

bool is_ordinary(const QueryNode& node) {
  return node.demand == Demand::plain && node.boost == 1.0;
}

bool is_ordinary_word(const QueryNode& node) {
  return node.kind == NodeKind::word && is_ordinary(node);
}

/// Words of one stem are the same word, phrases of such words the same phrase.
using Identity = std::tuple<NodeKind, QueryField, std::vector<Steps>, std::vector<std::string>>;

Identity identity_of(const QueryNode& node, Lexicon& lexicon) {
  Identity identity{node.kind, node.field, {}, {}};
  for (auto& reading : lexicon.read(node.text)) {
    std::get<2>(identity).push_back(std::move(reading.steps));
    std::get<3>(identity).push_back(std::move(reading.cased));
  }
  return identity;
}

bool is_known(const Identity& identity) {
  return std::any_of(std::get<2>(identity).begin(), std::get<2>(identity).end(), [](const Steps& steps) {
    return std::none_of(steps.begin(), steps.end(), [](const Step& step) { return step.empty(); });
  });
}

QueryNodes with_repeats_merged(QueryNodes nodes, Lexicon& lexicon, double k3) {
  std::map<Identity, std::pair<std::size_t, unsigned>> seen;  // index in `merged`, times
  QueryNodes merged;
  for (auto& node : nodes) {
    if (is_ordinary(node) && (node.kind == NodeKind::word || node.kind == NodeKind::phrase)) {
      auto identity = identity_of(node, lexicon);
      const auto [found, is_new] = seen.try_emplace(std::move(identity), merged.size(), 0);
      ++found->second.second;
      if (!is_new && is_known(found->first)) continue;
    }
    merged.push_back(std::move(node));
  }
  for (const auto& [identity, place] : seen)
    if (place.second > 1 && is_known(identity))
      merged[place.first].boost = (k3 + 1) * place.second / (k3 + place.second);
  return merged;
}

}  // namespace

QueryNodes with_words_weighed(QueryNodes side_by_side, Lexicon& lexicon, const RankingOptions& options,
                              FrameWords frames) {
  auto nodes = with_repeats_merged(std::move(side_by_side), lexicon, options.k3);
  if (frames == FrameWords::as_others) return nodes;
  const auto is_frame = [](const QueryNode& node) {
    return is_ordinary_word(node) && is_frame_word(fold(node.text));
  };
  const auto others = std::count_if(nodes.begin(), nodes.end(), [&](const QueryNode& node) {
    if (node.kind != NodeKind::word || is_frame(node)) return false;
    const auto readings = lexicon.read(node.text);
    return std::any_of(readings.begin(), readings.end(), [](const auto& r) { return !r.stop_word; });
  });
  if (others < kOthers) return nodes;
  for (auto& node : nodes)
    if (is_frame(node)) node.boost = options.frame;
  return nodes;
}

}  // namespace dateline
