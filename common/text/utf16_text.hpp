// A text in ICU's own encoding, with the way back to the bytes that it came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Reusable: assigning keeps the storage. Ill-formed sequences become U+FFFD, one unit each.
struct Utf16Text {
  std::u16string units;
  /// The byte at which each unit's code point begins, and the text's size at the end.
  std::vector<std::uint32_t> offsets;

  /// `text` is shorter than 2 GiB, the most that ICU's iterators count.
  void assign(std::string_view text);
};

}  // namespace dateline
