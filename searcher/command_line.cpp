#include "searcher/command_line.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>

#include <fmt/format.h>

#include "common/cli/output.hpp"
#include "searcher/batch.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search_options.hpp"
#include "searcher/terminal.hpp"

namespace dateline {

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* kOverview = R"(searcher - searches a Dateline news database

  searcher [search] [options] QUERY...        ranked articles with snippets; without QUERY all that the filters leave
  searcher facets   [options] KIND [QUERY...] all values of one facet with counts
  searcher show     [--db DIR] ID             one article whole
  searcher batch    [options] FILE            one query a line: query, or topic<TAB>query

Each command has its own --help; --version names the versions in use. Only the first argument can be a command word, so
`searcher search show` searches for the word "show".

Exit status: 0 something was found; 1 nothing; 2 error.

Examples:
  searcher Shoigu
  searcher 152 mm shells --facets person,place
  searcher '"152 mm" shell' --person Putin --since 2023-09
  searcher missile -nuclear -place:Pyongyang --json
  searcher facets person --contains kim
)";

/// Command words of versions to come: searching for them by accident would mislead.
constexpr std::array<const char*, 5> kReservedWords{"entity", "serve", "similar", "suggest", "watch"};

ExitStatus complain(const Error& error) {
  if (error.message.empty()) return ExitStatus::success;  // --help
  fmt::print(stderr, "searcher: {}\n", error.message);
  return ExitStatus::failure;
}

RenderOptions render_options(When colour) {
  RenderOptions options;
  options.colour = choose_colour(colour);
  options.columns = terminal_columns();
  return options;
}

std::string render(const SearchResponse& response, OutputFormat format, const RenderOptions& options) {
  switch (format) {
    case OutputFormat::text:
      return render_text(response, options);
    case OutputFormat::json:
      return render_json(response, options);
    case OutputFormat::ndjson:
      return render_ndjson(response, options);
    case OutputFormat::csv:
      return csv_header(options) + render_csv(response, options);
    case OutputFormat::trec:
      return render_trec(response, options);
  }
  return {};
}

std::string render_facets(const SearchResponse& response, OutputFormat format, const RenderOptions& options) {
  switch (format) {
    case OutputFormat::json:
      return render_facets_json(response);
    case OutputFormat::csv:
      return render_facets_csv(response);
    case OutputFormat::text:
    case OutputFormat::ndjson:
    case OutputFormat::trec:
      break;
  }
  return render_facets_text(response, options);
}

Result<SearchResponse> answer(const std::string& database, const SearchRequest& request) {
  auto engine = SearchEngine::open(database);
  if (!engine) return engine.error();
  return engine->search(request);
}

ExitStatus run_search(const Arguments& given) {
  CLI::App app(
      "Search: ranked articles with snippets; without QUERY all that the filters leave, newest first.",
      "searcher search");
  SearchArguments arguments;
  describe_search_options(app, arguments, OptionSet::search);
  describe_words(
      app, "QUERY",
      "words, \"phrases\", AND OR NOT, +word, -word, NEAR/n, mis*le, word~, field:value, date:2023-09",
      "  searcher search Shoigu -n 3\n"
      "  searcher search '\"152 mm\" shell' --person Putin --since 2023-09 --facets place,month\n"
      "  searcher search missile -nuclear -place:Pyongyang --json\n");
  const auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  auto request = settle(arguments);
  if (!request) return complain(request.error());
  request->text = join_query_arguments(*words);
  const auto response = answer(arguments.database, *request);
  if (!response) return complain(response.error());
  print_out(render(*response, output_format(arguments), render_options(arguments.colour)));
  return response->total.value > 0 ? ExitStatus::success : ExitStatus::partial;
}

ExitStatus run_facets(const Arguments& given) {
  CLI::App app("All values of one facet with the number of articles; with QUERY only of its result.",
               "searcher facets");
  SearchArguments arguments;
  arguments.facet_size = 0;
  describe_search_options(app, arguments, OptionSet::facets);
  describe_words(
      app, "KIND_QUERY",
      "person, org, place, source, author, section, topic, language, year, month or day; then a query",
      "  searcher facets person --contains kim\n"
      "  searcher facets place missile -nuclear --since 2023\n");
  auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  if (words->empty())
    return complain({ErrorCode::usage,
                     "name a facet: person, org, place, source, author, section, topic, language, "
                     "year, month or day"});
  arguments.facets = {words->front()};
  words->erase(words->begin());
  auto request = settle(arguments);
  if (!request) return complain(request.error());
  request->text = join_query_arguments(*words);
  request->limit = 0;
  const auto response = answer(arguments.database, *request);
  if (!response) return complain(response.error());
  print_out(render_facets(*response, output_format(arguments), render_options(arguments.colour)));
  return response->facets.front().values.empty() ? ExitStatus::partial : ExitStatus::success;
}

