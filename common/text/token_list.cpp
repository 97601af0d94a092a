#include "common/text/token_list.hpp"

namespace dateline {

void TokenList::add(Token token) {
  token.surface = arena_.store(token.surface);
  // Most stems are the word itself or its beginning: then the bytes are stored already.
  token.term = token.surface.starts_with(token.term) ? token.surface.substr(0, token.term.size())
                                                     : arena_.store(token.term);
  token.cased = arena_.store(token.cased);
  tokens_.push_back(token);
}

void TokenList::clear() {
  constexpr std::size_t kKeptTokens = std::size_t{1} << 16;
  tokens_.clear();
  if (tokens_.capacity() > kKeptTokens) tokens_.shrink_to_fit();
  arena_.clear();
}

}  // namespace dateline
