// From the beginning of a query to what it may become.
#pragma once

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/search/name_completions.hpp"
#include "searcher/search/suggestions.hpp"
#include "searcher/search/word_completions.hpp"

namespace dateline {

/// Belongs to one database revision; what was read for one prefix is kept for the next. The dictionary must
/// outlive it.
class Suggester {
 public:
  Suggester(const Xapian::Database& database, FacetDictionary& dictionary)
      : names_(dictionary), words_(database) {}

  /// Case, diacritics and punctuation are ignored. Throws Xapian::Error.
  Suggestions suggest(const SuggestRequest& request);

 private:
  NameCompletions names_;
  WordCompletions words_;
};

}  // namespace dateline
