#include "common/text/utf16_text.hpp"

#include "common/text/utf8.hpp"

namespace dateline {

void Utf16Text::assign(std::string_view text) {
  units.clear();
  offsets.clear();
  units.reserve(text.size());
  offsets.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.value >= 0x10000) {
      units += static_cast<char16_t>(0xD7C0 + (point.value >> 10));
      units += static_cast<char16_t>(0xDC00 + (point.value & 0x3FF));
      offsets.push_back(static_cast<std::uint32_t>(at));
    } else {
      units += static_cast<char16_t>(point.value);
    }
    offsets.push_back(static_cast<std::uint32_t>(at));
    at += point.size;
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace dateline
