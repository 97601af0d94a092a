// Whole public collections; see DATELINE_DATA in the README.
#include <cstdlib>
#include <filesystem>

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

std::string data_folder() {
  const char* given = std::getenv("DATELINE_DATA");  // NOLINT(concurrency-mt-unsafe)
  return given != nullptr ? given : DATELINE_SOURCE_DIR "/../shared/data";
}

/// The archive's path; empty, with a message, where it is not there.
std::string find_collection(const std::string& name) {
  std::string path = data_folder() + "/" + name;
  if (std::filesystem::exists(path)) return path;
  WARN("skipped: " << path << " is missing; set DATELINE_DATA to the data folder");
  return {};
}

TEST_CASE("all of Reuters-21578 is read from its archive", "[read][corpus]") {
  const std::string path = find_collection("reuters21578.tar.xz");
  if (path.empty()) return;
  CollectingSink sink;
  read_inputs({path}, {}, sink);
  std::size_t reuters = 0;
  std::size_t dated = 0;
  for (const Article& article : sink.articles) {
    if (!article.id.starts_with("reuters-")) continue;
    ++reuters;
    if (article.date) ++dated;
  }
  // One date reads "31-MAR-1987 605:12:19.12".
  CHECK(reuters == 21578);
  CHECK(dated == 21577);
  CHECK(sink.rejections.empty());
  CHECK(sink.warnings.size() == 1);
  CHECK(sink.failures.empty());
}

TEST_CASE("all of digital.gov is read, one page without any text excepted", "[read][corpus]") {
  const std::string path = find_collection("digitalgov.tar.xz");
  if (path.empty()) return;
  CollectingSink sink;
  read_inputs({path}, {}, sink);
  std::size_t dated = 0;
  for (const Article& article : sink.articles) {
    if (article.date) ++dated;
  }
  CHECK(sink.articles.size() == 2424);
  CHECK(dated == 2415);
  CHECK(sink.rejections.size() == 1);
  CHECK(sink.failures.empty());
}

TEST_CASE("the article that the product was conceived from has its date and text", "[read][corpus]") {
  const std::string path = find_collection("articles");
  if (path.empty()) return;
  CollectingSink sink;
  read_inputs({path}, {}, sink);
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].date == parse_article_date("2023-09-13"));
  CHECK(sink.articles[0].body.starts_with("The leaders of Russia"));
}

}  // namespace
}  // namespace dateline
