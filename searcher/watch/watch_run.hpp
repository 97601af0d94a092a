// What a saved search finds that it has not found before.
#pragma once

#include <unordered_set>

#include "searcher/search/engine.hpp"
#include "searcher/watch/watch.hpp"

namespace dateline {

struct WatchRun {
  SearchResponse response;  ///< of the new articles alone: their total, and the first `limit` of them
  std::unordered_set<std::uint64_t> found;  ///< hashes of the ids of all articles found, to be noted
};

/// An article is new where its id is not known; the database's dates play no part. `request` is the watch's
/// with its text; nothing is relaxed, for an alert must mean what was asked. Reads every article found, some
/// microseconds each.
Result<WatchRun> find_new(SearchEngine& engine, const KnownIds& known, SearchRequest request);

}  // namespace dateline
