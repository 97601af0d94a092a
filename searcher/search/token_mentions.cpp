#include "searcher/search/token_mentions.hpp"

#include <algorithm>

namespace dateline {

TokenMentions::TokenMentions(const TokenList& tokens, const std::vector<LabelledMention>& mentions) {
  if (mentions.empty()) return;
  by_token_.resize(tokens.size());
  const auto& all = tokens.tokens();
  for (const LabelledMention& mention : mentions) {
    const auto begin = std::ranges::upper_bound(all, mention.bytes.begin, {},
                                                [](const Token& token) { return token.bytes.end; });
    const auto end = std::ranges::lower_bound(all, mention.bytes.end, {},
                                              [](const Token& token) { return token.bytes.begin; });
    if (begin >= end) continue;
    const auto first = static_cast<std::size_t>(begin - all.begin());
    const auto last = static_cast<std::size_t>(end - all.begin()) - 1;
    for (std::size_t token = first; token <= last; ++token) by_token_[token].push_back(spans_.size());
    spans_.push_back({.first = first, .last = last, .labels = &mention.labels});
  }
}

const std::vector<std::size_t>* TokenMentions::at(std::size_t token) const {
  if (by_token_.empty() || by_token_[token].empty()) return nullptr;
  return &by_token_[token];
}

}  // namespace dateline
