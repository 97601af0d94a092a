#include "indexer/build/prune.hpp"

#include "tests/unit/build/articles.hpp"

namespace dateline {

TEST_CASE("articles of a directory that were not seen are gone, others are not", "[prune]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  put(writer, make_article("seen", "A."), "/news/a.txt");
  const auto seen = writer.last_docid();
  put(writer, make_article("gone", "B."), "/news/sub/b.txt");
  const auto gone = writer.last_docid();
  put(writer, make_article("broken", "C."), "/news/c.txt");
  put(writer, make_article("elsewhere", "D."), "/newspaper/d.txt");
  put(writer, make_article("stdin", "E."), "");
  writer.commit();
  RunTrace trace;
  trace.saw(seen);
  trace.incomplete.insert("/news/c.txt");
  CHECK(gone_articles(writer.database(), {"/news"}, trace) == std::vector<Xapian::docid>{gone});
  CHECK(gone_articles(writer.database(), {"/other"}, trace).empty());
}

}  // namespace dateline
