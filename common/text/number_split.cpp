#include "common/text/number_split.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <span>

#include "common/text/char_class.hpp"
#include "common/text/utf8.hpp"

namespace dateline {
namespace {

/// A run of digits and what stands before it.
struct DigitGroup {
  ByteRange bytes;
  std::uint32_t digits = 0;
  CharKind mark = CharKind::separator;  ///< dot, comma, apostrophe or number_space; of the first group: none
  std::uint32_t mark_at = 0;
  bool leading_zero = false;
};

using Groups = std::span<const DigitGroup>;

/// Reads digits from `at`; soft hyphens and marks among them do not count. Empty where no digit stands there.
DigitGroup read_digits(std::string_view text, std::uint32_t at) {
  DigitGroup group{.bytes = {at, at}};
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    const CharKind kind = char_kind(point.value);
    if (kind == CharKind::digit) {
      if (group.digits == 0) group.leading_zero = u_charDigitValue(static_cast<UChar32>(point.value)) == 0;
      ++group.digits;
      group.bytes.end = at + point.size;
    } else if (group.digits == 0 || (kind != CharKind::ignorable && kind != CharKind::mark)) {
      break;
    }
    at += point.size;
  }
  return group;
}

bool is_grouping_space(const DigitGroup& before, const DigitGroup& group, bool only_spaces_so_far) {
  return only_spaces_so_far && !before.leading_zero && before.digits <= 3 && group.digits == 3;
}

bool is_mark(CharKind kind) {
  return kind == CharKind::dot || kind == CharKind::comma || kind == CharKind::apostrophe ||
         kind == CharKind::number_space;
}

/// All groups that marks join to the first.
std::vector<DigitGroup> read_groups(std::string_view text, const DigitGroup& first) {
  std::vector<DigitGroup> groups{first};
  bool only_spaces = true;
  while (groups.back().bytes.end < text.size()) {
    const std::uint32_t mark_at = groups.back().bytes.end;
    const CodePoint mark = decode_utf8(text, mark_at);
    const CharKind kind = char_kind(mark.value);
    const bool is_space = kind == CharKind::number_space;
    if (!is_mark(kind)) break;
    DigitGroup next = read_digits(text, mark_at + mark.size);
    if (next.digits == 0 || (is_space && !is_grouping_space(groups.back(), next, only_spaces))) break;
    only_spaces = only_spaces && is_space;
    next.mark = kind;
    next.mark_at = mark_at;
    groups.push_back(next);
  }
  return groups;
}

/// "1,000,000" or, the Indian way, "12,34,567".
bool is_grouped(Groups groups, DecimalMark decimal) {
  const CharKind mark = groups[1].mark;
  if (mark == CharKind::dot && decimal != DecimalMark::comma) return false;
  const Groups middle = groups.subspan(1, groups.size() - 2);
  const auto has_digits = [](std::uint32_t n) {
    return [n](const DigitGroup& group) { return group.digits == n; };
  };
  if (groups[0].leading_zero || groups.back().digits != 3) return false;
  if (!std::ranges::all_of(groups.subspan(1), [mark](const DigitGroup& group) { return group.mark == mark; }))
    return false;
  if (groups[0].digits <= 3 && std::ranges::all_of(middle, has_digits(3))) return true;
  return mark == CharKind::comma && groups[0].digits <= 2 && std::ranges::all_of(middle, has_digits(2));
}

bool is_whole_number(Groups groups, DecimalMark decimal) {
  return groups.size() == 1 || is_grouped(groups, decimal);
}

bool has_decimals(Groups groups, DecimalMark decimal) {
  if (groups.size() < 2) return false;
  const CharKind mark = groups.back().mark;
  if (mark != CharKind::dot && (mark != CharKind::comma || decimal != DecimalMark::comma)) return false;
  return (groups.size() == 2 || groups[1].mark != mark) &&
         is_whole_number(groups.first(groups.size() - 1), decimal);
}

WordPart make_number(Groups groups, std::uint32_t decimal_at) {
  return {.kind = WordPart::Kind::number,
          .bytes = {groups.front().bytes.begin, groups.back().bytes.end},
          .decimal_at = decimal_at};
}

/// Groups that are no number together: decimals stay whole where a dot stands between two groups alone.
void split_list(Groups groups, std::vector<WordPart>& parts) {
  while (!groups.empty()) {
    std::size_t dotted = 1;
    while (dotted < groups.size() && groups[dotted].mark == CharKind::dot) ++dotted;
    if (dotted == 2) {
      parts.push_back(make_number(groups.first(2), groups[1].mark_at));
    } else {
      for (std::size_t i = 0; i < dotted; ++i) parts.push_back(make_number(groups.subspan(i, 1), 0));
    }
    groups = groups.subspan(dotted);
  }
}

}  // namespace

std::uint32_t split_numbers(std::string_view text, std::uint32_t at, DecimalMark mark,
                            std::vector<WordPart>& parts) {
  const DigitGroup first = read_digits(text, at);
  const std::uint32_t end = first.bytes.end;
  if (end >= text.size() || !is_mark(char_kind(decode_utf8(text, end).value))) {
    parts.push_back(make_number({&first, 1}, 0));
    return end;
  }
  const std::vector<DigitGroup> groups = read_groups(text, first);
  if (is_whole_number(groups, mark)) {
    parts.push_back(make_number(groups, 0));
  } else if (has_decimals(groups, mark)) {
    parts.push_back(make_number(groups, groups.back().mark_at));
  } else {
    split_list(groups, parts);
  }
  return groups.back().bytes.end;
}

void append_number(std::string_view text, const WordPart& number, std::string& out) {
  for (std::uint32_t at = number.bytes.begin; at < number.bytes.end;) {
    const CodePoint point = decode_utf8(text, at);
    const auto value = u_charDigitValue(static_cast<UChar32>(point.value));
    if (char_kind(point.value) == CharKind::digit) out += static_cast<char>('0' + value);
    if (number.decimal_at != 0 && at == number.decimal_at) out += '.';
    at += point.size;
  }
}

}  // namespace dateline
