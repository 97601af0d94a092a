#include "searcher/commands/command.hpp"

#include <fmt/format.h>

#include "common/cli/output.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/search_options.hpp"

namespace dateline {

namespace {

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

}  // namespace

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

}  // namespace dateline
