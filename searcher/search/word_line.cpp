#include "searcher/search/word_line.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "common/text/utf8.hpp"
#include "searcher/search/one_line.hpp"

namespace dateline {
namespace {

/// Longer runs of punctuation belong to no word; they are not read either, so that a gap costs the same
/// whatever its length.
constexpr std::uint32_t kAttachedBytes = 16;

bool opens(char32_t c) {
  const auto category = static_cast<UCharCategory>(u_charType(static_cast<UChar32>(c)));
  return category == U_START_PUNCTUATION || category == U_INITIAL_PUNCTUATION ||
         category == U_CURRENCY_SYMBOL || c == U'"';
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool space_at(std::string_view text, std::uint32_t at) {
  return is_white_space(decode_utf8(text, at).value);
}

std::uint32_t size_at(std::string_view text, std::uint32_t at) {
  return decode_utf8(text, at).size;
}

/// The place behind the last character of [begin, end) that satisfies `test`; `begin` where none does.
template <typename Test>
std::uint32_t after_last(std::string_view text, std::uint32_t begin, std::uint32_t end, Test test) {
  std::uint32_t place = begin;
  for (std::uint32_t at = begin; at < end;) {
    const CodePoint point = decode_utf8(text, at);
    at += point.size;
    if (test(point.value)) place = at;
  }
  return std::min(place, end);
}

}  // namespace

/// What stands between two words: [begin, left_end) belongs to the word before, [right_begin, end) to the one
/// after.
struct WordLine::Gap {
  std::uint32_t left_end = 0;
  std::uint32_t right_begin = 0;
  bool spaced = true;
};

WordLine::WordLine(std::string_view text, const TokenList& tokens) : text_(text), tokens_(tokens) {
  line_begins_.reserve(tokens.size());
  std::uint32_t line = 0;
  std::uint32_t end = 0;
  for (const Token& token : tokens) {
    const std::string_view gap = text.substr(end, token.bytes.begin - end);
    line += gap == " " ? 1 : static_cast<std::uint32_t>(one_line_bytes(gap));
    line_begins_.push_back(line);
    line += token.bytes.size();
    end = token.bytes.end;
  }
}

WordLine::Gap WordLine::gap_before(std::size_t word) const {
  const std::uint32_t begin = word == 0 ? 0 : tokens_[word - 1].bytes.end;
  const bool at_end = word == tokens_.size();
  const auto end = at_end ? static_cast<std::uint32_t>(text_.size()) : tokens_[word].bytes.begin;

  std::uint32_t left = begin;
  while (left < end && left - begin < kAttachedBytes && !space_at(text_, left)) left += size_at(text_, left);
  if (left >= end) {
    // Without white space between them, only opening punctuation goes with the next word.
    const std::uint32_t split =
        at_end ? end : after_last(text_, begin, end, [](char32_t c) { return !opens(c); });
    return {.left_end = split, .right_begin = split, .spaced = false};
  }
  std::uint32_t near_end = std::max(begin, end - std::min(end, kAttachedBytes));
  while (near_end < end && is_continuation(text_[near_end])) ++near_end;
  const std::uint32_t right = after_last(text_, near_end, end, is_white_space);
  return {.left_end = space_at(text_, left) ? left : begin,
          .right_begin = right > near_end ? right : end,
          .spaced = true};
}

std::size_t WordLine::span(std::size_t first, std::size_t last) const {
  const std::size_t attached =
      (tokens_[first].bytes.begin - text_begin(first)) + (text_end(last) - tokens_[last].bytes.end);
  return line_end(last) - line_begin(first) + attached;
}

std::uint32_t WordLine::text_begin(std::size_t word) const {
  return gap_before(word).right_begin;
}

std::uint32_t WordLine::text_end(std::size_t word) const {
  return gap_before(word + 1).left_end;
}

bool WordLine::starts_after_space(std::size_t word) const {
  return word == 0 || gap_before(word).spaced;
}

bool WordLine::ends_before_space(std::size_t word) const {
  return word + 1 >= tokens_.size() || gap_before(word + 1).spaced;
}

std::size_t WordLine::word_from(std::size_t at) const {
  const auto found = std::ranges::lower_bound(tokens_.tokens(), at, {},
                                              [](const Token& t) { return std::size_t{t.bytes.begin}; });
  return static_cast<std::size_t>(found - tokens_.tokens().begin());
}

std::size_t WordLine::word_ending_after(std::size_t at) const {
  const auto found = std::ranges::upper_bound(tokens_.tokens(), at, {},
                                              [](const Token& t) { return std::size_t{t.bytes.end}; });
  auto word = static_cast<std::size_t>(found - tokens_.tokens().begin());
  while (word > 0 && text_end(word - 1) > at) --word;
  return word;
}

}  // namespace dateline
