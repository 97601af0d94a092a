// The byte encoding inside values, metadata blocks and stored articles: LEB128 numbers and length-prefixed
// strings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// 7 bits a byte, low bits first, the high bit set on all but the last (LEB128).
void pack_uint(std::string& out, std::uint64_t value);
/// The length in bytes as a number, then the bytes.
void pack_string(std::string& out, std::string_view value);

/// Reads what the functions above wrote. After malformed input `ok()` is false and every further read gives
/// zero or empty.
class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) : rest_(packed) {}

  std::uint64_t uint();
  std::string_view string();
  /// The next `size` bytes as they are.
  std::string_view bytes(std::uint64_t size);
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  /// What has not been read.
  [[nodiscard]] std::string_view rest() const { return rest_; }
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

/// Number of a facet value inside its kind, from 0: the unit of counting.
using Ordinal = std::uint32_t;

/// Ascending, distinct ordinals as differences. An empty list packs to an empty string.
std::string pack_ordinals(const std::vector<Ordinal>& ascending);
std::vector<Ordinal> unpack_ordinals(std::string_view packed);

}  // namespace dateline
