// Facet values of all articles by slot, kept in memory once counting has read as much as that anyway.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/pack.hpp"

namespace dateline {

/// Articles by ordinal.
using OrdinalCounts = std::vector<std::uint32_t>;

/// Counts ordinals. One object per thread and database revision.
class FacetColumns {
 public:
  explicit FacetColumns(const Xapian::Database& database) : database_(database) {}

  /// How many of the articles, ascending and distinct, have each ordinal of a facet slot. The first counts
  /// read the database, which takes some 100 ns an article; as soon as they have come to as many articles as
  /// the database holds, the slot is kept: a few nanoseconds an article, and 4 bytes and a byte or two for
  /// each value of memory. Throws Xapian::Error.
  OrdinalCounts count(Xapian::valueno slot, const std::vector<Xapian::docid>& articles);

 private:
  /// The packed ordinals of all articles, one after the other.
  struct Column {
    std::string packed;
    std::vector<std::uint32_t> ends;  ///< by docid: where the article's end
  };
  struct Slot {
    std::uint64_t read = 0;  ///< articles counted from the database
    std::optional<Column> column;
  };

  [[nodiscard]] std::optional<Column> read_column(Xapian::valueno slot) const;
  void count_from_database(Xapian::valueno slot, const std::vector<Xapian::docid>& articles,
                           OrdinalCounts& counts) const;

  Xapian::Database database_;
  std::map<Xapian::valueno, Slot> slots_;
};

}  // namespace dateline
