// Exact facet counts over all matches, from the packed ordinals in the articles' value slots.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "common/index/facet_kind.hpp"
#include "searcher/search/response.hpp"

namespace dateline {

/// Counts one slot's ordinals. Exact only where the match is told to check every article.
class OrdinalSpy final : public Xapian::MatchSpy {
 public:
  explicit OrdinalSpy(Xapian::valueno slot) : slot_(slot) {}

  void operator()(const Xapian::Document& document, double weight) override;
  /// Articles by ordinal.
  [[nodiscard]] const std::vector<std::uint32_t>& counts() const { return counts_; }

 private:
  Xapian::valueno slot_;
  std::vector<std::uint32_t> counts_;
};

struct FacetTableOptions {
  std::size_t size = 10;  ///< values shown; 0: all
  std::string contains;   ///< folded text that some form of a value must contain; empty: any value
};

/// Counts several facets in one match; year, month and day share a spy.
class FacetCounter {
 public:
  explicit FacetCounter(const std::vector<FacetKind>& kinds);

  /// Adds the spies to a match. The counter must outlive it.
  void attach(Xapian::Enquire& enquire);
  /// Tables in the order of the kinds given. Throws Xapian::Error.
  std::vector<FacetTable> tables(FacetDictionary& dictionary, const FacetTableOptions& options) const;
  /// The table of one of the kinds given. Throws Xapian::Error.
  FacetTable table(FacetKind kind, FacetDictionary& dictionary, const FacetTableOptions& options) const;
  /// Articles by ordinal (year, month and day: by the day's) of one of the kinds given.
  [[nodiscard]] const std::vector<std::uint32_t>& counts(FacetKind kind) const;

 private:
  struct Spy {
    Xapian::valueno slot;
    std::unique_ptr<OrdinalSpy> spy;
  };

  std::vector<FacetKind> kinds_;
  std::vector<Spy> spies_;
};

}  // namespace dateline
