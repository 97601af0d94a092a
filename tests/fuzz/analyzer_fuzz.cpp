// Both segmentation paths give the same tokens, in order, inside the text. The first byte chooses the
// language.
#include <cstdint>
#include <cstdlib>

#include "common/text/analyzer.hpp"
#include "common/text/language_traits.hpp"
#include "common/text/utf8.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Language language = *Language::from_code(language_table()[data[0] % language_table().size()].code);
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  TokenList tokens;
  TokenList expected;
  Analyzer(language).analyze(text, tokens);
  Analyzer(language, SegmentationPath::icu).analyze(text, expected);
  if (tokens.tokens() != expected.tokens()) std::abort();
  std::uint32_t end = 0;
  for (const Token& token : tokens) {
    if (token.bytes.begin < end || token.bytes.begin >= token.bytes.end || token.bytes.end > text.size())
      std::abort();
    if (token.term.empty() || token.term.size() > kMaxTermBytes || !is_valid_utf8(token.term)) std::abort();
    end = token.bytes.end;
  }
  return 0;
}
