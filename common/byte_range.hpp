// A half-open span of bytes inside a text.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Bytes [begin, end) of a UTF-8 text; both ends lie on code point boundaries.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
  friend auto operator<=>(const ByteRange&,
                          const ByteRange&) = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

}  // namespace dateline
