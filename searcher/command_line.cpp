#include "searcher/command_line.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "common/cli/output.hpp"
#include "searcher/commands/command.hpp"

namespace dateline {

namespace {

constexpr const char* kOverview = R"(searcher - searches a Dateline news database

  searcher [search] [options] QUERY...        ranked articles with snippets; without QUERY all that the filters leave
  searcher facets   [options] KIND [QUERY...] all values of one facet with counts
  searcher entity   [options] NAME            one entity: names, articles by month, with whom it appears
  searcher similar  [options] ID              articles like this one
  searcher show     [--db DIR] ID             one article whole, its entities marked
  searcher suggest  [options] PREFIX          completions: entities, then words, by number of articles
  searcher batch    [options] FILE            one query a line: query, or topic<TAB>query
  searcher watch    add|run|list|remove …     saved searches, and what is new since the last run

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
constexpr std::array<const char*, 1> kReservedWords{"serve"};

const std::map<std::string, std::function<ExitStatus(const Arguments&)>>& commands() {
  static const std::map<std::string, std::function<ExitStatus(const Arguments&)>> table{
      {"search", run_search},
      {"facets", run_facets},
      {"entity", run_entity},
      {"similar", run_similar},
      {"show", run_show},
      {"suggest", run_suggest},
      {"watch", run_watch},
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
