// Letters of tokens: plain forms, small letters, shapes; and the hash that stands for a string.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::ner {

/// Whether capitals mean something in the sentence of a token.
enum class Casing : std::uint8_t {
  trusted,
  title,     ///< nearly every word is capitalised, as in many headlines
  capitals,  ///< the whole sentence is in capitals: read as if in title case
};

inline constexpr std::size_t kMaxTokenBytes = 100;

/// 64 bits, never 0. Part of the model file's format: features are made of these hashes.
std::uint64_t text_hash(std::string_view text);

/// Whether a token is digits and marks, all ASCII: of a number only the pattern counts.
bool is_number(std::string_view token);

/// Quotes and dashes in their ASCII form, so that typography does not matter, and the digits of numbers as 0;
/// at most kMaxTokenBytes. In a sentence in capitals also "MOSCOW" as "Moscow".
std::string plain_token(std::string_view token, Casing casing);
/// Small letters, digits as 0.
std::string lower_token(std::string_view token);
/// First letter as it is, the others small.
std::string capitalised(std::string_view token);
/// Classes of characters (X capital, x other letter, d digit, itself), runs cut to two: "Kim" → Xxx.
std::string token_shape(std::string_view token);

enum class LetterCaseOfWord : std::uint8_t { no_letters, lower, capital, all_capitals };
/// `capital` begins with a capital; `all_capitals` has besides no small letter, and more than one character.
LetterCaseOfWord case_of(std::string_view token);

}  // namespace dateline::ner
