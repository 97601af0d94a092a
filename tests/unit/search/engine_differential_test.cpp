// The engine finds what a reader of GRAMMAR.md would, who looks at every article.
#include <cstdlib>

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"
#include "tests/unit/search/differential/comparison.hpp"
#include "tests/unit/search/differential/query_generator.hpp"
#include "tests/unit/search/differential/varied_articles.hpp"

namespace dateline::differential {

namespace {

constexpr std::size_t kQueries = 1'000;

/// How many queries of a seed; more with DATELINE_QUERIES in the environment.
std::size_t queries() {
  const char* given = std::getenv("DATELINE_QUERIES");  // NOLINT(concurrency-mt-unsafe)
  return given != nullptr ? static_cast<std::size_t>(std::strtoull(given, nullptr, 10)) : kQueries;
}

void compare(const std::vector<Article>& articles, std::uint64_t first_seed) {
  Comparison comparison(articles);
  const QueryGenerator generator(articles);
  std::size_t incomparable = 0;
  std::size_t failures = 0;
  for (std::size_t i = 0; i < queries() && failures < 10; ++i) {
    Decisions decisions(first_seed + i);
    const auto request = generator.request(decisions);
    const auto verdict = comparison.judge(request);
    if (verdict == Comparison::Verdict::not_comparable) ++incomparable;
    if (verdict != Comparison::Verdict::different) continue;
    ++failures;
    UNSCOPED_INFO("seed " << first_seed + i << "\n" << comparison.report(request));
    CHECK(false);
  }
  CHECK(incomparable < queries() / 10);
}

}  // namespace

TEST_CASE("random queries find in small articles what a naive search finds", "[engine][differential]") {
  compare(varied_articles(1, 150), 1'000'000);
}

TEST_CASE("random queries find in real articles what a naive search finds", "[engine][differential]") {
  CollectingSink sink;
  read_inputs({DATELINE_SOURCE_DIR "/corpus/articles/wire"}, {}, sink);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < sink.articles.size() && i < 60; i += 2) articles.push_back(sink.articles[i]);
  REQUIRE(articles.size() > 20);
  compare(articles, 2'000'000);
}

}  // namespace dateline::differential
