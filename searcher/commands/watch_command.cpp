#include "searcher/commands/command.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/cli/output.hpp"
#include "searcher/present/watch_list.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/search_options.hpp"
#include "searcher/watch/watch_run.hpp"
#include "searcher/watch/watch_store.hpp"

namespace dateline {

namespace {

constexpr const char* kOverview =
    R"(searcher watch - saved searches, and what is new since the last run

  searcher watch add [options] NAME QUERY...  save a search, with the options that shape its result
  searcher watch run [options] [NAME...]      the articles that each saved search has not reported or noted before
  searcher watch list [options]               what is saved
  searcher watch remove [options] NAME...     forget

Each has its own --help. An article is new where its id is: what an update changes, a deletion and a new load of the
same articles report nothing. `add` notes what is there already.

Exit status of `run`: 0 something is new; 1 nothing; 2 error. Without anything new, text is empty, so that cron is silent.

Examples:
  searcher watch add shells '"152 mm" shell' --since 2023-09 --not-source Rumours
  searcher watch run
  searcher watch run shells --json
)";

constexpr const char* kActions = "give add, run, list or remove; `searcher watch --help` shows how";

std::int64_t now_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

void describe_folder(CLI::App& app, std::string& folder) {
  app.add_option("--watches", folder,
                 "where saved searches are kept (default: a folder for each database below "
                 "$XDG_STATE_HOME/dateline/watches)")
      ->envname("DATELINE_WATCHES")
      ->type_name("DIR");
}

Result<WatchStore> open_store(const std::string& folder, const std::string& database) {
  if (!folder.empty()) return WatchStore(folder);
  auto standard = default_watch_folder(database);
  if (!standard) return standard.error();
  return WatchStore(std::move(*standard));
}

std::string first_error(const std::vector<std::string>& names) {
  const auto bad = std::find_if_not(names.begin(), names.end(),
                                    [](const std::string& name) { return is_watch_name(name); });
  if (bad == names.end()) return {};
  return fmt::format(
      "{}: a name is 1 to 64 letters, digits, dots, hyphens and underscores, and begins with a "
      "letter or digit",
      bad->empty() ? "(empty)" : *bad);
}

/// The request of a watch, from the options as they were given to `add`.
Result<SearchRequest> request_of(const Watch& watch) {
  CLI::App app;
  SearchArguments arguments;
  describe_search_options(app, arguments, OptionSet::watch);
  const auto words = parse_arguments(app, watch.options, DashArgument::error);
  if (!words) return words.error();
  auto request = settle(arguments);
  if (!request) return request.error();
  request->text = watch.query;
  return request;
}

/// Those of the options that belong to the search itself.
std::vector<std::string> saved_options(const std::vector<std::string>& options) {
  constexpr std::array<std::string_view, 3> kOfThisRun{"--db=", "--watches=", "--include-existing"};
  std::vector<std::string> saved;
  for (const auto& option : options)
    if (std::none_of(kOfThisRun.begin(), kOfThisRun.end(),
                     [&](std::string_view name) { return option.starts_with(name); }))
      saved.push_back(option);
  return saved;
}

ExitStatus save_new(const WatchStore& store, Watch watch, SearchEngine& engine, bool include_existing) {
  const auto lock = store.lock();
  if (!lock) return complain(lock.error());
  if (store.has(watch.name))
    return complain(
        {ErrorCode::usage, fmt::format("{0}: there is a saved search of this name; `searcher watch "
                                       "remove {0}` first",
                                       watch.name)});
  auto request = request_of(watch);
  if (!request) return complain(request.error());
  request->limit = 0;
  const auto run = find_new(engine, watch.known, *request);
  if (!run) return complain(run.error());
  for (const auto& warning : run->response.query.warnings)
    fmt::print(stderr, "searcher: warning: {}\n", warning.message);
  if (!include_existing) watch.known.note(run->found);
  if (const auto saved = store.save(watch); !saved) return complain(saved.error());
  print_out(fmt::format("{}: saved; {} {} now\n", watch.name, run->found.size(),
                        include_existing ? "to report" : "found"));
  return ExitStatus::success;
}

ExitStatus add_watch(const Arguments& given) {
  CLI::App app("Save a search with the options that shape its result. What it finds now is noted as known.",
               "searcher watch add");
  SearchArguments arguments;
  std::string folder;
  bool include_existing = false;
  describe_search_options(app, arguments, OptionSet::watch);
  describe_folder(app, folder);
  app.add_flag("--include-existing", include_existing, "the first run reports what is there now as well");
  describe_words(app, "NAME QUERY",
                 "a name, then a query as for search; without one, all that the filters leave",
                 "  searcher watch add shells '\"152 mm\" shell' --since 2023-09\n");
  const auto split = split_arguments(app, given, DashArgument::word);
  const auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  if (words->empty()) return complain({ErrorCode::usage, "give a NAME and a QUERY"});
  if (auto error = first_error({words->front()}); !error.empty()) return complain({ErrorCode::usage, error});
  const auto store = open_store(folder, arguments.database);
  if (!store) return complain(store.error());
  auto engine = SearchEngine::open(arguments.database);
  if (!engine) return complain(engine.error());
  std::error_code ignored;
  const Watch watch{.name = words->front(),
                    .database = std::filesystem::absolute(arguments.database, ignored).string(),
                    .query = join_query_arguments({words->begin() + 1, words->end()}),
                    .options = saved_options(split->options),
                    .created = now_seconds(),
                    .last_run = std::nullopt,
                    .known = {}};
  return save_new(*store, watch, *engine, include_existing);
}

struct RunArguments {
  std::string database = "news.db";
  std::string folder;
  SearchArguments output;
};

/// Reports one watch and notes what it found. What could not be printed is not noted: print_out() does not
/// return then.
Result<bool> run_one(const WatchStore& store, const std::string& name, SearchEngine& engine,
                     const RunArguments& arguments) {
  auto watch = store.load(name);
  if (!watch) return watch.error();
  auto request = request_of(*watch);
  if (!request)
    return Error{ErrorCode::usage,
                 fmt::format("{}: {}; remove it and add it again", name, request.error().message)};
  request->limit = arguments.output.limit;
  request->snippets = arguments.output.snippets;
  auto run = find_new(engine, watch->known, *request);
  if (!run) return run.error();
  const bool any = run->response.total.value > 0;
  const auto format = output_format(arguments.output);
  auto options = render_options(arguments.output.colour);
  options.topic = name;
  options.topic_column = name;
  if (any || format == OutputFormat::json || format == OutputFormat::ndjson)
    print_out(render(run->response, format, options));
  watch->known.note(run->found);
  watch->last_run = now_seconds();
  if (auto saved = store.save(*watch); !saved) return saved.error();
  return any;
}

ExitStatus run_all(const WatchStore& store, const std::vector<std::string>& names, SearchEngine& engine,
                   const RunArguments& arguments) {
  auto header = render_options(When::never);
  header.topic_column = "watch";
  print_out(render_header(output_format(arguments.output), header));
  bool any = false;
  bool failed = false;
  for (const auto& name : names) {
    const auto found = run_one(store, name, engine, arguments);
    if (!found) fmt::print(stderr, "searcher: {}\n", found.error().message);
    failed = failed || !found;
    any = any || (found && *found);
  }
  if (failed) return ExitStatus::failure;
  return any ? ExitStatus::success : ExitStatus::partial;
}

ExitStatus run_watches(const Arguments& given) {
  CLI::App app(
      "What is new: the articles that each saved search has not reported or noted before; all of them "
      "without a "
      "NAME. "
      "Exit status 0 where something is new, 1 where nothing is, 2 on errors.",
      "searcher watch run");
  RunArguments arguments;
  add_database_option(app, arguments.database);
  describe_folder(app, arguments.folder);
  describe_hit_options(app, arguments.output);
  describe_words(app, "NAME", "names of saved searches",
                 "  searcher watch run\n  searcher watch run shells --format ndjson -n 1000\n");
  auto names = parse_arguments(app, given, DashArgument::error);
  if (!names) return complain(names.error());
  if (auto error = first_error(*names); !error.empty()) return complain({ErrorCode::usage, error});
  const auto store = open_store(arguments.folder, arguments.database);
  if (!store) return complain(store.error());
  auto engine = SearchEngine::open(arguments.database);
  if (!engine) return complain(engine.error());
  const auto lock = store->lock();
  if (!lock) return complain(lock.error());
  if (names->empty()) {
    auto all = store->names();
    if (!all) return complain(all.error());
    if (all->empty()) fmt::print(stderr, "searcher: no search is saved; `searcher watch add` saves one\n");
    *names = std::move(*all);
  }
  return run_all(*store, *names, *engine, arguments);
}

ExitStatus list_watches(const Arguments& given) {
  CLI::App app("The saved searches of a database; exit status 1 where there is none.", "searcher watch list");
  std::string database = "news.db";
  std::string folder;
  bool json = false;
  add_database_option(app, database);
  describe_folder(app, folder);
  app.add_flag("--json", json, "as one JSON object");
  const auto words = parse_arguments(app, given, DashArgument::error);
  if (!words) return complain(words.error());
  if (!words->empty()) return complain({ErrorCode::usage, "watch list takes no words"});
  const auto store = open_store(folder, database);
  if (!store) return complain(store.error());
  const auto names = store->names();
  if (!names) return complain(names.error());
  std::vector<WatchLine> lines;
  bool failed = false;
  for (const auto& name : *names) {
    const auto watch = store->load(name);
    failed = failed || !watch;
    if (!watch) {
      fmt::print(stderr, "searcher: {}\n", watch.error().message);
      continue;
    }
    lines.push_back(
        {watch->name, watch->query, watch->options, watch->known.size(), watch->created, watch->last_run});
  }
  print_out(json ? render_watches_json(lines) : render_watches_text(lines));
  if (failed) return ExitStatus::failure;
  return lines.empty() ? ExitStatus::partial : ExitStatus::success;
}

ExitStatus remove_watches(const Arguments& given) {
  CLI::App app("Forget saved searches, damaged ones too; exit status 1 where a NAME is unknown.",
               "searcher watch remove");
  std::string database = "news.db";
  std::string folder;
  add_database_option(app, database);
  describe_folder(app, folder);
  describe_words(app, "NAME", "names of saved searches", "  searcher watch remove shells\n");
  const auto names = parse_arguments(app, given, DashArgument::error);
  if (!names) return complain(names.error());
  if (names->empty()) return complain({ErrorCode::usage, "give a NAME"});
  if (auto error = first_error(*names); !error.empty()) return complain({ErrorCode::usage, error});
  const auto store = open_store(folder, database);
  if (!store) return complain(store.error());
  const auto lock = store->lock();
  if (!lock) return complain(lock.error());
  auto status = ExitStatus::success;
  for (const auto& name : *names) {
    const auto removed = store->remove(name);
    if (removed) continue;
    if (removed.error().code != ErrorCode::not_found) return complain(removed.error());
    fmt::print(stderr, "searcher: {}\n", removed.error().message);
    status = ExitStatus::partial;
  }
  return status;
}

/// The word that says what to do, wherever it stands among the options, taken out.
Result<std::string> take_action(Arguments& arguments) {
  CLI::App app;
  SearchArguments search;
  std::string folder;
  bool include_existing = false;
  describe_search_options(app, search, OptionSet::search);
  describe_folder(app, folder);
  app.add_flag("--include-existing", include_existing);
  auto split = split_arguments(app, arguments, DashArgument::word);
  if (!split) return split.error();
  if (split->words.empty()) return Error{ErrorCode::usage, kActions};
  auto action = split->words.front();
  arguments = std::move(split->options);
  arguments.emplace_back("--");
  arguments.insert(arguments.end(), split->words.begin() + 1, split->words.end());
  return action;
}

}  // namespace

ExitStatus run_watch(const Arguments& given) {
  if (!given.empty() && (given.front() == "--help" || given.front() == "-h")) {
    print_out(kOverview);
    return ExitStatus::success;
  }
  auto arguments = given;
  const auto action = take_action(arguments);
  if (!action) return complain(action.error());
  if (*action == "add") return add_watch(arguments);
  if (*action == "run") return run_watches(arguments);
  if (*action == "list") return list_watches(arguments);
  if (*action == "remove") return remove_watches(arguments);
  return complain({ErrorCode::usage, fmt::format("watch {}: {}", *action, kActions)});
}

}  // namespace dateline
