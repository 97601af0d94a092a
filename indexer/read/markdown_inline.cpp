#include "indexer/read/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/markup.hpp"

namespace dateline {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_punctuation(char c) {
  return c > ' ' && c < 0x7F && !is_digit(c) && !is_letter(c);
}

/// Whether a word goes on at this place. Quotes and dashes beyond ASCII lie in U+2000–U+207F.
bool is_word_before(std::string_view text, std::size_t i) {
  if (i == 0) return false;
  const char c = text[i - 1];
  if (static_cast<unsigned char>(c) < 0x80) return is_digit(c) || is_letter(c);
  return i < 3 || text[i - 3] != '\xE2' || (text[i - 2] != '\x80' && text[i - 2] != '\x81');
}

bool is_word_after(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  if (static_cast<unsigned char>(text[i]) < 0x80) return is_digit(text[i]) || is_letter(text[i]);
  return !text.substr(i).starts_with("\xE2\x80") && !text.substr(i).starts_with("\xE2\x81");
}

class InlineText {
 public:
  explicit InlineText(std::string_view text) : text_(text) { out_.reserve(text.size()); }

  std::string run() {
    while (at_ < text_.size()) {
      const std::size_t plain = std::min(text_.find_first_of("\\`*_~[]!<&", at_), text_.size());
      out_.append(text_, at_, plain - at_);
      at_ = plain;
      if (at_ < text_.size() && !take_mark()) out_ += text_[at_++];
    }
    return without_erased();
  }

 private:
  struct Span {
    std::size_t begin;
    std::size_t length;
  };
  struct Emphasis {
    char mark;
    Span at;
  };

  bool take_mark() {
    switch (text_[at_]) {
      case '\\':
        return take_escape();
      case '`':
        return take_code();
      case '*':
      case '_':
      case '~':
        return take_emphasis();
      case '!':
        return at_ + 1 < text_.size() && text_[at_ + 1] == '[' && open_bracket(2);
      case '[':
        return open_bracket(1);
      case ']':
        return close_bracket();
      case '<':
        return take_tag();
      case '&': {
        const std::size_t length = append_reference(text_.substr(at_), out_);
        at_ += length;
        return length > 0;
      }
      default:
        return false;
    }
  }

  bool take_escape() {
    if (at_ + 1 >= text_.size()) return false;
    const char next = text_[at_ + 1];
    if (next != '\n' && !is_ascii_punctuation(next)) return false;
    out_ += next;
    at_ += 2;
    return true;
  }

  [[nodiscard]] std::size_t run_length(std::size_t from) const {
    const std::size_t end = std::min(text_.find_first_not_of(text_[from], from), text_.size());
    return end - from;
  }

  bool take_code() {
    const std::size_t length = run_length(at_);
    if (length >= no_closing_.size() || no_closing_[length]) return copy(length);
    for (std::size_t i = text_.find('`', at_ + length); i < text_.size();) {
      const std::size_t closing = run_length(i);
      if (closing == length) {
        out_.append(trim(text_.substr(at_ + length, i - at_ - length)));
        at_ = i + closing;
        return true;
      }
      i = text_.find('`', i + closing);
    }
    no_closing_[length] = true;  // so that the search is not made again
    return copy(length);
  }

  bool copy(std::size_t length) {
    out_.append(text_, at_, length);
    at_ += length;
    return true;
  }

  bool take_emphasis() {
    const char mark = text_[at_];
    const std::size_t length = run_length(at_);
    const std::size_t end = at_ + length;
    const bool space_before = at_ == 0 || is_space(text_[at_ - 1]);
    const bool space_after = end == text_.size() || is_space(text_[end]);
    const bool can_open = !space_after && !is_word_before(text_, at_);
    const bool can_close = !space_before && (mark == '*' || !is_word_after(text_, end));
    const Span here{out_.size(), length};
    if (mark == '~' && length != 2) return copy(length);
    if (!can_close || !close_emphasis(mark, here)) {
      if (can_open) emphasis_.push_back({mark, here});
    }
    return copy(length);
  }

