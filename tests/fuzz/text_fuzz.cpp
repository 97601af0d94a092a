// Repair makes valid what was not, folding is stable, sentences lie in order inside the text.
#include <cstdint>
#include <cstdlib>

#include "common/text/detect_language.hpp"
#include "common/text/fold.hpp"
#include "common/text/sentences.hpp"
#include "common/text/utf8.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::string repaired(text);
  if ((repair_utf8(repaired) == 0) != is_valid_utf8(text) || !is_valid_utf8(repaired)) std::abort();
  const std::string folded = fold(text);
  if (folded != fold(repaired) || fold(folded) != folded) std::abort();
  std::uint32_t end = 0;
  for (const ByteRange sentence : sentences(text)) {
    if (sentence.begin < end || sentence.size() == 0 || sentence.end > text.size()) std::abort();
    end = sentence.end;
  }
  if (first_sentence(repaired, 20).size() > 20 || !is_valid_utf8(first_sentence(repaired, 20))) std::abort();
  (void)detect_language(text);
  return 0;
}
