#include "searcher/commands/command.hpp"

#include <fmt/format.h>

#include "common/cli/output.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search_options.hpp"

namespace dateline {

ExitStatus run_similar(const Arguments& given) {
  CLI::App app(
      "Articles like one, by its most telling words and names. Versions of its own story are marked as "
      "near-duplicates, and left out with --collapse. Exit status 1 where there is none, or no article has "
      "the id.",
      "searcher similar");
  SearchArguments arguments;
  describe_similar_options(app, arguments);
  describe_words(app, "ID", "an article's id as results show it",
                 "  searcher similar reuters-12\n"
                 "  searcher similar --collapse --since 2023-09 -n 5 reuters-12\n");
  const auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  if (words->size() != 1) return complain({ErrorCode::usage, "give one ID"});
  auto search = settle(arguments);
  if (!search) return complain(search.error());
  auto engine = SearchEngine::open(arguments.database);
  if (!engine) return complain(engine.error());
  const auto response = engine->similar({.id = words->front(), .search = std::move(*search), .weights = {}});
  if (!response && response.error().code == ErrorCode::not_found) {
    fmt::print(stderr, "searcher: {}\n", response.error().message);
    return ExitStatus::partial;
  }
  if (!response) return complain(response.error());
  const auto format = output_format(arguments);
  const auto options = render_options(arguments.colour);
  print_out(render_header(format, options) + render(*response, format, options));
  return response->total.value > 0 ? ExitStatus::success : ExitStatus::partial;
}

}  // namespace dateline
