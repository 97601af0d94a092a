#include "common/text/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace dateline {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// Where the ASCII bytes from `at` on end; eight bytes a step, for news is mostly ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  for (; text.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

/// Where the first ill-formed sequence from `at` on begins; the text's size where there is none.
std::size_t find_ill_formed(std::string_view text, std::size_t at) {
  while ((at = skip_ascii(text, at)) < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    if (!point.well_formed) return at;
    at += point.size;
  }
  return at;
}

}  // namespace

CodePoint decode_multibyte_utf8(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0xC2 || lead > 0xF4) return {};
  const std::uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte's range shuts out overlong forms, surrogates and values above U+10FFFF (Unicode 15, table
  // 3-7).
  unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  char32_t value = lead & (0x7FU >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    if (at + i >= text.size()) return {.size = i};
    const unsigned next = byte_at(text, at + i);
    if (next < low || next > high) return {.size = i};
    value = (value << 6) | (next & 0x3F);
    low = 0x80;
    high = 0xBF;
  }
  return {.value = value, .size = size, .well_formed = true};
}

void append_utf8(std::string& out, char32_t value) {
  const auto trail = [value](unsigned shift) { return static_cast<char>(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += {static_cast<char>(0xC0 | (value >> 6)), trail(0)};
  } else if (value < 0x10000) {
    out += {static_cast<char>(0xE0 | (value >> 12)), trail(6), trail(0)};
  } else {
    out += {static_cast<char>(0xF0 | (value >> 18)), trail(12), trail(6), trail(0)};
  }
}

bool is_ascii(std::string_view text) {
  return skip_ascii(text, 0) == text.size();
}

bool is_valid_utf8(std::string_view text) {
  return find_ill_formed(text, 0) == text.size();
}

std::size_t repair_utf8(std::string& text) {
  std::size_t bad = find_ill_formed(text, 0);
  if (bad == text.size()) return 0;
  std::string repaired;
  repaired.reserve(text.size() + 16);
  std::size_t copied = 0;
  std::size_t replaced = 0;
  while (bad < text.size()) {
    repaired.append(text, copied, bad - copied);
    append_utf8(repaired, kReplacementCharacter);
    ++replaced;
    copied = bad + decode_utf8(text, bad).size;
    bad = find_ill_formed(text, copied);
  }
  repaired.append(text, copied);
  text = std::move(repaired);
  return replaced;
}

std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  // A code point that the cut would tear apart begins at most three bytes before it.
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, max_bytes); ++back) {
    const std::size_t begin = max_bytes - back;
    if ((byte_at(text, begin) & 0xC0) == 0x80) continue;
    return text.substr(0, decode_utf8(text, begin).size > back ? begin : max_bytes);
  }
  return text.substr(0, max_bytes);
}

}  // namespace dateline
