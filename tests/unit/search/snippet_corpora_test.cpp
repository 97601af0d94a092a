// What holds for every snippet, tried on the real corpora.
#include "common/text/utf8.hpp"
#include "searcher/search/snippet.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/search/snippet_check.hpp"
#include "tests/unit/text/corpus.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// Words that stand in the text, as a query for it could have them.
std::vector<HighlightUnit> units_from(const TokenList& tokens, std::size_t seed) {
  const auto term = [&](std::size_t i) { return std::string(tokens[i % tokens.size()].term); };
  std::vector<HighlightUnit> units(3);
  units[0].steps = {{term(seed * 7)}};
  units[1].steps = {{term(seed * 13)}, {term(seed * 13 + 1)}};
  units[1].shape = HighlightUnit::Shape::phrase;
  units[1].weight = 3;
  units[2].steps = {{term(seed * 29)}, {term(seed * 31 + 4)}};
  units[2].shape = HighlightUnit::Shape::near;
  units[2].window = 20;
  return units;
}

}  // namespace

TEST_CASE("snippets of real articles are sound parts of them", "[snippet][corpora]") {
  Analyzer analyzer{Language()};
  TokenList tokens;
  std::size_t seed = 0;
  const bool found =
      for_each_file("bbc-news.tar.xz", [&](const std::string& name, const std::string& content) {
        if (!name.ends_with(".txt")) return;
        std::string body = content;
        repair_utf8(body);
        analyzer.analyze(body, tokens);
        if (tokens.empty()) return;
        const SnippetOptions options{.count = 1 + seed % 4, .bytes = 20 + seed * 37 % 300};
        const auto snippets = pick_snippets(body, tokens, units_from(tokens, seed), options);
        const std::string wrong = fault(body, snippets, options);
        if (snippets.empty() || !wrong.empty()) FAIL(name << ": " << wrong);
        ++seed;
      });
  if (!found) WARN("skipped: no bbc-news.tar.xz");
}
