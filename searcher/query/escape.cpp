#include "searcher/query/escape.hpp"

#include <vector>

#include "searcher/query/characters.hpp"
#include "searcher/query/field.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/operand.hpp"

namespace dateline {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Bytes at the end that would be taken for sentence punctuation; the last dot of `U.S.` is none, unless it
/// stands in a pattern, where a question mark before it would be one.
std::size_t trailing_punctuation(std::string_view text, NodeKind kind) {
  const std::size_t last = text.find_last_not_of(".,;:!");
  const std::size_t begin = last == kNone ? 0 : last + 1;
  const bool dotted =
      kind != NodeKind::wildcard && begin + 1 == text.size() && text.back() == '.' && text.find('.') < begin;
  return dotted ? 0 : text.size() - begin;
}

std::size_t leading_punctuation(std::string_view text) {
  const std::size_t first = text.find_first_not_of(",;:!-+");
  return first == kNone ? text.size() : first;
}

/// A colon that would make a field of what stands before it, or a url of a pattern; npos where there is none.
std::size_t telling_colon(std::string_view text, NodeKind kind, QueryField field) {
  if (kind == NodeKind::wildcard && url_colon(text) != kNone) return url_colon(text);
  const auto prefix = field == QueryField::any ? read_field_prefix(text) : std::nullopt;
  return prefix ? prefix->bytes - 1 : kNone;
}

bool is_plain_value(std::string_view text) {
  bool letter = false;
  for (std::size_t i = 0; i < text.size();) {
    const QueryChar c = read_char(text, i);
    letter = c.kind == CharClass::letter;
    const bool joiner = i > 0 && std::string_view("-_./'&").find(text[i]) != kNone;
    if (!letter && !joiner) return false;
    i += c.bytes;
  }
  return letter;
}

}  // namespace

std::string quote_value(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out += '"';
}

std::string escape_word(std::string_view text, NodeKind kind, QueryField field) {
  const std::string_view special = kind == NodeKind::wildcard ? "\\\"()^~" : "\\\"()^~*?";
  const std::size_t front = leading_punctuation(text);
  const std::size_t back = text.size() - trailing_punctuation(text, kind);
  const std::size_t colon = telling_colon(text, kind, field);
  std::string out = is_operator_word(text) ? "\\" : "";
  for (std::size_t i = 0; i < text.size();) {
    const QueryChar c = read_char(text, i);
    const bool escape =
        i < front || i >= back || i == colon || c.is_quote() || special.find(text[i]) != kNone;
    if (escape) out += '\\';
    out.append(text.substr(i, c.bytes));
    i += c.bytes;
  }
  return out;
}

std::string escape_value(std::string_view text) {
  return text == "*" || is_plain_value(text) ? std::string(text) : quote_value(text);
}

}  // namespace dateline
