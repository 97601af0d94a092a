// The tokens of one text together with the storage of their strings.
#pragma once

#include <vector>

#include "common/text/text_arena.hpp"
#include "common/text/token.hpp"

namespace dateline {

/// Movable: the views of its tokens move along. Reusable: clearing keeps the storage, as long as it is not
/// large.
class TokenList {
 public:
  TokenList() = default;
  TokenList(TokenList&&) noexcept = default;
  TokenList& operator=(TokenList&&) noexcept = default;
  TokenList(const TokenList&) = delete;
  TokenList& operator=(const TokenList&) = delete;
  ~TokenList() = default;

  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] bool empty() const { return tokens_.empty(); }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] auto begin() const { return tokens_.begin(); }
  [[nodiscard]] auto end() const { return tokens_.end(); }

  /// Appends a token with copies of its strings, each of at most TextArena::kBlockBytes bytes.
  void add(Token token);
  void clear();

 private:
  std::vector<Token> tokens_;
  TextArena arena_;
};

}  // namespace dateline
