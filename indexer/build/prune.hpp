// `--prune`: articles that came from a directory and are gone there.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace dateline {

/// What a run met; filled by the thread that writes and the one that reads.
struct RunTrace {
  std::vector<bool> seen;  ///< by docid
  std::unordered_set<std::string>
      incomplete;  ///< origins of which something was not read or rejected: nothing of theirs is gone

  void saw(Xapian::docid docid) {
    if (docid >= seen.size()) seen.resize(docid + docid / 2 + 1);
    seen[docid] = true;
  }
};

/// Docids whose origin lies under one of the directories (absolute, lexically normalised) and which the run
/// did not see. Throws Xapian::Error.
std::vector<Xapian::docid> gone_articles(const Xapian::Database& database,
                                         const std::vector<std::string>& directories, const RunTrace& trace);

}  // namespace dateline
