#include "indexer/build/prune.hpp"

#include <algorithm>

#include "common/index/schema.hpp"
#include "common/index/stored_article.hpp"

namespace dateline {

namespace {

bool lies_under(const std::string& path, const std::string& directory) {
  return path.size() > directory.size() && path.compare(0, directory.size(), directory) == 0 &&
         (directory.back() == '/' || path[directory.size()] == '/');
}

}  // namespace

std::vector<Xapian::docid> gone_articles(const Xapian::Database& database,
                                         const std::vector<std::string>& directories, const RunTrace& trace) {
  std::vector<Xapian::docid> gone;
  for (const auto& directory : directories) {
    // A long path's term ends in a hash, but begins as the path does: the stored origin decides.
    auto prefix = std::string(schema::kOriginPrefix) + directory;
    constexpr std::size_t kSurelyKept = 200;
    if (prefix.size() > kSurelyKept) prefix.resize(kSurelyKept);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
      for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
           ++posting) {
        if (*posting < trace.seen.size() && trace.seen[*posting]) continue;
        const auto stored = unpack_article(database.get_document(*posting).get_data());
        if (!stored || !lies_under(stored->origin, directory) || trace.incomplete.contains(stored->origin))
          continue;
        gone.push_back(*posting);
      }
  }
  std::sort(gone.begin(), gone.end());
  gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
  return gone;
}

}  // namespace dateline
