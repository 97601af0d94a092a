// Any text and any units give sound snippets. The first bytes choose the options and the units, whose terms
// are words of the text itself.
#include <cstdint>
#include <cstdlib>

#include "common/text/utf8.hpp"
#include "tests/unit/search/snippet_check.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 8) return 0;
  std::string body(reinterpret_cast<const char*>(data) + 8, size - 8);
  repair_utf8(body);
  const TokenList tokens = test::analyzed(body);
  std::vector<HighlightUnit> units(data[0] % 5);
  for (std::size_t i = 0; i < units.size(); ++i) {
    units[i].shape = static_cast<HighlightUnit::Shape>(data[1 + i % 3] % 3);
    units[i].window = data[2] % 16;
    units[i].weight = data[3];
    units[i].steps.resize(1 + data[4] % 3);
    for (std::size_t step = 0; step < units[i].steps.size() && !tokens.empty(); ++step)
      units[i].steps[step].emplace_back(tokens[(data[5] * i + step) % tokens.size()].term);
  }
  const SnippetOptions options{.count = data[6] % 6U, .bytes = data[7]};
  if (!test::fault(body, pick_snippets(body, tokens, units, options), options).empty()) std::abort();
  return 0;
}
