#include "indexer/build/seen_ids.hpp"

#include <xxhash.h>

namespace dateline {

namespace {

constexpr std::size_t kBits = std::size_t{1} << 28U;

}  // namespace

bool SeenIds::insert(std::string_view id) {
  if (bits_.empty()) bits_.resize(kBits);
  auto bit = bits_[XXH3_64bits(id.data(), id.size()) % kBits];
  const bool seen = bit;
  bit = true;
  return seen;
}

}  // namespace dateline
