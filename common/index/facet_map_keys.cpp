#include "common/index/facet_map_keys.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <xxhash.h>

#include "common/index/sorted_map.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kOrdinalBytes = 4;
constexpr std::size_t kHashDigits = 16;

/// Room for a word beside NUL and ordinal.
constexpr std::size_t kMaxNameWordBytes = kMaxMapKeyBytes - kOrdinalBytes - 1;

}  // namespace

std::string ordinal_key(Ordinal ordinal) {
  std::string key(kOrdinalBytes, '\0');
  for (std::size_t i = kOrdinalBytes; i-- > 0; ordinal >>= 8U) key[i] = static_cast<char>(ordinal & 0xFFU);
  return key;
}

Ordinal ordinal_of_key(std::string_view key) {
  Ordinal ordinal = 0;
  for (const char c : key) ordinal = (ordinal << 8U) | static_cast<unsigned char>(c);
  return ordinal;
}

std::string name_word_prefix(std::string_view word) {
  std::string prefix(truncate_utf8(word, kMaxNameWordBytes));
  prefix.push_back('\0');
  return prefix;
}

std::string name_word_key(std::string_view word, Ordinal ordinal) {
  return name_word_prefix(word) + ordinal_key(ordinal);
}

std::pair<std::string_view, Ordinal> split_name_word_key(std::string_view key) {
  const auto word = key.substr(0, key.size() - std::min(key.size(), kOrdinalBytes + 1));
  return {word, ordinal_of_key(key.substr(key.size() - std::min(key.size(), kOrdinalBytes)))};
}

std::string skeleton_key(std::string_view skeleton) {
  if (skeleton.size() <= kMaxMapKeyBytes) return std::string(skeleton);
  return fmt::format("{}{:016x}", truncate_utf8(skeleton, kMaxMapKeyBytes - kHashDigits),
                     XXH3_64bits(skeleton.data(), skeleton.size()));
}

}  // namespace dateline
