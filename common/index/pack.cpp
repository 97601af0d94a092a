#include "common/index/pack.hpp"

#include <cassert>

namespace dateline {

namespace {

constexpr unsigned kPayloadBits = 7;
constexpr unsigned kPayloadMask = 0x7F;
constexpr unsigned kMoreFollows = 0x80;

}  // namespace

void pack_uint(std::string& out, std::uint64_t value) {
  while (value > kPayloadMask) {
    out.push_back(static_cast<char>((value & kPayloadMask) | kMoreFollows));
    value >>= kPayloadBits;
  }
  out.push_back(static_cast<char>(value));
}

void pack_string(std::string& out, std::string_view value) {
  pack_uint(out, value.size());
  out.append(value);
}

std::uint64_t Unpacker::uint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += kPayloadBits) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & kPayloadMask) << shift;
    if ((byte & kMoreFollows) == 0) return value;
  }
  ok_ = false;
  rest_ = {};
  return 0;
}

std::string_view Unpacker::string() {
  return bytes(uint());
}

std::string_view Unpacker::bytes(std::uint64_t size) {
  if (size > rest_.size()) {
    ok_ = false;
    rest_ = {};
    return {};
  }
  const auto taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::string pack_ordinals(const std::vector<Ordinal>& ascending) {
  std::string packed;
  Ordinal next = 0;
  for (const Ordinal ordinal : ascending) {
    assert(ordinal >= next);
    pack_uint(packed, ordinal - next);
    next = ordinal + 1;
  }
  return packed;
}

std::vector<Ordinal> unpack_ordinals(std::string_view packed) {
  std::vector<Ordinal> ordinals;
  Unpacker in(packed);
  Ordinal next = 0;
  while (!in.at_end()) {
    const auto ordinal = static_cast<Ordinal>(next + in.uint());
    if (!in.ok()) break;
    ordinals.push_back(ordinal);
    next = ordinal + 1;
  }
  return ordinals;
}

}  // namespace dateline
