#include "searcher/query/lexer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "searcher/query/field.hpp"

namespace dateline {
namespace {

using Mark = MarkedText::Mark;

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kNear = "NEAR";
/// Letters of the longest word before a colon that is still taken for a mistyped field.
constexpr std::size_t kLongestUnknownField = 30;

bool is_ascii_punctuation(char c) {
  return c > ' ' && c < '\x7F' && !is_ascii_letter(c) && !is_ascii_digit(c);
}

bool is_near_word(std::string_view word) {
  if (word.substr(0, kNear.size()) != kNear) return false;
  word.remove_prefix(kNear.size());
  if (word.empty()) return true;
  if (word.front() != '/') return false;
  word.remove_prefix(1);
  if (!word.empty() && (word.front() == '-' || word.front() == '+')) word.remove_prefix(1);
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

unsigned read_near_distance(std::string_view word, ByteRange bytes, QueryWarnings& warnings) {
  if (word.size() == kNear.size()) return kDefaultNear;
  const char sign = word[kNear.size() + 1];
  const std::string_view digits = word.substr(kNear.size() + (is_ascii_digit(sign) ? 1 : 2));
  unsigned value = kMaxNear + 1;  // stays where the number does not fit into an unsigned
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (sign == '-') value = 0;
  const unsigned kept = std::clamp(value, 1U, kMaxNear);
  if (kept != value)
    warnings.add(bytes, fmt::format("NEAR takes 1 to {} positions: NEAR/{} used", kMaxNear, kept));
  return kept;
}

/// Bytes of a number at the start of `text`: an optional sign, digits and dots.
std::size_t number_length(std::string_view text) {
  std::size_t i = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  while (i < text.size() && (is_ascii_digit(text[i]) || text[i] == '.')) ++i;
  while (i > 0 && text[i - 1] == '.') --i;
  return i;
}

/// C0 and C1 controls, DEL and ill-formed bytes: never passed on, since results are shown on terminals.
bool is_unprintable(std::string_view text, std::size_t i, QueryChar c) {
  if (c.kind != CharClass::space) return false;
  const bool c1 = c.bytes == 2 && text[i] == '\xC2' && text[i + 1] != '\xA0';
  return c1 || (c.bytes == 1 && text[i] != ' ');
}

}  // namespace

bool is_operator_word(std::string_view word) {
  return word == "AND" || word == "OR" || word == "NOT" || is_near_word(word);
}

std::optional<double> read_boost(std::string_view number, ByteRange bytes, QueryWarnings& warnings) {
  double value = 0;
  const char* end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, value, std::chars_format::fixed);
  if (error == std::errc::result_out_of_range) value = kMaxBoost + 1;
  if (stop != end || number.empty() || error == std::errc::invalid_argument || !(value > 0)) {
    warnings.add(bytes, "a boost is a number above 0: ignored");
    return std::nullopt;
  }
  const double kept = std::clamp(value, kMinBoost, kMaxBoost);
  if (kept != value)
    warnings.add(bytes, fmt::format("a boost lies between {} and {}: ^{} used", kMinBoost, kMaxBoost, kept));
  return std::round(kept / kMinBoost) / (1 / kMinBoost);
}

QueryLexer::QueryLexer(std::string_view text, OperatorReading reading, QueryWarnings& warnings)
    : text_(text.substr(0, std::numeric_limits<std::uint32_t>::max())),
      reading_(reading),
      warnings_(warnings) {}

ByteRange QueryLexer::range(std::size_t begin, std::size_t end) const {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t QueryLexer::after_spaces(std::size_t position) const {
  while (position < text_.size()) {
    const QueryChar c = read_char(text_, position);
    if (c.kind != CharClass::space) break;
    position += c.bytes;
  }
  return position;
}

std::string_view QueryLexer::word_at(std::size_t position) const {
  std::size_t end = position;
  while (end < text_.size()) {
    const QueryChar c = read_char(text_, end);
    if (c.kind != CharClass::letter && c.kind != CharClass::punctuation) break;
    end += c.bytes;
  }
  return text_.substr(position, end - position);
}

bool QueryLexer::starts_operand(std::size_t position) const {
  if (position >= text_.size() || text_[position] == '-' || text_[position] == '+') return false;
  const CharClass kind = read_char(text_, position).kind;
  return kind != CharClass::space && kind != CharClass::close;
}

QueryToken QueryLexer::next() {
  QueryToken token;
  const std::size_t begin = after_spaces(position_);
  if (begin != position_) at_boundary_ = true;
  position_ = begin;
  const Sign carried = std::exchange(carried_sign_, Sign::none);
  if (at_end()) return token;
  if (!at_boundary_) token.sign = carried;
  token.sign_begin = range(begin, begin).begin;
  if (at_boundary_) read_sign(token);
  const std::size_t operand_begin = position_;
  if (token.sign == Sign::none && peek().is_quote()) {
    // An unclosed quote comes out as an operand without text; what follows is read as if the quote were not
    // there.
    token.kind = QueryTokenKind::operand;
    if (read_quoted(token)) at_boundary_ = false;
  } else {
    at_boundary_ = false;
    read_unquoted(token);
  }
  token.bytes = range(operand_begin, position_);
  if (token.kind == QueryTokenKind::operand) take_operator(token);
  return token;
}

void QueryLexer::read_unquoted(QueryToken& token) {
  if (peek().kind == CharClass::close) {
    token.kind = QueryTokenKind::close;
    ++position_;
    return read_suffixes(token);
  }
  read_field(token);
  if (!at_end() && peek().kind == CharClass::open) {
    token.kind = QueryTokenKind::open;
    ++position_;
    at_boundary_ = true;
    return;
  }
  token.kind = QueryTokenKind::operand;
  read_operand(token);
}

void QueryLexer::read_sign(QueryToken& token) {
  const char c = text_[position_];
  if ((c != '+' && c != '-') || !starts_operand(position_ + 1)) return;
  token.sign = c == '+' ? Sign::plus : Sign::minus;
  ++position_;
}

bool QueryLexer::value_follows_space(std::size_t position) const {
  return starts_operand(position) && !read_field_prefix(text_.substr(position)) &&
         !is_operator_word(word_at(position));
}

/// Takes the name, the colon, and what may stand between it and the value. Where no value follows, an operand
/// of that field without text comes out.
void QueryLexer::read_field(QueryToken& token) {
  const auto prefix = read_field_prefix(text_.substr(position_));
  if (!prefix) return;
  token.field = prefix->field;
  position_ += prefix->bytes;
  if (has_keys(token.field) && !at_end() && text_[position_] == '=' && starts_operand(position_ + 1)) {
    token.exact_key = true;
    ++position_;
    return;
  }
  const std::size_t value = after_spaces(position_);
  if (value != position_) {
    if (value_follows_space(value)) position_ = value;
    return;
  }
  const bool takes_sign = token.field != QueryField::date && !is_verbatim_field(token.field);
  if (takes_sign && token.sign == Sign::none && !at_end()) read_sign(token);
}

void QueryLexer::read_operand(QueryToken& token) {
  while (!at_end() && peek().is_quote())
    if (read_quoted(token)) return;
  token.text_bytes = range(position_, position_);
  if (at_end() || peek().kind == CharClass::space || peek().kind == CharClass::close) return;
  if (is_verbatim_field(token.field) || token.exact_key) {
    read_verbatim(token);
  } else {
    read_word(token);
  }
}

std::size_t QueryLexer::find_closing_quote(std::size_t begin, CharClass opening) {
  const bool straight = opening == CharClass::straight_quote;
  bool& none_left = straight ? no_straight_closing_ : no_curly_closing_;
  for (std::size_t i = begin; !none_left && i < text_.size();) {
    const QueryChar c = read_char(text_, i);
    if (c.kind == CharClass::straight_quote || (!straight && c.is_quote())) return i;
    i += c.bytes;
    if (text_[i - 1] != '\\' || i >= text_.size()) continue;
    const QueryChar escaped = read_char(text_, i);
    if (text_[i] == '\\' || escaped.is_quote()) i += escaped.bytes;
  }
  // Every later quote of this kind would search the same rest in vain: remembered, the whole stays linear.
  none_left = true;
  return kNone;
}

/// False and a warning where the quote at the position is never closed; the quote itself is then skipped.
bool QueryLexer::read_quoted(QueryToken& token) {
  const QueryChar opening = peek();
  const std::size_t begin = position_ + opening.bytes;
  const std::size_t end = find_closing_quote(begin, opening.kind);
  if (end == kNone) {
    warnings_.add(range(position_, begin), "unclosed quote: searched as words");
    position_ = begin;
    return false;
  }
  for (std::size_t i = begin; i < end;) {
    const bool escape =
        text_[i] == '\\' && i + 1 < end && (text_[i + 1] == '\\' || read_char(text_, i + 1).is_quote());
    if (escape) ++i;
    const QueryChar c = read_char(text_, i);
    token.text.append(is_unprintable(text_, i, c) ? " " : text_.substr(i, c.bytes), Mark::literal);
    i += c.bytes;
  }
  token.quoted = true;
  token.text_bytes = range(begin, end);
  position_ = end + read_char(text_, end).bytes;
  read_suffixes(token);
  return true;
}

/// A backslash makes ASCII punctuation and quotes literal, and at the start of a word also a letter (`\AND`);
/// anywhere else it is a character like others.
std::size_t QueryLexer::read_escape(MarkedText& text, std::size_t word_begin) {
  const std::size_t next = position_ + 1;
  if (next < text_.size()) {
    const QueryChar c = read_char(text_, next);
    const bool starts_word = position_ == word_begin && is_ascii_letter(text_[next]);
    if (is_ascii_punctuation(text_[next]) || c.is_quote() || starts_word) {
      text.append(text_.substr(next, c.bytes), Mark::literal);
      return 1U + c.bytes;
    }
  }
  text.append("\\", Mark::active);
  return 1;
}

void QueryLexer::read_word(QueryToken& token) {
  const std::size_t begin = position_;
  while (!at_end()) {
    const QueryChar c = peek();
    if (c.kind != CharClass::letter && c.kind != CharClass::punctuation) break;
    if (text_[position_] == '\\') {
      position_ += read_escape(token.text, begin);
      continue;
    }
    token.text.append(text_.substr(position_, c.bytes), Mark::active);
    position_ += c.bytes;
  }
  token.text_bytes = range(begin, position_);
  const bool before_quote = !at_end() && peek().is_quote();
  if (before_quote && token.text.size() == 1 && token.text.is_active(0, '=')) {
    token.text = {};
    token.exact_key = read_quoted(token);
    return;
  }
  if (token.field == QueryField::any) note_unknown_field(token);
}

/// An id, url or key: up to white space, a quote, or a closing parenthesis that was not opened inside it.
void QueryLexer::read_verbatim(QueryToken& token) {
  const std::size_t begin = position_;
  std::size_t depth = 0;
  for (; !at_end(); position_ += peek().bytes) {
    const QueryChar c = peek();
    if (c.kind == CharClass::space || c.is_quote()) break;
    if (c.kind == CharClass::close && depth == 0) break;
    if (c.kind == CharClass::open) ++depth;
    if (c.kind == CharClass::close) --depth;
  }
  token.text.append(text_.substr(begin, position_ - begin), Mark::literal);
  token.text_bytes = range(begin, position_);
}

/// ^2 and ~2 directly behind a closing quote or parenthesis.
void QueryLexer::read_suffixes(QueryToken& token) {
  while (!at_end() && (text_[position_] == '^' || text_[position_] == '~')) {
    const std::size_t begin = position_;
    const std::string_view number = text_.substr(begin + 1, number_length(text_.substr(begin + 1)));
    position_ += 1 + number.size();
    const ByteRange bytes = range(begin, position_);
    if (text_[begin] == '^') {
      token.boost = read_boost(number, bytes, warnings_).value_or(token.boost);
    } else {
      warnings_.add(bytes, "only a word can be fuzzy: ignored");
    }
  }
}

void QueryLexer::take_operator(QueryToken& token) {
  const std::string& word = token.text.text();
  const bool bare = !token.quoted && token.field == QueryField::any && token.sign == Sign::none;
  if (!bare || token.text.has_literals() || !is_operator_word(word)) return;
  if (reading_ == OperatorReading::words) {
    warnings_.add(token.bytes, "an operator with nothing to join: searched as a word");
  } else if (word == "AND") {
    token.kind = QueryTokenKind::and_op;
  } else if (word == "OR") {
    token.kind = QueryTokenKind::or_op;
  } else if (word == "NOT") {
    token.kind = QueryTokenKind::not_op;
  } else {
    token.kind = QueryTokenKind::near_op;
    token.distance = read_near_distance(word, token.bytes, warnings_);
  }
}

/// `byline:Smith` looks like a field that does not exist; `10:30`, `http://…` and `Ukraine: the …` do not.
void QueryLexer::note_unknown_field(const QueryToken& token) {
  if (token.text.has_literals()) return;
  const std::string& word = token.text.text();
  const auto name_end = std::find_if_not(word.begin(), word.end(), is_ascii_letter);
  const auto length = static_cast<std::size_t>(name_end - word.begin());
  if (length < 2 || length > kLongestUnknownField || name_end == word.end() || *name_end != ':') return;
  const bool value_inside = length + 1 < word.size() && read_char(word, length + 1).kind == CharClass::letter;
  const bool value_behind =
      length + 1 == word.size() && !at_end() && (peek().is_quote() || peek().kind == CharClass::open);
  if (!value_inside && !value_behind) return;
  const std::uint32_t begin = token.text_bytes.begin;
  warnings_.add(range(begin, begin + length),
                fmt::format("no field \"{}\": searched as words", word.substr(0, length)));
  if (value_behind) carried_sign_ = token.sign;
}

}  // namespace dateline
