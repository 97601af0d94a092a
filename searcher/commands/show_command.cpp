#include "searcher/commands/command.hpp"

#include <fmt/format.h>

#include "common/cli/output.hpp"
#include "searcher/search/engine.hpp"
#include "searcher/search_options.hpp"

namespace dateline {

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

}  // namespace dateline
