// Any bytes are a query: no crash, sound byte ranges, a tree of bounded depth, and printing it is a fixed
// point.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "searcher/query/parser.hpp"
#include "tests/unit/query/tree_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const ParsedQuery parsed = parse_query(text);
  if (!bytes_are_sound(parsed.root, size) || tree_depth(parsed.root) > 6 * (ParseLimits{}.max_depth + 1))
    std::abort();
  for (const QueryWarning& warning : parsed.warnings)
    if (warning.bytes.begin > warning.bytes.end || warning.bytes.end > size) std::abort();
  const std::string printed = print_query(parsed.root);
  const ParsedQuery again = parse_query(printed);
  if (without_bytes(again.root) != without_bytes(parsed.root) || print_query(again.root) != printed)
    std::abort();
  const std::string joined = join_query_arguments({text, "person:" + text});
  if (!bytes_are_sound(parse_query(joined).root, joined.size())) std::abort();
  return 0;
}
