#include "indexer/read/markdown_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/markdown_inline.hpp"

namespace dateline {
namespace {

struct Enclosed {
  std::string_view open;
  std::string_view close;
};

/// What no reader of the page sees: comments, shortcodes of site generators, scripts, styles.
constexpr std::array kUnseen{Enclosed{"<!--", "-->"}, Enclosed{"{{<", ">}}"}, Enclosed{"{{%", "%}}"},
                             Enclosed{"<script", "</script>"}, Enclosed{"<style", "</style>"}};

std::string without_unseen(std::string_view text) {
  std::array<bool, kUnseen.size()> unclosed{};  // once without a close, always without one
  std::string out;
  out.reserve(text.size());
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t next = std::min(text.find_first_of("<{", from), text.size());
    out.append(text, from, next - from);
    if (next == text.size()) break;
    from = next + 1;
    bool skipped = false;
    for (std::size_t i = 0; i < kUnseen.size() && !skipped; ++i) {
      if (unclosed[i] || !text.substr(next).starts_with(kUnseen[i].open)) continue;
      const std::size_t end = text.find(kUnseen[i].close, next + kUnseen[i].open.size());
      unclosed[i] = end == std::string_view::npos;
      if (unclosed[i]) continue;
      from = end + kUnseen[i].close.size();
      skipped = true;
    }
    if (!skipped) out += text[next];
  }
  return out;
}

std::string_view left_trimmed(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

std::string_view right_trimmed(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  return last == std::string_view::npos ? std::string_view() : line.substr(0, last + 1);
}

bool consists_of(std::string_view line, std::string_view chars) {
  return !line.empty() && line.find_first_not_of(chars) == std::string_view::npos;
}

std::size_t leading(std::string_view line, char c) {
  return std::min(line.find_first_not_of(c), line.size());
}

bool is_rule(std::string_view line) {
  constexpr std::array kMarks{'-', '*', '_'};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](char c) {
    return std::count(line.begin(), line.end(), c) >= 3 && consists_of(line, std::string{c, ' ', '\t'});
  });
}

/// The mark of a heading and the space behind it; 0 where the line is none.
std::size_t heading_mark(std::string_view line) {
  const std::size_t level = leading(line, '#');
  if (level == 0 || level > 6) return 0;
  if (level < line.size() && line[level] != ' ' && line[level] != '\t') return 0;
  return std::min(level + 1, line.size());
}

std::string_view heading_text(std::string_view line) {
  line = right_trimmed(left_trimmed(line.substr(heading_mark(line))));
  const std::size_t last = line.find_last_not_of('#');
  if (last == std::string_view::npos) return {};
  if (last + 1 < line.size() && (line[last] == ' ' || line[last] == '\t'))
    line = right_trimmed(line.substr(0, last));
  return line;
}

/// The mark of a list item: "- ", "* ", "+ ", "12. ", "12) ", a box to tick included.
std::size_t list_mark(std::string_view line) {
  std::size_t length = 0;
  if (!line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
    length = 1;
  } else {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits == 0 || digits > 3 || digits == line.size() || (line[digits] != '.' && line[digits] != ')'))
      return 0;
    length = digits + 1;
  }
  if (length >= line.size() || (line[length] != ' ' && line[length] != '\t')) return 0;
  ++length;
  for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
    if (line.substr(length).starts_with(box)) return length + box.size();
  }
  return length;
}

/// "[name]: address", which no reader sees.
bool is_reference_definition(std::string_view line) {
  if (!line.starts_with('[') || line.starts_with("[^")) return false;
  const std::size_t close = line.find(']');
  return close != std::string_view::npos && line.substr(close + 1).starts_with(':');
}

/// The lines of a page, put together into paragraphs.
class PageText {
 public:
  void add(std::string_view line) {
    const std::string_view content = left_trimmed(line);
    if (fence_length_ > 0) {
      add_code(line, content);
    } else if (content.starts_with("```") || content.starts_with("~~~")) {
      end_paragraph();
      fence_mark_ = content[0];
      fence_length_ = leading(content, fence_mark_);
    } else {
      add_text(right_trimmed(unquoted(content)));
    }
  }

