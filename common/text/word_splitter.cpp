#include "common/text/word_splitter.hpp"

#include <algorithm>
#include <array>

#include "common/text/char_class.hpp"
#include "common/text/number_split.hpp"
#include "common/text/utf8.hpp"

namespace dateline {
namespace {

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

CharKind kind_at(std::string_view text, std::uint32_t at) {
  return at < text.size() ? char_kind(decode_utf8(text, at).value) : CharKind::separator;
}

/// One letter with its marks.
bool is_single_letter(std::string_view text, ByteRange bytes) {
  if (bytes.size() == 0) return false;
  std::uint32_t at = bytes.begin + decode_utf8(text, bytes.begin).size;
  while (at < bytes.end) {
    const CodePoint point = decode_utf8(text, at);
    const CharKind kind = char_kind(point.value);
    if (kind != CharKind::mark && kind != CharKind::ignorable) return false;
    at += point.size;
  }
  return true;
}

bool is_l(char32_t c) {
  return c == 'l' || c == 'L';
}

bool is_hebrew_letter(char32_t c) {
  return c >= 0x05D0 && c <= 0x05F2;
}

bool is_possessive_s(std::string_view ending) {
  return ending == "s" || ending == "S";
}

}  // namespace

void WordSplitter::split(ByteRange word, std::vector<WordPart>& parts) {
  parts.clear();
  at_ = std::max(at_, word.begin);
  end_ = word.end;
  while (at_ < end_) {
    const CodePoint point = decode_utf8(text_, at_);
    switch (char_kind(point.value)) {
      case CharKind::letter:
        take_letters(parts);
        break;
      case CharKind::digit:
        take_numbers(parts);
        break;
      default:
        at_ += point.size;
    }
  }
}

/// Whether the apostrophe or middle dot at `at` is inside a word: "O'Brien", "col·lecció".
bool WordSplitter::continues_letters(std::uint32_t at, char32_t previous) const {
  const CodePoint point = decode_utf8(text_, at);
  const std::uint32_t next_at = at + point.size;
  if (next_at >= end_) return false;
  const char32_t next = decode_utf8(text_, next_at).value;
  switch (char_kind(point.value)) {
    case CharKind::apostrophe:
      return char_kind(next) == CharKind::letter;
    case CharKind::middle_dot:
      return is_l(previous) && is_l(next);
    default:  // a Hebrew acronym has a quotation mark before its last letter
      return point.value == '"' && is_hebrew_letter(previous) && is_hebrew_letter(next);
  }
}

WordSplitter::Letters WordSplitter::read_letters(std::uint32_t begin) const {
  Letters letters{.bytes = {begin, begin}};
  char32_t previous = 0;
  std::uint32_t at = begin;
  while (at < end_) {
    const CodePoint point = decode_utf8(text_, at);
    const CharKind kind = char_kind(point.value);
    if (kind == CharKind::letter || kind == CharKind::mark) {
      letters.bytes.end = at + point.size;
    } else if (kind != CharKind::ignorable) {
      if (!continues_letters(at, previous)) break;
      if (kind == CharKind::apostrophe) {
        if (letters.first_apostrophe == 0) letters.first_apostrophe = at;
        letters.last_apostrophe = at;
      }
    }
    previous = point.value;
    at += point.size;
  }
  letters.whole = {begin, at};
  return letters;
}

/// "l'homme" → "homme".
void WordSplitter::drop_elided(Letters& letters) const {
  constexpr std::size_t kLongestElided = 8;
  if (traits_.elided.empty() || letters.first_apostrophe == 0) return;
  const std::string_view word =
      text_.substr(letters.bytes.begin, letters.first_apostrophe - letters.bytes.begin);
  if (word.size() > kLongestElided) return;
  std::array<char, kLongestElided> lower{};
  std::ranges::transform(word, lower.begin(), ascii_lower);
  if (std::ranges::find(traits_.elided, std::string_view(lower.data(), word.size())) == traits_.elided.end())
    return;
  letters.bytes.begin = letters.first_apostrophe + decode_utf8(text_, letters.first_apostrophe).size;
  letters.first_apostrophe = 0;
  if (letters.last_apostrophe < letters.bytes.begin) letters.last_apostrophe = 0;
}

/// "Kim's" → "Kim"; in Turkish "Ankara'da" → "Ankara".
void WordSplitter::drop_ending(Letters& letters) const {
  const std::uint32_t last = letters.last_apostrophe;
  if (last > letters.bytes.begin) {
    const std::uint32_t ending = last + decode_utf8(text_, last).size;
    if (is_possessive_s(text_.substr(ending, letters.bytes.end - ending))) letters.bytes.end = last;
  }
  const std::uint32_t first = letters.first_apostrophe;
  if (traits_.name_ending == NameEnding::after_apostrophe && first > letters.bytes.begin &&
      !is_single_letter(text_, {letters.bytes.begin, first})) {
    letters.bytes.end = std::min(letters.bytes.end, first);
  }
}

/// Whether the letters are the ending of the part before, which the segmentation has cut off: "U.S.'s",
/// "1980's", "EU:n".
bool WordSplitter::is_loose_ending(const Letters& letters) const {
  if (part_end_ == 0 || part_end_ >= letters.whole.begin) return false;
  const std::string_view gap = text_.substr(part_end_, letters.whole.begin - part_end_);
  const std::string_view ending = letters.bytes.of(text_);
  if (decode_utf8(gap, 0).size != gap.size()) return false;
  if (kind_at(gap, 0) == CharKind::apostrophe) return is_possessive_s(ending);
  if (traits_.name_ending != NameEnding::after_colon || gap != ":") return false;
  constexpr std::size_t kLongestEnding = 6;  // Finnish "EU:ssakin" and the like are left alone
  const char before = text_[part_end_ - 1];
  return ((before >= 'A' && before <= 'Z') || (before >= '0' && before <= '9')) &&
         ending.size() <= kLongestEnding &&
         std::ranges::all_of(ending, [](char c) { return ascii_lower(c) == c; });
}

/// Single letters that dots join become one: "U.S.A." Leaves `letters` alone and says no where there is only
/// one.
bool WordSplitter::extend_acronym(Letters& letters) const {
  bool extended = false;
  Letters last = letters;
  while (last.last_apostrophe == 0 && kind_at(text_, last.whole.end) == CharKind::dot) {
    const std::uint32_t next = last.whole.end + decode_utf8(text_, last.whole.end).size;
    if (next >= end_ || kind_at(text_, next) != CharKind::letter) break;
    Letters following = read_letters(next);
    drop_ending(following);
    if (!is_single_letter(text_, following.bytes)) break;
    last = following;
    extended = true;
  }
  if (!extended) return false;
  letters.bytes.end = last.bytes.end;
  letters.whole.end = last.whole.end;
  if (last.last_apostrophe == 0 && kind_at(text_, last.whole.end) == CharKind::dot) {
    letters.bytes.end = last.whole.end + decode_utf8(text_, last.whole.end).size;
    letters.whole.end = letters.bytes.end;
  }
  return true;
}

void WordSplitter::take_letters(std::vector<WordPart>& parts) {
  Letters letters = read_letters(at_);
  drop_elided(letters);
  drop_ending(letters);
  const bool acronym = is_single_letter(text_, letters.bytes) && extend_acronym(letters);
  if (acronym || !is_loose_ending(letters)) {
    parts.push_back({.kind = acronym ? WordPart::Kind::acronym : WordPart::Kind::letters,
                     .bytes = letters.bytes,
                     .joined = is_joined(letters.whole.begin)});
  }
  at_ = part_end_ = letters.whole.end;
}

void WordSplitter::take_numbers(std::vector<WordPart>& parts) {
  const std::size_t known = parts.size();
  at_ = split_numbers(text_, at_, traits_.decimal_mark, parts);
  for (std::size_t i = known; i < parts.size(); ++i) {
    parts[i].joined = is_joined(parts[i].bytes.begin);
    part_end_ = parts[i].bytes.end;
  }
}

bool WordSplitter::is_joined(std::uint32_t begin) const {
  if (part_end_ == 0) return false;
  if (part_end_ == begin) return true;
  const CodePoint gap = decode_utf8(text_, part_end_);
  if (part_end_ + gap.size != begin) return false;
  switch (char_kind(gap.value)) {
    case CharKind::hyphen:
    case CharKind::dot:
    case CharKind::underscore:
    case CharKind::slash:
    case CharKind::apostrophe:
      return true;
    default:
      return false;
  }
}

}  // namespace dateline
