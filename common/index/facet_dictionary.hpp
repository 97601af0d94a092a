// The facet dictionary: ordinal ↔ key ↔ names, and values by the words and spellings of their names.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/index/facet_columns.hpp"
#include "common/index/facet_entry.hpp"
#include "common/index/facet_kind.hpp"
#include "common/index/pack.hpp"
#include "common/index/sorted_map.hpp"

namespace dateline {

/// Reads the dictionary of an opened database. Throws Xapian::Error.
class FacetDictionary {
 public:
  explicit FacetDictionary(const Xapian::Database& database);

  std::optional<FacetEntry> entry(FacetKind kind, Ordinal ordinal);
  std::optional<Ordinal> ordinal(FacetKind kind, std::string_view key);
  /// The value to which a new spelling with this skeleton would belong: name_skeleton of the name's
  /// facet_key. Only persons, organisations and places have any. Like a key's, the value may have lost its
  /// last article.
  std::optional<Ordinal> ordinal_of_skeleton(FacetKind kind, std::string_view skeleton);
  /// Values of which some form contains the words as a run (name_words), by ordinal.
  std::vector<std::pair<Ordinal, FacetEntry>> find(FacetKind kind, const std::vector<std::string>& words);
  void scan(FacetKind kind, const std::function<bool(Ordinal, const FacetEntry&)>& visit);
  /// Calls `visit` for the entries of these ordinals, which are sorted and distinct, in their order. Where
  /// they lie close together they are read in one pass, which costs a tenth of looking each up.
  void visit(FacetKind kind, const std::vector<Ordinal>& ordinals,
             const std::function<void(const FacetEntry&)>& visit);
  /// Calls `visit` for each word of a name (name_words) that begins with `prefix`, once for each value that
  /// has it, in the byte order of the words, until it returns false. A value may have lost its last article,
  /// and a very long word is cut.
  void scan_words(FacetKind kind, std::string_view prefix,
                  const std::function<bool(std::string_view word, Ordinal)>& visit);
  void scan_skeletons(FacetKind kind, const std::function<bool(const std::string& skeleton, Ordinal)>& visit);

  /// The values of all articles, for counting.
  FacetColumns& columns() { return columns_; }

 private:
  struct Maps {
    SortedMapReader entries;
    SortedMapReader keys;
    SortedMapReader names;
    SortedMapReader skeletons;
  };
  Maps& maps(FacetKind kind) { return maps_.at(static_cast<std::size_t>(kind)); }

  std::vector<Maps> maps_;
  FacetColumns columns_;
};

}  // namespace dateline