ExitStatus run_show(const Arguments& given) {
  CLI::App app(
      "One article whole, with its metadata and entities; exit status 1 where no article has the id.",
      "searcher show");
  std::string database = "news.db";
  bool json = false;
  auto colour = When::automatic;
  add_database_option(app, database);
  app.add_flag("--json", json, "the article's fields as one JSON object, which `indexer add` reads again");
  add_colour_option(app, colour);
  describe_words(app, "ID", "an article's id as results show it",
                 "  searcher show reuters-12\n  searcher show --json reuters-12\n");
  const auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  if (words->size() != 1) return complain({ErrorCode::usage, "give one ID"});
  auto engine = SearchEngine::open(database);
  if (!engine) return complain(engine.error());
  const auto view = engine->show(words->front());
  if (!view && view.error().code == ErrorCode::not_found) {
    fmt::print(stderr, "searcher: {}\n", view.error().message);
    return ExitStatus::partial;
  }
  if (!view) return complain(view.error());
  print_out(json ? render_article_json(*view) : render_article_text(*view, render_options(colour)));
  return ExitStatus::success;
}

ExitStatus run_batch_command(const Arguments& given) {
  CLI::App app("Answer a file of queries, one a line: a query, or topic<TAB>query; - for standard input.",
               "searcher batch");
  SearchArguments arguments;
  describe_search_options(app, arguments, OptionSet::search);
  describe_words(app, "FILE", "the queries; - for standard input",
                 "  searcher batch queries.tsv --format trec -n 1000 > run.trec\n");
  const auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  if (words->size() != 1) return complain({ErrorCode::usage, "give one FILE, or - for standard input"});
  const auto request = settle(arguments);
  if (!request) return complain(request.error());
  const auto& file = words->front();
  std::ifstream opened;
  if (file != "-") opened.open(file);
  if (file != "-" && !opened)
    return complain({ErrorCode::unreadable, fmt::format("{}: cannot be read", file)});
  auto engine = SearchEngine::open(arguments.database);
  if (!engine) return complain(engine.error());
  const BatchSinks sinks{.print = print_out, .complain = [&](std::uint64_t line, const std::string& reason) {
                           fmt::print(stderr, "{}:{}: {}\n", file, line, reason);
                         }};
  const auto counts = run_batch(file == "-" ? std::cin : opened, *engine, *request, output_format(arguments),
                                render_options(arguments.colour), sinks);
  if (counts.bad_lines > 0) return ExitStatus::failure;
  return counts.with_hits > 0 ? ExitStatus::success : ExitStatus::partial;
}

const std::map<std::string, std::function<ExitStatus(const Arguments&)>>& commands() {
  static const std::map<std::string, std::function<ExitStatus(const Arguments&)>> table{
      {"search", run_search}, {"facets", run_facets}, {"show", run_show}, {"batch", run_batch_command}};
  return table;
}

}  // namespace

ExitStatus run_searcher(Arguments arguments) {
  if (arguments.empty()) {
    fmt::print(stderr, "{}", kOverview);
    return ExitStatus::failure;
  }
  const auto& first = arguments.front();
  if (first == "--help" || first == "-h") {
    print_out(kOverview);
    return ExitStatus::success;
  }
  if (first == "--version") {
    print_out(version_line("searcher") + "\n");
    return ExitStatus::success;
  }
  if (std::find(kReservedWords.begin(), kReservedWords.end(), first) != kReservedWords.end())
    return complain(
        {ErrorCode::usage,
         fmt::format("{0}: this command is not in this version; `searcher search {0}` searches for the word",
                     first)});
  const auto command = commands().find(first);
  if (command == commands().end()) return run_search(arguments);
  arguments.erase(arguments.begin());
  return command->second(arguments);
}

}  // namespace dateline
