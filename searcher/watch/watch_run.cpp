#include "searcher/watch/watch_run.hpp"

#include <utility>

#include <fmt/format.h>

namespace dateline {

Result<WatchRun> find_new(SearchEngine& engine, const KnownIds& known, SearchRequest request) {
  WatchRun run;
  request.fall_back = false;
  request.exact_total = true;
  request.wanted = [&](std::string_view id) {
    run.found.insert(KnownIds::hash(id));
    return !known.contains(id);
  };
  auto response = engine.search(request);
  if (!response) return response.error();
  if (run.found.size() > KnownIds::kMost)
    return Error{ErrorCode::too_large,
                 fmt::format("more than {} articles are found, which is too many to note; narrow the search",
                             KnownIds::kMost)};
  run.response = std::move(*response);
  return run;
}

}  // namespace dateline
