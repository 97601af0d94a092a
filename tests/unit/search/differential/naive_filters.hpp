// Filters by looking at every value of every article.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/index/facet_dictionary.hpp"
#include "searcher/query/filter.hpp"
#include "tests/unit/search/differential/naive_news.hpp"

namespace dateline::differential {

class NaiveFilters {
 public:
  /// The dictionary tells by which names the values of the articles are known.
  NaiveFilters(const NaiveNews& news, FacetDictionary& dictionary);

  /// The values that are meant, of those that some article has.
  [[nodiscard]] std::set<ValueId> values_of(const FacetFilter& filter) const;
  [[nodiscard]] bool passes(const NaiveArticle& article, const FacetFilter& filter) const;

 private:
  using Names = std::vector<std::vector<std::string>>;  // in words
  [[nodiscard]] std::set<ValueId> named(const FacetFilter& filter) const;

  std::map<ValueId, Names> names_;
  std::map<ValueId, std::string> skeletons_;
};

/// The kind of a field's values; none for person, organisation or place alike.
std::optional<FacetKind> kind_of_field(QueryField field);

}  // namespace dateline::differential
