// A document of the alias set: tokens, and mentions of which it is known what they name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "indexer/entities/mention.hpp"

namespace dateline {

struct AliasDocument {
  std::string name;
  std::vector<std::string> tokens{};
  std::vector<TokenMention> mentions{};  ///< in order of their tokens
  std::vector<std::uint32_t> gold{};     ///< by mention: equal for the same entity
};

/// One line of aliases.jsonl: `doc`, `tokens`, and `mentions` with `start`, `end` (the token behind the
/// last), `kind` and `cluster`.
Result<AliasDocument> parse_alias_document(std::string_view line);

}  // namespace dateline
