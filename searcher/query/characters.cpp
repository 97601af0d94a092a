#include "searcher/query/characters.hpp"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

struct Decoded {
  char32_t value = 0;
  std::uint8_t bytes = 0;  ///< 0: ill-formed
};

/// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Decoded decode(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  const std::uint8_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) return {};
  char32_t value = lead & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[bytes] || value > 0x10FFFF || surrogate) return {};
  return {value, bytes};
}

struct Span {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool in_spans(const std::array<Span, N>& spans, char32_t c) {
  return std::any_of(spans.begin(), spans.end(), [c](Span s) { return c >= s.first && c <= s.last; });
}

// C1 controls, Unicode's White_Space, and the invisible U+200B and U+FEFF.
constexpr std::array<Span, 9> kSpaces{{{0x80, 0xA0},
                                       {0x1680, 0x1680},
                                       {0x2000, 0x200B},
                                       {0x2028, 0x2029},
                                       {0x202F, 0x202F},
                                       {0x205F, 0x205F},
                                       {0x2060, 0x2060},
                                       {0x3000, 0x3000},
                                       {0xFEFF, 0xFEFF}}};
constexpr std::array<Span, 5> kQuotes{
    {{0xAB, 0xAB}, {0xBB, 0xBB}, {0x201C, 0x201C}, {0x201D, 0x201F}, {0xFF02, 0xFF02}}};
// Latin-1 signs, general punctuation, CJK and full-width punctuation; ª µ º and the digits among them are
// letters.
constexpr std::array<Span, 14> kPunctuation{{{0xA1, 0xA9},
                                             {0xAC, 0xB1},
                                             {0xB4, 0xB4},
                                             {0xB6, 0xB8},
                                             {0xBF, 0xBF},
                                             {0xD7, 0xD7},
                                             {0xF7, 0xF7},
                                             {0x200C, 0x206F},
                                             {0x2212, 0x2212},
                                             {0x3001, 0x3004},
                                             {0x3008, 0x3020},
                                             {0xFF01, 0xFF0F},
                                             {0xFF1A, 0xFF20},
                                             {0xFF3B, 0xFF40}}};

CharClass ascii_class(char c) {
  if (c == '"') return CharClass::straight_quote;
  if (c == '(') return CharClass::open;
  if (c == ')') return CharClass::close;
  if (c <= ' ' || c == '\x7F') return CharClass::space;
  return is_ascii_letter(c) || is_ascii_digit(c) ? CharClass::letter : CharClass::punctuation;
}

}  // namespace

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

QueryChar read_char(std::string_view text, std::size_t position) {
  const char c = text[position];
  if (static_cast<unsigned char>(c) < 0x80) return {ascii_class(c), 1};
  const Decoded decoded = decode(text.substr(position));
  if (decoded.bytes == 0) return {CharClass::space, 1};
  CharClass kind = CharClass::letter;
  if (in_spans(kSpaces, decoded.value)) {
    kind = CharClass::space;
  } else if (in_spans(kQuotes, decoded.value)) {
    kind = CharClass::curly_quote;
  } else if (in_spans(kPunctuation, decoded.value)) {
    kind = CharClass::punctuation;
  }
  return {kind, decoded.bytes};
}

bool has_content(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const QueryChar c = read_char(text, i);
    if (c.kind == CharClass::letter) return true;
    i += c.bytes;
  }
  return false;
}

}  // namespace dateline
