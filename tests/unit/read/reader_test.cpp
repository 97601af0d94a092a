#include "indexer/read/reader.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"
#include "tests/unit/read/temporary_folder.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

Texts without_prefix(const Texts& paths, const std::string& prefix) {
  Texts out;
  for (const std::string& path : paths)
    out.push_back(path.starts_with(prefix) ? path.substr(prefix.size()) : path);
  return out;
}

TEST_CASE("a directory is walked in the byte order of names", "[read][walk]") {
  const TemporaryFolder folder;
  folder.write("b/z.txt", "Z.");
  folder.write("b.txt", "B.");
  folder.write("B.txt", "Big.");
  folder.write("a/a.md", "# A");
  folder.write("a/notes", "unknown");
  folder.write("a/x.png", "unknown");
  folder.write(".git/c.txt", "hidden");
  folder.write(".h.txt", "hidden");
  CollectingSink sink;
  read_inputs({folder.path()}, {}, sink);
  REQUIRE(sink.is_clean());
  const std::string prefix = folder.path() + "/";
  CHECK(without_prefix(sink.ids(), prefix) == Texts{"B.txt", "a/a.md", "b/z.txt", "b.txt"});
  CHECK(without_prefix(sink.skips, prefix) == Texts{".git", ".h.txt", "a/notes", "a/x.png"});
  CHECK(sink.origins[1] == prefix + "a/a.md");
}

TEST_CASE("links do not lead a walk in circles", "[read][walk]") {
  const TemporaryFolder folder;
  const TemporaryFolder outside;
  folder.write("a/x.txt", "X.");
  outside.write("y.txt", "Y.");
  fs::create_directory_symlink(folder.path(), folder.path("a/loop"));
  fs::create_directory_symlink(folder.path("a"), folder.path("again"));
  fs::create_directory_symlink(outside.path(), folder.path("out"));
  fs::create_directory_symlink(outside.path(), folder.path("out2"));
  fs::create_symlink("a/x.txt", folder.path("link.txt"));
  fs::create_symlink("nowhere", folder.path("broken.txt"));
  CollectingSink sink;
  read_inputs({folder.path()}, {}, sink);
  CHECK(without_prefix(sink.ids(), folder.path() + "/") == Texts{"a/x.txt", "link.txt", "out/y.txt"});
  REQUIRE(sink.failures.size() == 1);
  CHECK(sink.failures[0].find("broken.txt: cannot be opened: No such file") != std::string::npos);
}

TEST_CASE("a given directory that is itself a link is walked", "[read][walk]") {
  const TemporaryFolder folder;
  folder.write("d/x.txt", "X.");
  fs::create_directory_symlink(folder.path("d"), folder.path("link"));
  CollectingSink sink;
  read_inputs({folder.path("link/"), folder.path("d") + "/../d//"}, {}, sink);
  CHECK(without_prefix(sink.ids(), folder.path() + "/") == Texts{"link/x.txt", "d/x.txt"});
}

TEST_CASE("what cannot be read fails by itself and the rest goes on", "[read]") {
  const TemporaryFolder folder;
  folder.write("good.txt", "Good.");
  ::mkfifo(folder.path("pipe.txt").c_str(), 0600);
  CollectingSink sink;
  read_inputs({folder.path("missing.txt"), folder.path("pipe.txt"), "/dev/null", folder.path("good.txt"), ""},
              {}, sink);
  CHECK(sink.titles() == Texts{"Good."});
  REQUIRE(sink.failures.size() == 4);
  CHECK(sink.failures[0] == folder.path("missing.txt") + ": No such file or directory");
  CHECK(sink.failures[1].find("neither a file nor a directory") != std::string::npos);
  CHECK(sink.failures[2].find("/dev/null: neither a file nor a directory") == 0);
}

TEST_CASE("files and folders without permission are named", "[read]") {
  if (::geteuid() == 0) {
    WARN("skipped: the superuser may read everything");
    return;
  }
  const TemporaryFolder folder;
  folder.write("locked/x.txt", "X.");
  folder.write("secret.txt", "X.");
  fs::permissions(folder.path("locked"), fs::perms::none);
  fs::permissions(folder.path("secret.txt"), fs::perms::none);
  CollectingSink sink;
  read_inputs({folder.path()}, {}, sink);
  fs::permissions(folder.path("locked"), fs::perms::owner_all);
  CHECK(sink.articles.empty());
  CHECK(sink.failures.size() == 2);
}

TEST_CASE("standard input is read as a dash, and has no origin", "[read]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("in", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n");
  const int saved = ::dup(0);
  REQUIRE(std::freopen(path.c_str(), "r", stdin) != nullptr);
  CollectingSink sink;
  read_inputs({"-"}, {}, sink);
  ::dup2(saved, 0);
  ::close(saved);
  REQUIRE(sink.is_clean());
  CHECK(sink.titles() == Texts{"A", "B"});
  CHECK(sink.origins == Texts{"", ""});
}

TEST_CASE("a run that is stopped leaves the other paths alone", "[read]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "A.");
  folder.write("b.txt", "B.");
  CollectingSink sink;
  sink.stop_after = 1;
  const ReadTotals totals = read_inputs({folder.path(), folder.path("b.txt"), "missing"}, {}, sink);
  CHECK(totals.stopped);
  CHECK(sink.articles.size() == 1);
  CHECK(sink.failures.empty());
}

TEST_CASE("one bad file in a directory does not count the articles of others as its own", "[read]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "A.");
  folder.write("b.json", R"([{"title": "B"}, {)");
  CollectingSink sink;
  read_inputs({folder.path()}, {}, sink);
  REQUIRE(sink.failures.size() == 1);
  CHECK(sink.failures[0].find("the article before it is kept") != std::string::npos);
}

}  // namespace
}  // namespace dateline
