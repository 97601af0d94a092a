// Which words of an article a query is about.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/measure.hpp"

namespace dateline {

/// What stands in a step for the mentions of an entity (its facet term) or of any entity of a kind. No word
/// of a text has the control character in front.
inline std::string mention_label(std::string_view term) {
  return std::string(1, '\x01').append(term);
}

/// One thing to look for. `steps` are the words in order; each step is the set of index terms that count as
/// that word.
struct HighlightUnit {
  enum class Shape {
    word,    ///< one step
    phrase,  ///< the steps at consecutive positions
    near,    ///< all steps within `window` positions, in any order
  };
  Shape shape = Shape::word;
  std::vector<std::vector<std::string>>
      steps;  ///< terms sorted; compared with Token::term (and Token::cased where upper case), or
              ///< mention_label()s, which every word of such a mention counts as
  unsigned window =
      0;  ///< NEAR/n: at most n positions from the first to the last step (phrases and words: ignored)
  double weight = 1.0;   ///< how much a match says, e.g. the word's idf
  bool in_title = true;  ///< look for it in the title
  bool in_body = true;   ///< look for it in the body
  /// The words count only where the text says this amount there.
  std::optional<Measure> measure = std::nullopt;
};

}  // namespace dateline
