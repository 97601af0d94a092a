// Differential: any request in the query language finds what a naive search of the same articles finds.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/unit/search/differential/comparison.hpp"
#include "tests/unit/search/differential/query_generator.hpp"
#include "tests/unit/search/differential/varied_articles.hpp"

using namespace dateline::differential;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto articles = varied_articles(2, 60);
  static Comparison comparison(articles);
  static const QueryGenerator generator(articles);
  Decisions decisions(std::span(data, size));
  const auto request = generator.request(decisions);
  if (comparison.judge(request) != Comparison::Verdict::different) return 0;
  std::fputs(comparison.report(request).c_str(), stderr);
  std::abort();
}
