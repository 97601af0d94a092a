#include "searcher/search_options.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <CLI/Error.hpp>

#include "common/cli/options.hpp"

namespace dateline {

namespace {

struct FilterOption {
  std::string_view name;
  std::optional<FacetKind> kind;  ///< none: a person, organisation or place
};

constexpr std::array<FilterOption, 9> kFilterOptions{{{"person", FacetKind::person},
                                                      {"org", FacetKind::org},
                                                      {"place", FacetKind::place},
                                                      {"entity", std::nullopt},
                                                      {"source", FacetKind::source},
                                                      {"author", FacetKind::author},
                                                      {"section", FacetKind::section},
                                                      {"topic", FacetKind::topic},
                                                      {"language", FacetKind::language}}};

void describe_filters(CLI::App& app, SearchArguments& arguments) {
  app.add_option("--since", arguments.since, "not before this day, month or year")->type_name("DATE");
  app.add_option("--until", arguments.until, "not after this day, month or year")->type_name("DATE");
  for (const auto& [name, kind] : kFilterOptions) {
    const std::string key(name);
    app.add_option(
           "--" + key, arguments.filters[key],
           fmt::format("only articles with this {}; =KEY for exactly one, * for any; repeatable", key))
        ->type_name("NAME");
    app.add_option("--not-" + key, arguments.filters["not-" + key],
                   fmt::format("only articles without this {}", key))
        ->type_name("NAME");
  }
}

void describe_matching(CLI::App& app, SearchArguments& arguments) {
  add_choice_option<MatchMode>(app, "--match", arguments.match,
                               {{"all", MatchMode::all}, {"any", MatchMode::any}},
                               "words side by side: all must occur (default), or any");
  describe_filters(app, arguments);
}

void describe_output(CLI::App& app, SearchArguments& arguments, OptionSet set) {
  std::vector<std::pair<std::string, OutputFormat>> formats{
      {"text", OutputFormat::text}, {"json", OutputFormat::json}, {"csv", OutputFormat::csv}};
  if (set == OptionSet::search) {
    formats.insert(formats.begin() + 2, {"ndjson", OutputFormat::ndjson});
    formats.emplace_back("trec", OutputFormat::trec);
  }
  add_choice_option(app, "--format", arguments.format, formats, "how to print the answer (default text)");
  app.add_flag("--json", arguments.json, "short for --format json");
  add_colour_option(app, arguments.colour);
}

void describe_snippets(CLI::App& app, SearchArguments& arguments) {
  add_number_option(app, "--snippets", arguments.snippets.count, "passages an article (default 1, 0: none)",
                    {.highest = 1'000});
  add_number_option(app, "--snippet-length", arguments.snippets.bytes,
                    "length of a passage in bytes (default 200)", {.lowest = 20, .highest = 100'000})
      ->type_name("BYTES");
}

double parse_days(const std::string& text) {
  constexpr double kMost = 1e6;
  char* end = nullptr;
  const double days = std::strtod(text.c_str(), &end);
  if (end != text.c_str() + text.size() || !(days >= 0) || days > kMost)
    throw CLI::ValidationError("--recency " + text, "write a number of days, 0 for no boost");
  return days;
}

void describe_order(CLI::App& app, SearchArguments& arguments) {
  add_choice_option<std::optional<SortOrder>>(
      app, "--sort", arguments.sort,
      {{"relevance", SortOrder::relevance}, {"newest", SortOrder::newest}, {"oldest", SortOrder::oldest}},
      "order (default: relevance; newest where there is no query)");
  app.add_option_function<std::string>(
         "--recency", [&arguments](const std::string& text) { arguments.recency_days = parse_days(text); },
         "boost new articles; the boost halves every so many days")
      ->type_name("DAYS");
  app.add_option("--now", arguments.now, "the day from which --recency counts (default today)")
      ->type_name("DATE");
}

void add_collapse_option(CLI::App& app, SearchArguments& arguments) {
  app.add_flag("--collapse", arguments.collapse, "show near-duplicates once, with the number hidden");
}

void describe_ranking(CLI::App& app, SearchArguments& arguments) {
  add_number_option(app, "-n,--limit", arguments.limit, "articles shown (default 10)");
  add_number_option(app, "--offset", arguments.offset, "articles passed over first");
  describe_order(app, arguments);
  app.add_flag("--expand", arguments.expand,
               "let words of the best articles reorder the rest: better for a subject than for one article");
  app.add_option("--facets", arguments.facets,
                 "count these over the whole result: person, org, place, source, author, section, "
                 "topic, language, year, month, day")
      ->type_name("KIND,KIND");
  app.add_flag("--exact", arguments.exact, "an exact total, however large");
  add_collapse_option(app, arguments);
  describe_snippets(app, arguments);
  app.add_flag("--explain", arguments.explain, "show the parsed query and where the scores come from");
}

/// Kinds parted by commas.
Result<void> add_facets(std::string_view list, std::vector<FacetKind>& kinds) {
  for (std::size_t begin = 0; begin <= list.size();) {
    const auto comma = std::min(list.find(',', begin), list.size());
    const auto name = list.substr(begin, comma - begin);
    const auto kind = parse_facet_kind(name);
    if (!kind)
      return Error{
          ErrorCode::usage,
          fmt::format("--facets {}: no such facet; there are person, org, place, source, author, section, "
                      "topic, language, year, month and day",
                      name.empty() ? list : name)};
    kinds.push_back(*kind);
    begin = comma + 1;
  }
  return {};
}

Result<DayRange> day_option(const char* option, const std::string& text) {
  if (text.empty()) return DayRange{};
  const auto span = parse_day_span(text);
  if (!span)
    return Error{ErrorCode::usage,
                 fmt::format("{} {}: no date; write 2023-09-13, 2023-09 or 2023", option, text)};
  return *span;
}

Result<void> settle_dates(const SearchArguments& arguments, SearchRequest& request) {
  const auto since = day_option("--since", arguments.since);
  if (!since) return since.error();
  const auto until = day_option("--until", arguments.until);
  if (!until) return until.error();
  const auto now = day_option("--now", arguments.now);
  if (!now) return now.error();
  request.days = {since->first, until->last};
  request.now = now->last;
  if (request.days.first && request.days.last && *request.days.last < *request.days.first)
    return Error{ErrorCode::usage,
                 fmt::format("--since {} is after --until {}", arguments.since, arguments.until)};
  return {};
}

}  // namespace

void add_colour_option(CLI::App& app, When& colour) {
  add_when_option(app, "--color", colour, "colours (default: on a terminal)");
}

void describe_search_options(CLI::App& app, SearchArguments& arguments, OptionSet set) {
  add_database_option(app, arguments.database);
  if (set == OptionSet::watch) {
    describe_order(app, arguments);
    return describe_matching(app, arguments);
  }
  if (set == OptionSet::search) describe_ranking(app, arguments);
  add_number_option(
      app, "--facet-size", arguments.facet_size,
      set == OptionSet::search ? "values of a facet (default 10, 0: all)" : "values shown (default 0: all)");
  app.add_flag("--facet-multi", arguments.facet_multi,
               "count a filtered one-valued facet without its own filter");
  if (set == OptionSet::facets)
    app.add_option("--contains", arguments.contains, "only values whose name contains this")
        ->type_name("TEXT");
  describe_matching(app, arguments);
  describe_output(app, arguments, set);
}

void describe_similar_options(CLI::App& app, SearchArguments& arguments) {
  add_database_option(app, arguments.database);
  add_number_option(app, "--offset", arguments.offset, "articles passed over first");
  add_collapse_option(app, arguments);
  describe_filters(app, arguments);
  describe_hit_options(app, arguments);
}

void describe_hit_options(CLI::App& app, SearchArguments& arguments) {
  add_number_option(app, "-n,--limit", arguments.limit, "articles shown (default 10)");
  describe_snippets(app, arguments);
  describe_output(app, arguments, OptionSet::search);
}

Result<SearchRequest> settle(const SearchArguments& arguments) {
  SearchRequest request;
  request.match = arguments.match;
  request.sort = arguments.sort;
  request.recency_days = arguments.recency_days;
  if (auto dates = settle_dates(arguments, request); !dates) return dates.error();
  for (const auto& [name, kind] : kFilterOptions)
    for (const bool negated : {false, true}) {
      const auto option = (negated ? "not-" : "") + std::string(name);
      const auto values = arguments.filters.find(option);
      if (values == arguments.filters.end()) continue;
      for (const auto& value : values->second) {
        if (value.empty() || value == "=")
          return Error{ErrorCode::usage, fmt::format("--{} needs a name", option)};
        request.filters.push_back(make_filter(kind, value, negated));
      }
    }
  for (const auto& list : arguments.facets)
    if (auto added = add_facets(list, request.facets); !added) return added.error();
  request.facet_size = arguments.facet_size;
  request.facet_multi = arguments.facet_multi;
  request.facet_contains = arguments.contains;
  request.exact_total = arguments.exact;
  request.collapse = arguments.collapse;
  request.offset = arguments.offset;
  request.limit = arguments.limit;
  request.snippets = arguments.snippets;
  // A TREC run has no column for them, and they are most of the work.
  if (output_format(arguments) == OutputFormat::trec) request.snippets.count = 0;
  request.explain = arguments.explain;
  if (arguments.expand) request.ranking.expand = kExpandWeight;
  return request;
}

OutputFormat output_format(const SearchArguments& arguments) {
  return arguments.json ? OutputFormat::json : arguments.format;
}

}  // namespace dateline
