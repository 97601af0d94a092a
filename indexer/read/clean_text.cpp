#include "indexer/read/clean_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "common/text/utf8.hpp"

namespace dateline {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}
bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Bytes of white space at the front: one character of it, or 0.
std::size_t leading_space(std::string_view text) {
  if (text.empty()) return 0;
  if (is_space(text.front()) || text.front() == '\0') return 1;
  if (text.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

std::size_t trailing_space(std::string_view text) {
  if (text.empty()) return 0;
  if (is_space(text.back()) || text.back() == '\0') return 1;
  if (text.ends_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return text.ends_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (const std::size_t n = leading_space(text)) text.remove_prefix(n);
  while (const std::size_t n = trailing_space(text)) text.remove_suffix(n);
  return text;
}

std::string clean_body(std::string_view text) {
  text = trim(text);
  const auto special = [](char c) { return is_control(c) && c != '\n' && c != '\t'; };
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto* const stop = std::find_if(text.begin() + i, text.end(), special);
    const auto end = static_cast<std::size_t>(stop - text.begin());
    out.append(text, i, end - i);
    if (end == text.size()) break;
    if (text[end] == '\0') out += ' ';
    const bool before_newline = end + 1 < text.size() && text[end + 1] == '\n';
    if (text[end] == '\r' && !before_newline) out += '\n';
    i = end + 1;
  }
  // Control characters at the ends may have hidden white space.
  const std::string_view rest = trim(out);
  if (rest.size() != out.size()) return std::string(rest);
  return out;
}

std::string clean_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t n = leading_space(text.substr(i))) {
      gap = !out.empty();
      i += n;
      continue;
    }
    if (!is_control(text[i])) {
      if (gap) out += ' ';
      gap = false;
      out += text[i];
    }
    ++i;
  }
  return out;
}

std::string clean_id(std::string_view text) {
  std::string out(text);
  out.erase(std::remove_if(out.begin(), out.end(), is_control), out.end());
  return std::string(trim(out));
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string display_path(std::string_view path) {
  const bool valid = is_valid_utf8(path);
  if (valid && std::none_of(path.begin(), path.end(), is_control)) return std::string(path);
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_control(c) || (!valid && byte >= 0x80)) {
      out += fmt::format("%{:02X}", byte);
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace dateline
