// What a search asks for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/date.hpp"
#include "common/index/facet_kind.hpp"
#include "searcher/query/filter.hpp"
#include "searcher/search/response.hpp"
#include "searcher/search/snippet.hpp"

namespace dateline {

enum class SortOrder { relevance, newest, oldest };

struct SearchRequest {
  std::string text;
  MatchMode match = MatchMode::all;
  bool fall_back = true;          ///< with MatchMode::all: at a total of 0 try with any of the words
  std::optional<SortOrder> sort;  ///< default: by relevance, without a query by date
  double recency_days = 0;        ///< half-life of the boost for new articles; 0: none
  std::optional<Day> now;         ///< from which recency counts; default: today
  DayRange days;                  ///< --since and --until
  std::vector<FacetFilter> filters;
  std::vector<FacetKind> facets;
  std::size_t facet_size = 10;  ///< 0: all
  bool facet_multi = false;     ///< count a filtered one-valued facet without its own filter
  std::string facet_contains;   ///< only values of which a form contains this, folded
  bool exact_total = false;
  std::uint64_t offset = 0;
  std::uint64_t limit = 10;
  SnippetOptions snippets;
  bool explain = false;
};

}  // namespace dateline
