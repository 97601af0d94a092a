// UTF-8 without surprises: decoding, validity, repair and cutting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// What stands for an ill-formed sequence.
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacementCharacter;
  std::uint32_t size = 1;  ///< bytes taken, 1 to 4; of an ill-formed sequence its maximal subpart
  bool well_formed = false;
};

/// The code point that starts at byte `at`, which is less than the text's size; the second is for lead bytes
/// outside ASCII.
[[nodiscard]] CodePoint decode_multibyte_utf8(std::string_view text, std::size_t at);
[[nodiscard]] inline CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {.value = lead, .size = 1, .well_formed = true};
  return decode_multibyte_utf8(text, at);
}
/// `value` is a Unicode scalar value.
void append_utf8(std::string& out, char32_t value);

[[nodiscard]] bool is_ascii(std::string_view text);
[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// Replaces each ill-formed sequence by U+FFFD (as Unicode's "maximal subpart" practice has it); returns how
/// many were replaced.
std::size_t repair_utf8(std::string& text);

/// The longest prefix of at most `max_bytes` bytes that ends on a code point boundary.
[[nodiscard]] std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes);

}  // namespace dateline