  std::string finish() {
    end_paragraph();
    return std::move(out_);
  }

 private:
  void add_code(std::string_view line, std::string_view content) {
    const std::size_t length = leading(content, fence_mark_);
    if (length >= fence_length_ && right_trimmed(content).size() == length) {
      fence_length_ = 0;
      blank_ = true;
      return;
    }
    separate();
    out_ += line;
    out_ += '\n';
  }

  static std::string_view unquoted(std::string_view line) {
    while (line.starts_with('>')) line = left_trimmed(line.substr(1));
    return line;
  }

  void add_text(std::string_view line) {
    if (line.empty()) {
      end_paragraph();
      blank_ = true;
      in_list_ = false;
    } else if (heading_mark(line) > 0) {
      add_block(heading_text(line));
      blank_ = true;
    } else if (is_rule(line) || is_underline(line)) {
      end_paragraph();
      blank_ = true;
    } else if (line.starts_with('|')) {
      add_table_row(line);
    } else if (is_reference_definition(line) || (line.starts_with("{:") && line.ends_with('}'))) {
      end_paragraph();
    } else {
      add_prose(line);
    }
  }

  /// What makes a heading of the line above it.
  [[nodiscard]] bool is_underline(std::string_view line) const {
    return !paragraph_.empty() && (consists_of(line, "=") || consists_of(line, "-"));
  }

  void add_prose(std::string_view line) {
    const std::size_t mark = list_mark(line);
    const bool digit = line[0] >= '0' && line[0] <= '9';
    // Inside a paragraph a line may well start with a number and a full stop.
    if (mark > 0 && (!digit || in_list_ || paragraph_.empty())) {
      end_paragraph();
      in_list_ = true;
      line.remove_prefix(mark);
    }
    if (line.starts_with("[^") && line.find("]:") != std::string_view::npos)
      line.remove_prefix(line.find("]:") + 2);
    if (!paragraph_.empty()) paragraph_ += '\n';
    paragraph_ += line;
  }

  void add_table_row(std::string_view line) {
    if (consists_of(line, "|-: \t")) return;
    std::string row;
    for (const char c : line) row += c == '|' ? ' ' : c;
    add_block(trim(row));
  }

  void add_block(std::string_view text) {
    end_paragraph();
    paragraph_ = text;
    end_paragraph();
  }

  void end_paragraph() {
    if (paragraph_.empty()) return;
    separate();
    append_inline_text(paragraph_, out_);
    out_ += '\n';
    paragraph_.clear();
  }

  void separate() {
    if (blank_ && !out_.empty()) out_ += '\n';
    blank_ = false;
  }

  std::string out_;
  std::string paragraph_;
  bool blank_ = false;  ///< a blank line is due before the next paragraph
  bool in_list_ = false;
  char fence_mark_ = '`';
  std::size_t fence_length_ = 0;  ///< 0 outside code
};

}  // namespace

std::string markdown_to_text(std::string_view markdown) {
  const std::string seen = without_unseen(markdown);
  std::string_view rest = seen;
  PageText page;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    page.add(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return page.finish();
}

std::string take_heading(std::string_view& markdown) {
  std::string_view rest = markdown;
  const auto take_line = [&rest] {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return right_trimmed(line);
  };
  std::string_view line;
  while (!rest.empty() && line.empty()) line = left_trimmed(take_line());
  if (line.empty()) return {};
  std::string_view heading;
  if (leading(line, '#') == 1 && heading_mark(line) > 0) {
    heading = heading_text(line);
  } else if (!rest.empty() && consists_of(take_line(), "=")) {
    heading = line;
  } else {
    return {};
  }
  std::string title;
  append_inline_text(heading, title);
  title = clean_line(title);
  if (!title.empty()) markdown = rest;
  return title;
}

}  // namespace dateline
