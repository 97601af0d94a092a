#include "searcher/commands/command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/cli/options.hpp"
#include "common/cli/output.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search_options.hpp"

namespace dateline {

namespace {

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

}  // namespace

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

}  // namespace dateline
