// Query text → tokens. Operands come out whole: sign, field, text and the boost behind a closing quote or
// parenthesis.
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/characters.hpp"
#include "searcher/query/marked_text.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/query/warnings.hpp"

namespace dateline {

enum class QueryTokenKind { operand, open, close, and_op, or_op, not_op, near_op, end };

enum class Sign { none, plus, minus };

struct QueryToken {
  QueryTokenKind kind = QueryTokenKind::end;
  ByteRange bytes;                     ///< field and boost included, sign excluded
  ByteRange text_bytes;                ///< operand: the value alone, without quotes
  Sign sign = Sign::none;              ///< operand, open
  std::uint32_t sign_begin = 0;        ///< where the sign stands; bytes.begin without one
  QueryField field = QueryField::any;  ///< operand, open: the field named directly before
  bool quoted = false;                 ///< operand: stood between quotes
  bool exact_key = false;              ///< operand: "=" stood directly before the value
  MarkedText text;                     ///< operand
  double boost = 1.0;                  ///< quoted operand, close; a word's own boost is still in its text
  unsigned distance = 0;               ///< near_op
};

/// Window of NEAR without a number, in positions, and its bounds.
inline constexpr unsigned kDefaultNear = 10;
inline constexpr unsigned kMaxNear = 1'000;
inline constexpr double kMaxBoost = 1'000;
inline constexpr double kMinBoost = 0.001;

/// Whether AND, OR, NOT and NEAR are operators; a query of nothing else is words.
enum class OperatorReading { operators, words };

/// A word that the lexer takes for an operator where it stands alone.
[[nodiscard]] bool is_operator_word(std::string_view word);

/// The number behind ^, to thousandths; empty and a warning where it is none above 0.
std::optional<double> read_boost(std::string_view number, ByteRange bytes, QueryWarnings& warnings);

/// Reads the text from front to back in linear time, whatever the text is.
class QueryLexer {
 public:
  QueryLexer(std::string_view text, OperatorReading reading, QueryWarnings& warnings);

  /// Tokens of kind `end` for ever, once the text is used up.
  QueryToken next();
  /// How much is read: all but what lies beyond 4 GiB.
  [[nodiscard]] std::uint32_t text_bytes() const { return static_cast<std::uint32_t>(text_.size()); }

 private:
  [[nodiscard]] bool at_end() const { return position_ >= text_.size(); }
  [[nodiscard]] QueryChar peek() const { return read_char(text_, position_); }
  [[nodiscard]] ByteRange range(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool starts_operand(std::size_t position) const;
  [[nodiscard]] std::size_t find_closing_quote(std::size_t begin, CharClass opening);
  [[nodiscard]] std::string_view word_at(std::size_t position) const;
  [[nodiscard]] bool value_follows_space(std::size_t position) const;
  [[nodiscard]] std::size_t after_spaces(std::size_t position) const;
  void read_sign(QueryToken& token);
  void read_unquoted(QueryToken& token);
  void read_field(QueryToken& token);
  void read_operand(QueryToken& token);
  bool read_quoted(QueryToken& token);
  void read_word(QueryToken& token);
  std::size_t read_escape(MarkedText& text, std::size_t word_begin);
  void read_verbatim(QueryToken& token);
  void read_suffixes(QueryToken& token);
  void take_operator(QueryToken& token);
  void note_unknown_field(const QueryToken& token);

  std::string_view text_;
  OperatorReading reading_;
  QueryWarnings& warnings_;
  std::size_t position_ = 0;
  bool at_boundary_ = true;           ///< the start, white space or an opening parenthesis lies just before
  bool no_straight_closing_ = false;  ///< no straight quote closes anything from here on
  bool no_curly_closing_ = false;
  Sign carried_sign_ = Sign::none;  ///< of an unknown field, for the quotes or parentheses directly behind it
};

}  // namespace dateline
