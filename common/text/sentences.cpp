#include "common/text/sentences.hpp"

#include <unicode/ubrk.h>

#include <algorithm>
#include <memory>

#include "common/text/abbreviations.hpp"
#include "common/text/char_class.hpp"
#include "common/text/utf16_text.hpp"
#include "common/text/utf8.hpp"

namespace dateline {
namespace {

/// Room for the text of an ordinary article is kept for the next one.
constexpr std::size_t kKeptUnits = std::size_t{1} << 16;

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using BreakIterator = std::unique_ptr<UBreakIterator, CloseIterator>;

BreakIterator open_iterator(UBreakIteratorType type) {
  UErrorCode status = U_ZERO_ERROR;
  BreakIterator iterator(ubrk_open(type, "root", nullptr, 0, &status));
  return U_SUCCESS(status) ? std::move(iterator) : nullptr;
}

/// Opening an iterator costs as much as the sentences of a short article.
UBreakIterator* sentence_iterator() {
  thread_local const BreakIterator iterator = open_iterator(UBRK_SENTENCE);
  return iterator.get();
}

UBreakIterator* word_iterator() {
  thread_local const BreakIterator iterator = open_iterator(UBRK_WORD);
  return iterator.get();
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Without white space at its ends.
ByteRange trimmed(std::string_view text, ByteRange range) {
  while (range.begin < range.end && is_space(text[range.begin])) ++range.begin;
  while (range.begin < range.end && is_space(text[range.end - 1])) --range.end;
  return range;
}

std::uint32_t skip_space(std::string_view text, std::uint32_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

/// From `begin` up to the next blank line, or the end of the text.
std::uint32_t paragraph_end(std::string_view text, std::uint32_t begin) {
  std::uint32_t line_end = 0;
  bool blank = false;  // nothing but spaces since the last line break
  for (std::uint32_t at = begin; at < text.size(); ++at) {
    if (text[at] == '\n') {
      if (blank) return line_end;
      blank = true;
      line_end = at;
    } else if (!is_space(text[at])) {
      blank = false;
    }
  }
  return static_cast<std::uint32_t>(text.size());
}

/// UAX #29 ends a sentence at every line break; in news they are wrapping.
void unwrap_lines(std::u16string& units) {
  const auto is_line_break = [](char16_t c) {
    return (c >= u'\n' && c <= u'\r') || c == 0x85 || c == 0x2028;
  };
  std::ranges::replace_if(units, is_line_break, u' ');
}

void add_sentences_of_paragraph(std::string_view text, ByteRange paragraph, std::vector<ByteRange>& out) {
  thread_local Utf16Text utf16;
  utf16.assign(paragraph.of(text));
  unwrap_lines(utf16.units);
  UBreakIterator* const iterator = sentence_iterator();
  UErrorCode status = iterator == nullptr ? U_MEMORY_ALLOCATION_ERROR : U_ZERO_ERROR;
  ubrk_setText(iterator, utf16.units.data(), static_cast<std::int32_t>(utf16.units.size()), &status);
  std::uint32_t begin = paragraph.begin;
  for (auto at = U_SUCCESS(status) ? ubrk_next(iterator) : UBRK_DONE; at != UBRK_DONE;
       at = ubrk_next(iterator)) {
    const std::uint32_t end = paragraph.begin + utf16.offsets[static_cast<std::size_t>(at)];
    if (end < paragraph.end && continues_sentence(text.substr(begin, end - begin), text.substr(end)))
      continue;
    if (const ByteRange sentence = trimmed(text, {begin, end}); sentence.size() != 0) out.push_back(sentence);
    begin = end;
  }
  if (utf16.units.size() > kKeptUnits) utf16 = {};
}

/// Runs of white space as one space each, up to a blank line, and not much longer than `enough` bytes.
std::string first_paragraph_on_one_line(std::string_view text, std::size_t enough) {
  ByteRange paragraph = trimmed(text, {0, static_cast<std::uint32_t>(text.size())});
  std::string line;
  int line_breaks = 0;
  for (const char c : paragraph.of(text)) {
    if (is_space(c)) {
      if (c == '\n' && ++line_breaks == 2) break;
      if (line.back() != ' ') line += ' ';
    } else {
      if (line.size() >= enough && (static_cast<unsigned char>(c) & 0xC0) != 0x80) break;
      line += c;
      line_breaks = 0;
    }
  }
  return line;
}

/// The last word boundary at most `max_bytes` into the text; 0 where there is none.
std::size_t word_boundary_before(std::string_view text, std::size_t max_bytes) {
  thread_local Utf16Text utf16;
  utf16.assign(text);
  UBreakIterator* const iterator = word_iterator();
  if (iterator == nullptr) return 0;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, utf16.units.data(), static_cast<std::int32_t>(utf16.units.size()), &status);
  std::size_t boundary = 0;
  for (auto at = U_SUCCESS(status) ? ubrk_next(iterator) : UBRK_DONE; at != UBRK_DONE;
       at = ubrk_next(iterator)) {
    const std::size_t offset = utf16.offsets[static_cast<std::size_t>(at)];
    if (offset > max_bytes) break;
    boundary = offset;
  }
  return boundary;
}

}  // namespace

std::vector<ByteRange> sentences(std::string_view text) {
  std::vector<ByteRange> out;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t begin = 0; begin < size;) {
    begin = skip_space(text, begin);
    const std::uint32_t end = paragraph_end(text, begin);
    add_sentences_of_paragraph(text, {begin, end}, out);
    begin = end;
  }
  return out;
}

std::string first_sentence(std::string_view text, std::size_t max_bytes) {
  // Enough to see whether a boundary near the limit is one, and where the word at the limit ends.
  constexpr std::size_t kLookahead = 256;
  std::string line = first_paragraph_on_one_line(text, max_bytes + kLookahead);
  const std::vector<ByteRange> all = sentences(line);
  if (all.empty()) return {};
  const std::string_view sentence = all.front().of(line);
  if (sentence.size() <= max_bytes) return std::string(sentence);
  std::size_t end = word_boundary_before(sentence, max_bytes);
  if (end == 0) end = truncate_utf8(sentence, max_bytes).size();
  return std::string(trimmed(sentence, {0, static_cast<std::uint32_t>(end)}).of(sentence));
}

}  // namespace dateline
