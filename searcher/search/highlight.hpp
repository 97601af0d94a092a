// Which words of an article a query is about, for snippets and titles.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/highlight_unit.hpp"

namespace dateline {

enum class TextField { title, body };

/// A mention of an entity in the text that is searched.
struct LabelledMention {
  ByteRange bytes;
  std::vector<std::string> labels;  ///< mention_label()s under which units look for it
};

/// A place where a unit matches: the tokens (indices, rising) that are to be highlighted.
struct UnitMatch {
  std::size_t unit = 0;
  std::vector<std::size_t> tokens;

  friend bool operator==(const UnitMatch&, const UnitMatch&) = default;
};

/// All matches in order of their first token. A phrase's words count only where the whole phrase stands; the
/// steps of a NEAR each need a word of their own. A step's term is compared with Token::term and
/// Token::cased: only the latter is in capitals, so that {"US"} is the country, never the pronoun. Matches of
/// one phrase do not overlap each other (the leftmost is taken), nor do those of a NEAR of many steps; of
/// units that look for the same thing only the first is reported. `mentions`: those of this field; where a
/// unit looks for one, all of its words are part of the match. Time linear in the tokens.
std::vector<UnitMatch> find_matches(const TokenList& tokens, const std::vector<HighlightUnit>& units,
                                    TextField field, const std::vector<LabelledMention>& mentions = {});

/// The byte ranges to mark, sorted, without overlaps; neighbouring words of one match with nothing but spaces
/// or hyphens between them are joined into one range.
std::vector<ByteRange> highlight_ranges(std::string_view text, const TokenList& tokens,
                                        const std::vector<UnitMatch>& matches);

}  // namespace dateline
