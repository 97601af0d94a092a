#include "searcher/commands/command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/cli/options.hpp"
#include "common/cli/output.hpp"
#include "common/index/facet_name.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search_options.hpp"

namespace dateline {

ExitStatus run_suggest(const Arguments& given) {
  CLI::App app(
      "Completions of what is typed so far: entities with a name that goes on so, then words, each by number "
      "of articles. Of several words the last is completed. Exit status 1 where there is none.",
      "searcher suggest");
  std::string database = "news.db";
  SuggestRequest request;
  bool json = false;
  auto colour = When::automatic;
  add_database_option(app, database);
  add_number_option(app, "-n,--limit", request.limit, "entities, and as many words (default 10)",
                    {.lowest = 1});
  app.add_flag("--json", json, "the answer as one JSON object");
  add_colour_option(app, colour);
  describe_words(app, "PREFIX", "the beginning of a name or a word",
                 "  searcher suggest shoi\n  searcher suggest kim jo -n 3 --json\n");
  const auto words = parse_arguments(app, given, DashArgument::word);
  if (!words) return complain(words.error());
  request.prefix = fmt::format("{}", fmt::join(*words, " "));
  if (name_words(request.prefix).empty())
    return complain({ErrorCode::usage, "give a PREFIX with a letter or a digit"});
  auto engine = SearchEngine::open(database);
  if (!engine) return complain(engine.error());
  const auto suggestions = engine->suggest(request);
  if (!suggestions) return complain(suggestions.error());
  print_out(json ? render_suggestions_json(*suggestions)
                 : render_suggestions_text(*suggestions, render_options(colour)));
  const bool none = suggestions->entities.empty() && suggestions->words.empty();
  return none ? ExitStatus::partial : ExitStatus::success;
}

}  // namespace dateline
