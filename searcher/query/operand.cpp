#include "searcher/query/operand.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "searcher/query/field.hpp"

namespace dateline {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kLeadingPunctuation = ",;:!-+^~";
constexpr unsigned kMaxFuzzy = 2;
/// Bytes of a run of letters that count as one word; scripts without spaces make longer ones.
constexpr std::size_t kLongRun = 64;
constexpr double kBoostSteps = 1'000;  // per 1.0

/// An unquoted value under the knife: the text and where it stands shrink together.
struct Piece {
  MarkedText text;
  ByteRange bytes;

  void drop_front(std::size_t count) {
    text.remove_prefix(count);
    bytes.begin += static_cast<std::uint32_t>(count);
  }
  void drop_back(std::size_t count) {
    text.remove_suffix(count);
    bytes.end -= static_cast<std::uint32_t>(count);
  }
};

/// Active characters are never shortened in the source, so counts of them are counts of source bytes.
void trim_front(Piece& piece, QueryWarnings& warnings) {
  std::size_t count = 0;
  bool caret = false;
  while (count < piece.text.size() && piece.text.is_active_of(count, kLeadingPunctuation)) {
    caret = caret || piece.text.text()[count] == '^';
    ++count;
  }
  if (caret && count < piece.text.size())
    warnings.add(piece.bytes, "nothing directly before ^: searched as a word");
  piece.drop_front(count);
}

/// Takes sentence punctuation off, but leaves `U.S.` its last dot, and a pattern its `?`.
void trim_back(Piece& piece) {
  const bool pattern = piece.text.find_active('*') != kNone;
  const std::string_view set = pattern ? ".,;:!" : ".,;:!?";
  std::size_t end = piece.text.size();
  while (end > 0 && piece.text.is_active_of(end - 1, set)) --end;
  const bool dotted =
      end < piece.text.size() && piece.text.text()[end] == '.' && piece.text.text().find('.') < end;
  piece.drop_back(piece.text.size() - end - (dotted ? 1 : 0));
}

/// What stands behind a word: word~2^3, in either order.
struct Suffixes {
  std::optional<double> boost;
  std::optional<unsigned> fuzzy;
};

unsigned read_fuzzy(std::string_view number, ByteRange bytes, QueryWarnings& warnings) {
  if (number.empty() || number == "1") return 1;
  if (number == "2") return kMaxFuzzy;
  double value = 0;
  const auto [stop, error] =
      std::from_chars(number.data(), number.data() + number.size(), value, std::chars_format::fixed);
  const bool large = error == std::errc::result_out_of_range || (error == std::errc{} && value >= kMaxFuzzy);
  const unsigned kept = large ? kMaxFuzzy : 1;
  warnings.add(bytes, fmt::format("the distance of a fuzzy word is 1 or 2: ~{} used", kept));
  return kept;
}

/// Where ^ or ~ with nothing but a number behind it begins; npos where the text does not end so.
std::size_t find_suffix(const MarkedText& text) {
  std::size_t i = text.size();
  while (i > 0 && (is_ascii_digit(text.text()[i - 1]) || text.is_active_of(i - 1, ".+-"))) --i;
  return i > 1 && text.is_active_of(i - 1, "^~") ? i - 1 : kNone;
}

Suffixes take_suffixes(Piece& piece, QueryWarnings& warnings) {
  Suffixes found;
  for (std::size_t at = find_suffix(piece.text); at != kNone; at = find_suffix(piece.text)) {
    const std::size_t count = piece.text.size() - at;
    const ByteRange bytes{piece.bytes.end - static_cast<std::uint32_t>(count), piece.bytes.end};
    std::string_view number = std::string_view(piece.text.text()).substr(at + 1);
    while (!number.empty() && number.back() == '.') number.remove_suffix(1);
    const bool boost = piece.text.text()[at] == '^';
    if (boost ? found.boost.has_value() : found.fuzzy.has_value()) {
      warnings.add(bytes, "already given: ignored");
    } else if (boost) {
      found.boost = read_boost(number, bytes, warnings).value_or(1.0);
    } else {
      found.fuzzy = read_fuzzy(number, bytes, warnings);
    }
    piece.drop_back(count);
  }
  if (piece.text.find_active('^') != kNone)
    warnings.add(piece.bytes, "no number behind ^: searched as words");
  return found;
}

/// In `http://…/?a=b` the question mark is no wildcard.
bool is_url(const MarkedText& text) {
  const std::size_t colon = url_colon(text.text());
  return colon != kNone && text.is_active(colon, ':');
}

/// A `?` at the end asks a question; inside a word, before a letter or digit, or beside a `*` it is a
/// wildcard.
bool is_pattern(const MarkedText& text) {
  if (is_url(text)) return false;
  if (text.find_active('*') != kNone) return true;
  const std::size_t question = text.find_active('?');
  return question != kNone && has_content(std::string_view(text.text()).substr(question));
}

/// `**` says no more than `*`.
std::string pattern_text(std::string pattern) {
  const auto end =
      std::unique(pattern.begin(), pattern.end(), [](char a, char b) { return a == '*' && b == '*'; });
  pattern.erase(end, pattern.end());
  return pattern;
}

/// White space, also that of other scripts, becomes one space; none at the ends.
std::string collapse_spaces(std::string_view text) {
  std::string out;
  bool pending = false;
  for (std::size_t i = 0; i < text.size();) {
    const QueryChar c = read_char(text, i);
    const bool space = c.kind == CharClass::space;
    if (!space) {
      if (pending && !out.empty()) out += ' ';
      out.append(text.substr(i, c.bytes));
    }
    pending = space;
    i += c.bytes;
  }
  return out;
}

QueryNode make_leaf(NodeKind kind, QueryField field, ByteRange bytes, std::string text) {
  QueryNode node;
  node.kind = kind;
  node.field = field;
  node.bytes = bytes;
  node.text = std::move(text);
  return node;
}

std::optional<QueryNode> make_phrase(const QueryToken& token, QueryField field, QueryWarnings& warnings) {
  std::string text = collapse_spaces(token.text.text());
  if (!has_content(text)) return std::nullopt;
  QueryNode node = make_leaf(NodeKind::phrase, field, token.bytes, std::move(text));
  apply_boost(node, token.boost, token.bytes, warnings);
  return node;
}

std::optional<QueryNode> make_word(const QueryToken& token, QueryField field, QueryWarnings& warnings) {
  Piece piece{token.text, token.text_bytes};
  // No indexed word has a * or ? in it: beside wildcards, escaped ones say nothing.
  if (piece.text.has_literals() && is_pattern(piece.text)) piece.text.remove_literal("*?");
  trim_front(piece, warnings);
  trim_back(piece);
  const Suffixes suffixes = take_suffixes(piece, warnings);
  trim_back(piece);
  if (!has_content(piece.text.text())) {
    if (piece.text.find_active('*') != kNone)
      warnings.add(token.bytes, "a wildcard needs a letter or digit beside it: ignored");
    return std::nullopt;
  }
  const bool pattern = is_pattern(piece.text);
  if (pattern && suffixes.fuzzy) warnings.add(token.bytes, "a wildcard cannot be fuzzy: ~ ignored");
  QueryNode node = make_leaf(NodeKind::word, field, token.bytes, piece.text.text());
  if (pattern) {
    node.kind = NodeKind::wildcard;
    node.text = pattern_text(piece.text.text());
  } else if (suffixes.fuzzy) {
    node.kind = NodeKind::fuzzy;
    node.distance = *suffixes.fuzzy;
  }
  apply_boost(node, suffixes.boost.value_or(1.0), token.bytes, warnings);
  return node;
}

std::optional<QueryNode> without_value(const QueryToken& token, QueryField field, QueryWarnings& warnings) {
  const std::string name(query_field_name(field));
  // Only a field named right here has a name to search for; a group's name stands elsewhere.
  if (token.quoted || token.field == QueryField::any) {
    if (token.quoted) warnings.add(token.bytes, fmt::format("{}: has no value: ignored", name));
    return std::nullopt;
  }
  warnings.add(token.bytes, fmt::format("{}: has no value: searched as a word", name));
  return make_leaf(NodeKind::word, QueryField::any, token.bytes, name);
}

std::optional<QueryNode> make_date(const QueryToken& token, QueryWarnings& warnings) {
  std::string_view text = token.text.text();
  while (!token.quoted && !text.empty() && std::string_view(",;:!?").find(text.back()) != kNone)
    text.remove_suffix(1);
  if (!token.quoted && text.size() > 1 && text.back() == '.' && text[text.size() - 2] != '.')
    text.remove_suffix(1);
  const auto days = text == "*" ? DayRange{} : parse_day_range(text);
  if (!days) {
    warnings.add(token.bytes, "not a date or a range of dates: searched as words");
    return token.quoted ? make_phrase(token, QueryField::any, warnings)
                        : make_word(token, QueryField::any, warnings);
  }
  QueryNode node = make_leaf(NodeKind::date_range, QueryField::date, token.bytes, {});
  node.days = *days;
  apply_boost(node, token.boost, token.bytes, warnings);
  return node;
}

/// Byte for byte: an id, a url or a key.
std::optional<QueryNode> make_verbatim(std::string text, const QueryToken& token, QueryField field,
                                       QueryWarnings& warnings) {
  if (text.empty()) return without_value(token, field, warnings);
  QueryNode node = make_leaf(NodeKind::filter, field, token.bytes, std::move(text));
  node.exact_key = has_keys(field);
  apply_boost(node, token.boost, token.bytes, warnings);
  return node;
}

std::optional<QueryNode> make_filter(const QueryToken& token, QueryField field, QueryWarnings& warnings) {
  const std::string& text = token.text.text();
  const bool equals_sign = !token.quoted && text.size() > 1 && token.text.is_active(0, '=');
  if (is_verbatim_field(field) || token.exact_key) return make_verbatim(text, token, field, warnings);
  if (equals_sign) return make_verbatim(text.substr(1), token, field, warnings);
  Piece piece{token.text, token.text_bytes};
  double boost = token.boost;
  if (!token.quoted) {
    trim_front(piece, warnings);
    trim_back(piece);
    const Suffixes suffixes = take_suffixes(piece, warnings);
    trim_back(piece);
    boost = suffixes.boost.value_or(1.0);
    if (suffixes.fuzzy) warnings.add(token.bytes, "only a word can be fuzzy: ~ ignored");
  }
  std::string value = collapse_spaces(piece.text.text());
  if (value != "*" && !has_content(value)) return without_value(token, field, warnings);
  QueryNode node = make_leaf(NodeKind::filter, field, token.bytes, std::move(value));
  apply_boost(node, boost, token.bytes, warnings);
  return node;
}

/// The end of the first word at or behind `begin`; npos where there is none.
std::size_t next_word_end(std::string_view text, std::size_t begin) {
  std::size_t letters = 0;
  for (std::size_t i = begin; i < text.size();) {
    const QueryChar c = read_char(text, i);
    const bool letter = c.kind == CharClass::letter;
    if (letters > 0 && (!letter || letters + c.bytes > kLongRun)) return i;
    if (letter) letters += c.bytes;
    i += c.bytes;
  }
  return letters > 0 ? text.size() : kNone;
}

}  // namespace

