// JSON that other programs write and accept, but simdjson does not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

struct RepairedJson {
  std::string text;
  std::size_t replaced = 0;  ///< escapes of lone surrogates that became U+FFFD
};

/// Lone surrogates ("\ud83d" without its other half) become "\ufffd"; whole numbers beyond 64 bits and
/// numbers with an exponent become texts with the same digits. All else stays as it is, valid or not.
RepairedJson repair_json(std::string_view json);

}  // namespace dateline
