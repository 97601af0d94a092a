// The commands of `searcher`: each parses its own arguments, runs, prints and returns the exit status.
#pragma once

#include <string>
#include <vector>

#include "common/cli/arguments.hpp"
#include "common/result.hpp"
#include "searcher/present/render.hpp"
#include "searcher/search/request.hpp"

namespace dateline {

/// The command line behind the command word.
using Arguments = std::vector<std::string>;

ExitStatus run_search(const Arguments& given);
ExitStatus run_facets(const Arguments& given);
ExitStatus run_entity(const Arguments& given);
ExitStatus run_similar(const Arguments& given);
ExitStatus run_show(const Arguments& given);
ExitStatus run_suggest(const Arguments& given);
ExitStatus run_watch(const Arguments& given);
ExitStatus run_batch_command(const Arguments& given);

/// Says on stderr what went wrong. An error without a message is `--help`, which was printed: success.
ExitStatus complain(const Error& error);
/// For the terminal that standard output is, if it is one.
RenderOptions render_options(When colour);
/// Opens the database and searches once.
Result<SearchResponse> answer(const std::string& database, const SearchRequest& request);

}  // namespace dateline
