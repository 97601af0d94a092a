#include "indexer/entities/ner/token_text.hpp"

#include <unicode/uchar.h>

#include <array>
#include <utility>

#include <xxhash.h>

#include "common/text/code_point.hpp"
#include "common/text/utf8.hpp"

namespace dateline::ner {
namespace {

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_letter(char32_t c) {
  return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                  : u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

/// The ASCII mark that a typographic one stands for.
std::string_view plain_mark(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'`':
      return "'";
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u00AB':
    case U'\u00BB':
      return "\"";
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
      return "-";
    default:
      return {};
  }
}

char shape_class(char32_t c) {
  if (is_digit(c)) return 'd';
  if (is_upper(c)) return 'X';
  if (is_letter(c)) return 'x';
  return c < 0x80 ? static_cast<char>(c) : 'p';
}

}  // namespace

std::uint64_t text_hash(std::string_view text) {
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  return hash == 0 ? 1 : hash;
}

bool is_number(std::string_view token) {
  bool digits = false;
  for (const char c : token) {
    if (c >= '0' && c <= '9')
      digits = true;
    else if (is_letter(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80)
      return false;
  }
  return digits;
}

std::string plain_token(std::string_view token, Casing casing) {
  token = truncate_utf8(token, kMaxTokenBytes);
  if (token == "``" || token == "''") return "\"";
  if (is_number(token)) return lower_token(token);
  std::string plain;
  plain.reserve(token.size());
  for (std::size_t at = 0; at < token.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(token, at);
    if (const std::string_view mark = plain_mark(c); !mark.empty())
      plain += mark;
    else
      plain += token.substr(begin, at - begin);
  }
  return casing == Casing::capitals ? capitalised(plain) : plain;
}

std::string lower_token(std::string_view token) {
  std::string small;
  small.reserve(token.size());
  for (std::size_t at = 0; at < token.size();) {
    const char32_t c = next_code_point(token, at);
    append_utf8(small, is_digit(c) ? U'0' : lower(c));
  }
  return small;
}

std::string capitalised(std::string_view token) {
  std::string out;
  out.reserve(token.size());
  for (std::size_t at = 0; at < token.size();) {
    const bool first = at == 0;
    const char32_t c = next_code_point(token, at);
    append_utf8(out, first ? c : lower(c));
  }
  return out;
}

std::string token_shape(std::string_view token) {
  std::string shape;
  int run = 0;
  for (std::size_t at = 0; at < token.size();) {
    const char c = shape_class(next_code_point(token, at));
    run = !shape.empty() && shape.back() == c ? run + 1 : 1;
    if (run <= 2) shape += c;
  }
  return shape;
}

LetterCaseOfWord case_of(std::string_view token) {
  std::size_t at = 0;
  if (token.empty()) return LetterCaseOfWord::no_letters;
  const char32_t first = next_code_point(token, at);
  if (!is_letter(first)) return LetterCaseOfWord::no_letters;
  if (!is_upper(first)) return LetterCaseOfWord::lower;
  if (at == token.size()) return LetterCaseOfWord::capital;
  while (at < token.size()) {
    const char32_t c = next_code_point(token, at);
    if (is_letter(c) && !is_upper(c)) return LetterCaseOfWord::capital;
  }
  return LetterCaseOfWord::all_capitals;
}

}  // namespace dateline::ner
