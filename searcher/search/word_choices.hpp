// What could stand in a query instead of its words that the index does not have.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"
#include "common/index/facet_kind.hpp"
#include "searcher/search/correction.hpp"
#include "searcher/search/query_words.hpp"

namespace dateline {

struct WordChoice {
  std::string text;  ///< one folded word, or two with a space
  double score = 0;  ///< as of CloseWord
};

/// One word of the query, at all places where it stands, or two neighbours that may be one word.
struct WordSlot {
  std::vector<ByteRange> places;
  std::vector<FacetKind> name_kinds;  ///< of a name's word
  std::vector<WordChoice> choices;    ///< the best first; not empty
};

struct WordSlots {
  std::vector<WordSlot> unknown;  ///< words that the index does not have
  std::vector<WordSlot> joined;   ///< neighbours that are one word of the index
};

/// At most kMaxCorrectedWords unknown words are looked at. Neighbours that the index has are joined only
/// where nothing was found. Throws Xapian::Error.
WordSlots word_slots(std::string_view text, const std::vector<QueryWord>& words, const FoundArticles& found,
                     const CorrectionSources& sources, const AskArticles& ask);

}  // namespace dateline