void apply_boost(QueryNode& node, double boost, ByteRange bytes, QueryWarnings& warnings) {
  if (boost == 1.0) return;
  const bool weightless = node.kind == NodeKind::filter || node.kind == NodeKind::date_range ||
                          node.kind == NodeKind::none_of || node.kind == NodeKind::everything;
  if (weightless) return warnings.add(bytes, "a filter or negation has no weight: boost ignored");
  node.boost = std::clamp(std::round(node.boost * boost * kBoostSteps) / kBoostSteps, kMinBoost, kMaxBoost);
}

std::optional<QueryNode> make_operand(const QueryToken& token, QueryField inherited,
                                      QueryWarnings& warnings) {
  const QueryField field = token.field == QueryField::any ? inherited : token.field;
  if (token.text.empty() && !token.quoted) return without_value(token, field, warnings);
  if (field == QueryField::date &&
      (token.quoted || has_content(token.text.text()) || token.text.text() == "*"))
    return make_date(token, warnings);
  if (field == QueryField::date) return without_value(token, field, warnings);
  if (!is_text_field(field)) return make_filter(token, field, warnings);
  return token.quoted ? make_phrase(token, field, warnings) : make_word(token, field, warnings);
}

std::size_t url_colon(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && is_ascii_letter(text[letters])) ++letters;
  return letters > 0 && text.substr(letters, 3) == "://" ? letters : kNone;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t end = next_word_end(text, 0); end != kNone; end = next_word_end(text, end)) ++words;
  return words;
}

void cut_words(std::string& text, std::size_t max_words) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < max_words && end != kNone; ++i) end = next_word_end(text, end);
  if (end != kNone && next_word_end(text, end) != kNone) text.resize(end);
}

}  // namespace dateline
