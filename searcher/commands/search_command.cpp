#include "searcher/commands/command.hpp"

#include <fmt/format.h>

#include "common/cli/output.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/search_options.hpp"

namespace dateline {

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

}  // namespace dateline
