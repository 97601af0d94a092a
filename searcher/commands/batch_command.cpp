#include "searcher/commands/command.hpp"

#include <fstream>
#include <iostream>

#include <fmt/format.h>

#include "common/cli/output.hpp"
#include "searcher/batch.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search_options.hpp"

namespace dateline {

ExitStatus run_batch_command(const Arguments& given) {
  CLI::App app(
      "Answer a file of queries, one a line: a query, or topic<TAB>query; - for standard input. Exit status "
      "0 where something was found, 1 where nothing was, 2 where a line was bad; the others are answered all "
      "the same.",
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
  auto& in = file == "-" ? std::cin : opened;
  const auto counts =
      run_batch(in, *engine, *request, output_format(arguments), render_options(arguments.colour), sinks);
  if (in.bad()) return complain({ErrorCode::unreadable, fmt::format("{}: cannot be read", file)});
  if (counts.bad_lines > 0) return ExitStatus::failure;
  return counts.with_hits > 0 ? ExitStatus::success : ExitStatus::partial;
}

}  // namespace dateline
