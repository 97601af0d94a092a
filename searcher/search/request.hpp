// What a search asks for.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"
#include "common/index/facet_kind.hpp"
#include "searcher/query/filter.hpp"
#include "searcher/query/ranking.hpp"
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
  bool collapse = false;  ///< near-duplicates once, the best of them; totals are exact then
  std::uint64_t offset = 0;
  std::uint64_t limit = 10;
  SnippetOptions snippets;
  RankingOptions ranking;
  bool explain = false;
  /// Only articles whose id it accepts count; it is asked of every article that matches, perhaps more than
  /// once. Where it is set, no correction is looked for.
  std::function<bool(std::string_view id)> wanted = {};
};

}  // namespace dateline
