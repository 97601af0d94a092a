// The words of a query by where they stand in its text, so that they can be replaced there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/byte_range.hpp"
#include "common/index/facet_dictionary.hpp"
#include "common/index/facet_kind.hpp"
#include "searcher/query/lexicon.hpp"
#include "searcher/query/tree.hpp"

namespace dateline {

struct QueryWord {
  std::string surface;  ///< folded
  ByteRange bytes;      ///< in the query text
  std::vector<FacetKind>
      name_kinds;          ///< of the names that it is a part of; empty: a word of the articles' text
  bool may_split = false;  ///< two words in its place would be asked for as one is
  bool may_join = false;   ///< with the word before it: only a space or a dash parts them, and no operator
};

/// Words and phrases of the text, and the words of names that no value has; in the order of the text. What is
/// excluded, patterns, fuzzy words, keys and addresses are left out: they are meant as they are. `text` is
/// what `root` was parsed from. Throws Xapian::Error.
std::vector<QueryWord> query_words(std::string_view text, const QueryNode& root,
                                   const Xapian::Database& database, Lexicon& lexicon,
                                   FacetDictionary& dictionary);

}  // namespace dateline
