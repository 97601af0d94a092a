// Which words of a text belong to mentions of entities.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/text/token_list.hpp"
#include "searcher/search/highlight.hpp"

namespace dateline {

/// Mentions by the tokens that they cover. Refers to the mentions given, which must outlive it.
class TokenMentions {
 public:
  /// Tokens that overlap a mention's bytes belong to it; mentions may overlap each other.
  TokenMentions(const TokenList& tokens, const std::vector<LabelledMention>& mentions);

  struct Span {
    std::size_t first = 0;  ///< token
    std::size_t last = 0;   ///< token, included
    const std::vector<std::string>* labels = nullptr;
  };
  /// Numbers of the mentions that cover a token; null where there are none.
  [[nodiscard]] const std::vector<std::size_t>* at(std::size_t token) const;
  [[nodiscard]] const Span& span(std::size_t mention) const { return spans_[mention]; }

 private:
  std::vector<Span> spans_;
  std::vector<std::vector<std::size_t>> by_token_;  ///< empty where there are no mentions
};

}  // namespace dateline
