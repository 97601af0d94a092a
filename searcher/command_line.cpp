#include "searcher/command_line.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/cli/options.hpp"
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
  searcher entity   [options] NAME            one entity: names, articles by month, with whom it appears
  searcher show     [--db DIR] ID             one article whole, its entities marked
  searcher batch    [options] FILE            one query a line: query, or topic<TAB>query

Each command has its own --help; --version names the versions in use. Only the first argument can be a command word, so
`searcher search show` searches for the word "show".

Exit status: 0 something was found; 1 nothing; 2 error.

Examples:
  searcher Shoigu
  searcher 152 mm shells --facets person,place
  searcher '"152 mm" shell' --person Putin --since 2023-09
  searcher missile -nuclear -place:Pyongyang --json
  searcher 'person:* NEAR/5 resigned'
  searcher facets person --contains kim
  searcher entity Shoigu
)";

/// Command words of versions to come: searching for them by accident would mislead.
constexpr std::array<const char*, 4> kReservedWords{"serve", "similar", "suggest", "watch"};

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
      "  searcher search missile -nuclear -place:Pyongyang --json\n"
      "  searcher search 'person:* NEAR/5 resigned'\n"
      "  searcher search 'entity:\"North Korea\" NEAR/10 satellites'\n");
  const auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  auto request = settle(arguments);
  if (!request) return complain(request.error());
  request->text = join_query_arguments(*words);
  const auto response = answer(arguments.database, *request);
  if (!response) return complain(response.error());
  const auto format = output_format(arguments);
  const auto options = render_options(arguments.colour);
  print_out(render_header(format, options) + render(*response, format, options));
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

struct EntityArguments {
  std::string database = "news.db";
  EntityRequest request;
  OutputFormat format = OutputFormat::text;
  bool json = false;
  When colour = When::automatic;
};

void describe_entity_options(CLI::App& app, EntityArguments& arguments) {
  add_database_option(app, arguments.database);
  add_choice_option<std::optional<EntityKind>>(
      app, "--kind", arguments.request.kind,
      {{"person", EntityKind::person}, {"org", EntityKind::org}, {"place", EntityKind::place}},
      "only entities of this kind");
  add_number_option(app, "-n,--limit", arguments.request.limit,
                    "length of each list (default 10, 0: no limit)");
  add_choice_option<OutputFormat>(app, "--format", arguments.format,
                                  {{"text", OutputFormat::text}, {"json", OutputFormat::json}},
                                  "how to print the answer (default text)");
  app.add_flag("--json", arguments.json, "short for --format json");
  add_colour_option(app, arguments.colour);
  describe_words(app, "NAME", "words of any of its names, or =KEY for exactly one",
                 "  searcher entity Shoigu\n"
                 "  searcher entity --kind place Georgia\n"
                 "  searcher entity '=kim jong un' --json\n");
}

ExitStatus run_entity(const Arguments& given) {
  CLI::App app(
      "One entity: its names, articles by month, sources, newest articles, and the entities that it appears "
      "with "
      "most, by normalised pointwise mutual information (1: never one without the other; 0: as often as by "
      "chance), discounted where it rests on few articles. Where NAME fits several entities they are listed; "
      "exit "
      "status 1 where it fits none.",
      "searcher entity");
  EntityArguments arguments;
  describe_entity_options(app, arguments);
  const auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  auto& name = arguments.request.name;
  name = fmt::format("{}", fmt::join(*words, " "));
  if (name.empty() || name == "=")
    return complain({ErrorCode::usage, "give a NAME, or =KEY as facets show it"});
  auto engine = SearchEngine::open(arguments.database);
  if (!engine) return complain(engine.error());
  const auto answer = engine->entity(arguments.request);
  if (!answer) return complain(answer.error());
  const bool json = arguments.json || arguments.format == OutputFormat::json;
  print_out(json ? render_entity_json(*answer)
                 : render_entity_text(*answer, render_options(arguments.colour)));
  return answer->candidates.empty() ? ExitStatus::partial : ExitStatus::success;
}

ExitStatus run_show(const Arguments& given) {
  CLI::App app(
      "One article whole, with its metadata and entities; mentions of them are marked where there is colour. "
      "Exit "
      "status 1 where no article has the id.",
      "searcher show");
  std::string database = "news.db";
  bool json = false;
  auto colour = When::automatic;
  add_database_option(app, database);
  app.add_flag(
      "--json", json,
      "the article's fields as one JSON object, which `indexer add` reads again, with the bytes of each "
      "mention");
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
      {"search", run_search},
      {"facets", run_facets},
      {"entity", run_entity},
      {"show", run_show},
      {"batch", run_batch_command}};
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
