#include "indexer/command_line.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <thread>

#include <fmt/format.h>

#include "common/cli/options.hpp"
#include "common/cli/output.hpp"
#include "indexer/add.hpp"
#include "indexer/check.hpp"
#include "indexer/info.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/maintain.hpp"

namespace dateline {

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* kOverview = R"(indexer - builds and maintains a Dateline news database

  indexer [add] [options] PATH...   add or update articles; PATH is a file, a directory, an archive, or - for standard input
  indexer delete [--db DIR] ID...   remove articles by id
  indexer info   [--db DIR]         what the database holds
  indexer check  [--db DIR]         verify the database and its facet data against each other
  indexer compact [--db DIR]        rewrite it smaller; readers keep working

Each command has its own --help; --version names the versions in use.

Exit status: 0 all taken; 1 some articles rejected or inputs failed, the rest is stored; 2 usage, database or no readable input.

Examples:
  indexer --db news.db articles/
  indexer --db news.db --set source=Reuters reut2-*.sgm
  zstdcat wire.jsonl.zst | indexer --db news.db --format jsonl --map title=headline.main -
  indexer --db news.db --gazetteer names.tsv --prune articles/
)";

ExitStatus complain(const Error& error) {
  if (error.message.empty()) return ExitStatus::success;  // --help
  fmt::print(stderr, "indexer: {}\n", error.message);
  return ExitStatus::failure;
}

/// FIELD=VALUE pairs of --map and --set; an unknown field is told apart later, by check_fields.
Result<void> take_pairs(const std::vector<std::string>& pairs, const char* option, const char* value,
                        std::map<std::string, std::string>& into) {
  for (const auto& pair : pairs) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos || equals == 0)
      return Error{ErrorCode::usage, fmt::format("{} {}: write FIELD={}", option, pair, value)};
    into[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return {};
}

struct AddArguments {
  AddOptions options;
  std::string database = "news.db";
  std::string format = "auto";
  std::string language = "en";
  std::vector<std::string> map;
  std::vector<std::string> set;
  std::vector<std::string> gazetteers;
  bool json = false;
  std::string ner_model;
  bool no_entities = false;
};

