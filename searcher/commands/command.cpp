#include "searcher/commands/command.hpp"

#include <fmt/format.h>

#include "searcher/search/engine.hpp"
#include "searcher/terminal.hpp"

namespace dateline {

ExitStatus complain(const Error& error) {
  if (error.message.empty()) return ExitStatus::success;  // --help
  fmt::print(stderr, "searcher: {}\n", error.message);
  return ExitStatus::failure;
}

RenderOptions render_options(When colour) {
  RenderOptions options;
  options.colour = choose_colour(colour);
  options.columns = terminal_columns();
  return options;
}

Result<SearchResponse> answer(const std::string& database, const SearchRequest& request) {
  auto engine = SearchEngine::open(database);
  if (!engine) return engine.error();
  return engine->search(request);
}

}  // namespace dateline
