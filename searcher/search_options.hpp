// The options that `search`, `facets` and `batch` share: command line → request.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/arguments.hpp"
#include "common/result.hpp"
#include "searcher/present/render.hpp"
#include "searcher/search/request.hpp"

namespace dateline {

/// As typed; turned into a request by `settle`.
struct SearchArguments {
  std::string database = "news.db";
  std::uint64_t limit = 10;
  std::uint64_t offset = 0;
  MatchMode match = MatchMode::all;
  std::optional<SortOrder> sort;
  double recency_days = 0;
  std::string now;
  std::string since;
  std::string until;
  std::map<std::string, std::vector<std::string>>
      filters;  ///< by option name without dashes, "not-" included
  std::vector<std::string> facets;
  std::size_t facet_size = 10;
  bool facet_multi = false;
  std::string contains;
  bool exact = false;
  bool collapse = false;
  SnippetOptions snippets;
  OutputFormat format = OutputFormat::text;
  bool json = false;
  bool explain = false;
  bool expand = false;
  When colour = When::automatic;

  SearchArguments() = default;
};

enum class OptionSet { search, facets, watch };

/// `search` gets everything; `facets` what makes sense for counts alone, and --contains; `watch` what shapes
/// a result, and nothing of how it is shown.
void describe_search_options(CLI::App& app, SearchArguments& arguments, OptionSet set);

/// Filters, --offset, --collapse, and how hits are shown.
void describe_similar_options(CLI::App& app, SearchArguments& arguments);

/// How hits are shown: --limit, snippets and formats.
void describe_hit_options(CLI::App& app, SearchArguments& arguments);

/// Checks values that CLI11 cannot; the query text is left empty.
Result<SearchRequest> settle(const SearchArguments& arguments);

OutputFormat output_format(const SearchArguments& arguments);

/// --color and --format for commands without search options.
void add_colour_option(CLI::App& app, When& colour);

}  // namespace dateline