void describe_add(CLI::App& app, AddArguments& arguments) {
  auto& options = arguments.options;
  add_database_option(app, arguments.database);
  app.add_option("--format", arguments.format,
                 "auto|text|markdown|jsonl|json|csv|tsv|reuters (default: by name and content)")
      ->type_name("FORMAT");
  app.add_option("--map", arguments.map,
                 "take our FIELD from the source's NAME, dotted for nested JSON; repeatable")
      ->type_name("FIELD=NAME");
  app.add_option("--set", arguments.set, "give FIELD a constant value; repeatable")->type_name("FIELD=VALUE");
  app.add_option("--language", arguments.language,
                 "language of articles that name none (default en), or auto")
      ->type_name("CODE|auto");
  app.add_option("--gazetteer", arguments.gazetteers,
                 "names to find: kind<TAB>name<TAB>alias|alias; repeatable")
      ->type_name("FILE");
  app.add_flag("--no-entities", arguments.no_entities,
               "recognise no names; those of the data and of --gazetteer are kept");
  app.add_option("--ner-model", arguments.ner_model,
                 "recognise names with this model instead of the built-in one")
      ->type_name("FILE");
  add_number_option(app, "--jobs", options.jobs, "threads that analyze (default: one a core)",
                    {.lowest = 1, .highest = 1'024});
  app.add_flag("--prune", options.prune,
               "remove articles that came from the given directories and are gone there");
  app.add_flag("--strict", options.strict,
               "the first rejected article ends the run, and nothing of it is kept");
  add_when_option(app, "--progress", options.progress, "progress on stderr");
  app.add_flag("--quiet", options.quiet, "print no progress, no warnings and no summary");
  app.add_flag("--json", arguments.json, "print the summary as one JSON object");
}

Result<void> settle(AddArguments& arguments) {
  auto& options = arguments.options;
  options.database = arguments.database;
  const auto format = parse_input_format(arguments.format);
  if (!format)
    return Error{ErrorCode::usage,
                 fmt::format("--format {}: no such format; --help lists them", arguments.format)};
  options.read.format = *format;
  options.detect_language = arguments.language == "auto";
  if (!options.detect_language) {
    const auto language = Language::from_code(arguments.language);
    if (!language)
      return Error{
          ErrorCode::usage,
          fmt::format("--language {}: no language code; write en, de, fr … or auto", arguments.language)};
    options.language = *language;
  }
  options.gazetteers.assign(arguments.gazetteers.begin(), arguments.gazetteers.end());
  options.recognition = arguments.no_entities ? Recognition::off : Recognition::on;
  if (!arguments.ner_model.empty()) options.ner_model = arguments.ner_model;
  if (arguments.no_entities && options.ner_model)
    return Error{ErrorCode::usage, "--ner-model and --no-entities exclude each other"};
  if (auto taken = take_pairs(arguments.map, "--map", "NAME", options.read.field_map); !taken) return taken;
  return take_pairs(arguments.set, "--set", "VALUE", options.read.constants);
}

ExitStatus status_of(const AddSummary& summary) {
  if (summary.interrupted) return ExitStatus::interrupted;
  if (summary.failed > 0 && summary.read() == 0) return ExitStatus::failure;
  return summary.rejected > 0 || summary.failed > 0 ? ExitStatus::partial : ExitStatus::success;
}

ExitStatus run_add(const Arguments& given) {
  CLI::App app(
      "Add or update articles. PATH is a file, a directory (walked), an archive, or - for standard input.",
      "indexer add");
  AddArguments arguments;
  arguments.options.jobs = std::max(1U, std::thread::hardware_concurrency());
  describe_add(app, arguments);
  describe_words(app, "PATH", "files, directories and archives; - for standard input",
                 "  indexer --db news.db articles/ archive-2023.tar.zst\n"
                 "  indexer --db news.db --map title=headline.main --set source=Reuters wire.jsonl\n"
                 "  indexer --db news.db --gazetteer names.tsv --prune articles/\n");
  auto paths = parse_arguments(app, given, DashArgument::error);
  if (!paths) return complain(paths.error());
  if (auto settled = settle(arguments); !settled) return complain(settled.error());
  if (paths->empty())
    return complain(
        {ErrorCode::usage, "no PATH given; name files, directories or archives, or - for standard input"});
  arguments.options.paths = std::move(*paths);

  catch_interrupts();
  const auto summary =
      add_articles(arguments.options, [](const std::string& line) { fmt::print(stderr, "{}\n", line); });
  if (!summary) return complain(summary.error());
  if (arguments.json)
    print_out(render_summary_json(*summary));
  else if (!arguments.options.quiet)
    print_out(render_summary_text(*summary));
  if (arguments.options.strict && (summary->rejected > 0 || summary->failed > 0))
    fmt::print(stderr, "indexer: --strict: nothing of this run was kept; mend the input and run again\n");
  if (summary->interrupted)
    fmt::print(stderr,
               "indexer: interrupted; what was read is stored, the same command again does the rest\n");
  return status_of(*summary);
}

ExitStatus run_delete(const Arguments& given) {
  CLI::App app("Remove articles by id; exit status 1 where an id is unknown.", "indexer delete");
  std::string database = "news.db";
  add_database_option(app, database);
  describe_words(app, "ID", "ids as `searcher` shows them",
                 "  indexer delete --db news.db reuters-12 https://example.org/a\n");
  const auto ids = parse_arguments(app, given, DashArgument::error);
  if (!ids) return complain(ids.error());
  if (ids->empty()) return complain({ErrorCode::usage, "no ID given"});
  const auto unknown = delete_articles(database, *ids);
  if (!unknown) return complain(unknown.error());
  for (const auto& id : *unknown) fmt::print(stderr, "indexer: {}: no article has this id\n", id);
  print_out(fmt::format("{} removed\n", ids->size() - unknown->size()));
  return unknown->empty() ? ExitStatus::success : ExitStatus::partial;
}

ExitStatus run_info(const Arguments& given) {
  CLI::App app("What the database holds.", "indexer info");
  std::string database = "news.db";
  bool json = false;
  add_database_option(app, database);
  app.add_flag("--json", json, "as one JSON object");
  const auto words = parse_arguments(app, given, DashArgument::error);
  if (!words) return complain(words.error());
  if (!words->empty())
    return complain({ErrorCode::usage, fmt::format("info takes no argument {}", words->front())});
  const auto info = read_info(database);
  if (!info) return complain(info.error());
  print_out(json ? render_info_json(*info) : render_info_text(*info));
  return ExitStatus::success;
}

ExitStatus run_check(const Arguments& given) {
  CLI::App app("Verify the database and its facet data against each other; exit status 0 sound, 2 not.",
               "indexer check");
  std::string database = "news.db";
  add_database_option(app, database);
  const auto words = parse_arguments(app, given, DashArgument::error);
  if (!words) return complain(words.error());
  if (!words->empty())
    return complain({ErrorCode::usage, fmt::format("check takes no argument {}", words->front())});
  const auto report = check_database(database);
  if (!report) return complain(report.error());
  for (const auto& fault : report->faults) print_out(fmt::format("{}\n", fault));
  if (report->sound()) {
    print_out(fmt::format("sound: {}, {}, {}\n", counted(report->articles, "article"),
                          counted(report->facet_values, "facet value"), counted(report->words, "word")));
    return ExitStatus::success;
  }
  fmt::print(stderr, "indexer: {}: {} fault{}; index the articles again into a new database\n", database,
             report->fault_count, report->fault_count == 1 ? "" : "s");
  return ExitStatus::failure;
}

ExitStatus run_compact(const Arguments& given) {
  CLI::App app("Rewrite the database smaller; readers keep working. Needs room for a copy.",
               "indexer compact");
  std::string database = "news.db";
  add_database_option(app, database);
  const auto words = parse_arguments(app, given, DashArgument::error);
  if (!words) return complain(words.error());
  if (!words->empty())
    return complain({ErrorCode::usage, fmt::format("compact takes no argument {}", words->front())});
  const auto result = compact_database(database);
  if (!result) return complain(result.error());
  print_out(fmt::format("{:.1f} MB before, {:.1f} MB after\n",
                        static_cast<double>(result->bytes_before) / 1e6,
                        static_cast<double>(result->bytes_after) / 1e6));
  return ExitStatus::success;
}

const std::map<std::string, std::function<ExitStatus(const Arguments&)>>& commands() {
  static const std::map<std::string, std::function<ExitStatus(const Arguments&)>> table{
      {"add", run_add},
      {"delete", run_delete},
      {"info", run_info},
      {"check", run_check},
      {"compact", run_compact}};
  return table;
}

}  // namespace

ExitStatus run_indexer(Arguments arguments) {
  if (arguments.empty()) {
    fmt::print(stderr, "{}", kOverview);
    return ExitStatus::failure;
  }
  if (arguments.front() == "--help" || arguments.front() == "-h") {
    print_out(kOverview);
    return ExitStatus::success;
  }
  if (arguments.front() == "--version") {
    print_out(version_line("indexer") + "\n");
    return ExitStatus::success;
  }
  const auto command = commands().find(arguments.front());
  if (command == commands().end()) return run_add(arguments);
  arguments.erase(arguments.begin());
  return command->second(arguments);
}

}  // namespace dateline