  bool close_emphasis(char mark, Span here) {
    constexpr std::size_t kDepth = 8;  // deeper nesting is no one's emphasis
    for (std::size_t i = 0; i < std::min(kDepth, emphasis_.size()); ++i) {
      const Emphasis& open = emphasis_[emphasis_.size() - 1 - i];
      if (open.mark != mark || open.at.length != here.length) continue;
      erased_.push_back(open.at);
      erased_.push_back(here);
      emphasis_.resize(emphasis_.size() - 1 - i);
      return true;
    }
    return false;
  }

  bool open_bracket(std::size_t length) {
    brackets_.push_back({out_.size(), length});
    return copy(length);
  }

  bool close_bracket() {
    if (brackets_.empty()) return false;
    const Span open = brackets_.back();
    brackets_.pop_back();
    const std::string_view inside = std::string_view(out_).substr(open.begin);
    if (inside.starts_with("[^") && inside.size() < 32 && inside.find(' ') == std::string_view::npos) {
      out_ += ']';
      erased_.push_back({open.begin, out_.size() - open.begin});  // the mark of a footnote
      ++at_;
      return true;
    }
    const std::size_t target = at_ + 1 < text_.size() ? target_length(at_ + 1) : 0;
    if (target == 0) return false;
    erased_.push_back(open);
    at_ += 1 + target;
    return true;
  }

  /// The length of "(address)" or "[name]" behind a link's text, 0 where there is none.
  [[nodiscard]] std::size_t target_length(std::size_t from) const {
    const char close = text_[from] == '(' ? ')' : ']';
    if (text_[from] != '(' && text_[from] != '[') return 0;
    std::size_t depth = 0;
    for (std::size_t i = from + 1; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == close && depth == 0) return i + 1 - from;
      if (c == '[' || c == ']') return 0;  // also keeps the search linear
      if (c == '(') ++depth;
      if (c == ')' && depth > 0) --depth;
    }
    return 0;
  }

  bool take_tag() {
    if (at_ + 1 >= text_.size()) return false;
    const char next = text_[at_ + 1];
    if (!is_letter(next) && next != '/' && next != '!') return false;
    const std::size_t end = text_.find_first_of("<>", at_ + 1);
    if (end == std::string_view::npos || text_[end] == '<') return false;
    const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    const bool address =
        inside.find_first_of(" \n=\"") == std::string_view::npos &&
        (inside.find("://") != std::string_view::npos || inside.find('@') != std::string_view::npos);
    if (address) {
      out_.append(inside);
    } else {
      out_.append(separator_of(inside));
    }
    at_ = end + 1;
    return true;
  }

  /// What stands for a tag: nothing for those inside a line, a line end for those between lines.
  static std::string_view separator_of(std::string_view tag) {
    constexpr std::array<std::string_view, 16> kInside{"a",      "abbr", "b",   "cite", "code",  "em",
                                                       "font",   "i",    "img", "mark", "small", "span",
                                                       "strong", "sub",  "sup", "u"};
    if (tag.starts_with('/')) tag.remove_prefix(1);
    const auto* const end =
        std::find_if_not(tag.begin(), tag.end(), [](char c) { return is_letter(c) || is_digit(c); });
    const std::string name = ascii_lower(tag.substr(0, static_cast<std::size_t>(end - tag.begin())));
    if (std::find(kInside.begin(), kInside.end(), name) != kInside.end()) return "";
    return name == "td" || name == "th" ? " " : "\n";
  }

  std::string without_erased() {
    std::sort(erased_.begin(), erased_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::string kept;
    kept.reserve(out_.size());
    std::size_t from = 0;
    for (const Span span : erased_) {
      if (span.begin < from || span.begin + span.length > out_.size()) continue;
      kept.append(out_, from, span.begin - from);
      from = span.begin + span.length;
    }
    kept.append(out_, from, out_.size() - from);
    return kept;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Emphasis> emphasis_;
  std::vector<Span> brackets_;
  std::vector<Span> erased_;  ///< parts of out_ that turned out to be marks
  std::array<bool, 64> no_closing_{};
};

}  // namespace

void append_inline_text(std::string_view paragraph, std::string& out) {
  out += InlineText(paragraph).run();
}

}  // namespace dateline
