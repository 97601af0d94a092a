// Entities whose names go on from a beginning.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/search/prefix_table.hpp"
#include "searcher/search/response.hpp"
#include "searcher/search/section_cache.hpp"

namespace dateline {

/// Belongs to one database revision; what was read of the dictionary is kept. Throws Xapian::Error.
class NameCompletions {
 public:
  explicit NameCompletions(FacetDictionary& dictionary) : dictionary_(dictionary) {}

  /// People, organisations and places of which some name has the words of `beginning` as consecutive words,
  /// the last of them perhaps unfinished; by falling count. `beginning` is folded: name_words joined by
  /// spaces.
  std::vector<CountedFacet> complete(const std::string& beginning, std::size_t limit);

 private:
  /// Names with a word that begins with certain letters.
  struct Section {
    std::vector<CountedFacet> values;  ///< by rank
    PrefixTable names;                 ///< from each such word to the end of its name
  };
  [[nodiscard]] Section read(const std::string& letters);

  FacetDictionary& dictionary_;
  SectionCache<Section> sections_;
};

}  // namespace dateline
