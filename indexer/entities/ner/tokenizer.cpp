#include "indexer/entities/ner/tokenizer.hpp"

#include <algorithm>
#include <array>

#include "common/text/abbreviations.hpp"
#include "common/text/char_class.hpp"
#include "common/text/utf8.hpp"

namespace dateline::ner {
namespace {

constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

enum class Kind : std::uint8_t { space, word, mark };

/// A code point and what it is to the tokenizer.
struct Unit {
  Kind kind = Kind::space;
  std::uint32_t size = 1;
  bool apostrophe = false;
};

constexpr auto kAsciiKinds = [] {
  std::array<Kind, 128> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const char c = static_cast<char>(i);
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '@';
    kinds[i] = is_space(c) || c < ' ' || c == 0x7F ? Kind::space : word ? Kind::word : Kind::mark;
  }
  return kinds;
}();

class Tokenizer {
 public:
  Tokenizer(std::string_view text, TokenizedText& out) : text_(text), out_(out) {}

  void run() {
    while (skip_space()) {
      const Unit unit = unit_at(at_);
      if (unit.kind == Kind::word)
        word();
      else
        mark(unit);
    }
    end_sentence();
  }

 private:
  [[nodiscard]] Unit unit_at(std::size_t at) const {
    const auto c = static_cast<unsigned char>(text_[at]);
    if (c < 0x80) return {kAsciiKinds[c], 1, c == '\''};
    const CodePoint point = decode_utf8(text_, at);
    if (!point.well_formed) return {Kind::word, point.size, false};
    switch (char_kind(point.value)) {
      case CharKind::letter:
      case CharKind::digit:
      case CharKind::mark:
      case CharKind::ignorable:
        return {Kind::word, point.size, false};
      case CharKind::apostrophe:
        return {Kind::mark, point.size, true};
      default:
        return {is_wide_space(point.value) ? Kind::space : Kind::mark, point.size, false};
    }
  }
  static bool is_wide_space(char32_t c) {
    return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F;
  }

  /// False at the end. A blank line ends the sentence, and so does any white space behind its last mark where
  /// what follows can begin one.
  bool skip_space() {
    const std::size_t begin = at_;
    int lines = 0;
    while (at_ < text_.size()) {
      const Unit unit = unit_at(at_);
      if (unit.kind != Kind::space) break;
      if (text_[at_] == '\n') ++lines;
      at_ += unit.size;
    }
    if (at_ == text_.size()) return false;
    if (lines > 1 || (may_end_ && at_ > begin && begins_sentence(begin))) end_sentence();
    return true;
  }

  [[nodiscard]] bool begins_sentence(std::size_t before) const {
    return !continues_sentence(text_.substr(0, before), text_.substr(at_, 40));
  }

  void end_sentence() {
    const auto tokens = static_cast<std::uint32_t>(out_.tokens.size());
    if (tokens > first_ && (out_.sentence_ends.empty() || out_.sentence_ends.back() < tokens))
      out_.sentence_ends.push_back(tokens);
    may_end_ = false;
  }

  void add(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    out_.tokens.push_back(text_.substr(begin, end - begin));
    out_.bytes.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  /// Whether the mark at `at` stands inside a word that goes on behind it.
  [[nodiscard]] bool inside_word(std::size_t at, const Unit& unit) const {
    const std::size_t next = at + unit.size;
    if (next >= text_.size() || unit_at(next).kind != Kind::word) return false;
    if (unit.apostrophe) return true;
    const char c = text_[at];
    const bool digits = is_digit(text_[at - 1]) && is_digit(text_[next]);
    return c == '.' || c == '&' || (digits && (c == ',' || c == ':'));
  }

  void word() {
    const std::size_t begin = at_;
    std::size_t apostrophe = std::string_view::npos;
    while (at_ < text_.size()) {
      const Unit unit = unit_at(at_);
      if (unit.kind != Kind::word && !inside_word(at_, unit)) break;
      if (unit.apostrophe) apostrophe = at_;
      at_ += unit.size;
    }
    if (apostrophe != std::string_view::npos) {
      clitic(begin, apostrophe);
    } else if (at_ < text_.size() && text_[at_] == '.' &&
               is_abbreviation(text_.substr(begin, at_ - begin), text_.substr(at_ + 1, 8))) {
      add(begin, ++at_);
      may_end_ = true;
    } else {
      add(begin, at_);
      may_end_ = false;
    }
  }

  /// "Kim's" → Kim | 's, "don't" → do | n't; "O'Neill" stays.
  void clitic(std::size_t begin, std::size_t apostrophe) {
    const std::string_view tail = text_.substr(apostrophe, at_ - apostrophe);
    const std::string_view letters = tail.substr(unit_at(apostrophe).size);
    constexpr std::array<std::string_view, 7> kTails = {"s", "S", "ll", "re", "ve", "d", "m"};
    std::size_t cut = at_;
    if (std::find(kTails.begin(), kTails.end(), letters) != kTails.end()) cut = apostrophe;
    if (letters == "t" && apostrophe > begin + 1 && text_[apostrophe - 1] == 'n') cut = apostrophe - 1;
    add(begin, cut);
    add(cut, at_);
    may_end_ = false;
  }

  void mark(const Unit& unit) {
    const std::size_t begin = at_;
    const std::string_view character = text_.substr(at_, unit.size);
    at_ += unit.size;
    if (character == "." || character == "-")
      while (text_.substr(at_, 1) == character) ++at_;
    add(begin, at_);
    if (character == "." || character == "?" || character == "!" || character == "…")
      may_end_ = true;
    else if (!closes(character))
      may_end_ = false;
  }
  static bool closes(std::string_view mark) {
    constexpr std::array<std::string_view, 7> kClosing = {"\"", "'", "”", "’", ")", "]", "»"};
    return std::find(kClosing.begin(), kClosing.end(), mark) != kClosing.end();
  }

  std::string_view text_;
  TokenizedText& out_;
  std::size_t at_ = 0;
  std::uint32_t first_ = static_cast<std::uint32_t>(out_.tokens.size());
  bool may_end_ = false;  ///< what stands last can end a sentence
};

}  // namespace

void tokenize(std::string_view text, TokenizedText& out) {
  Tokenizer(text, out).run();
}

void split_hyphens(std::string_view word, std::vector<std::string_view>& parts) {
  const std::size_t before = parts.size();
  std::size_t begin = 0;
  if (word.size() > 2 && word.front() != '-' && word.back() != '-') {
    for (std::size_t at = word.find('-'); at != std::string_view::npos; at = word.find('-', begin)) {
      if (at > begin) parts.push_back(word.substr(begin, at - begin));
      parts.push_back(word.substr(at, 1));
      begin = at + 1;
    }
  }
  if (begin < word.size() || parts.size() == before) parts.push_back(word.substr(begin));
}

}  // namespace dateline::ner
