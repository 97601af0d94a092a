// Exact facet counts over all matches, from the packed ordinals in the articles' value slots.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/facet_columns.hpp"
#include "common/index/facet_dictionary.hpp"
#include "common/index/facet_kind.hpp"
#include "searcher/search/response.hpp"

namespace dateline {

/// Notes which articles match: all of them only where the match is told to check every article.
class ArticleSpy final : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override;
  /// Ascending and distinct.
  [[nodiscard]] const std::vector<Xapian::docid>& articles();

 private:
  std::vector<Xapian::docid> articles_;
};

struct FacetTableOptions {
  std::size_t size = 10;  ///< values shown; 0: all
  std::string contains;   ///< folded text that some form of a value must contain; empty: any value
};

/// Counts several facets over one match; year, month and day share their counts.
class FacetCounter {
 public:
  FacetCounter(const std::vector<FacetKind>& kinds, FacetColumns& columns);

  /// Watches a match, which the counter must outlive. Without kinds there is nothing to watch.
  void attach(Xapian::Enquire& enquire);
  /// To be called after the match and before the counts are read. Throws Xapian::Error.
  void count();
  /// Tables in the order of the kinds given. Throws Xapian::Error.
  std::vector<FacetTable> tables(FacetDictionary& dictionary, const FacetTableOptions& options) const;
  /// The table of one of the kinds given. Throws Xapian::Error.
  FacetTable table(FacetKind kind, FacetDictionary& dictionary, const FacetTableOptions& options) const;
  /// Articles by ordinal (year, month and day: by the day's) of one of the kinds given.
  [[nodiscard]] const OrdinalCounts& counts(FacetKind kind) const;

 private:
  std::vector<FacetKind> kinds_;
  FacetColumns& columns_;
  ArticleSpy spy_;
  std::map<Xapian::valueno, OrdinalCounts> counts_;
};

}  // namespace dateline
