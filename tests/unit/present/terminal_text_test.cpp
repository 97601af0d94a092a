#include "searcher/present/terminal_text.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::vector<std::string> lines_of(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  for (const ByteRange line : wrap(text, columns)) lines.emplace_back(line.of(text));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("display width counts columns, not bytes", "[present][width]") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("Zelenský") == 8);
  CHECK(display_width("Zelensky\u0301") == 8);
  CHECK(display_width("金正恩") == 6);
  CHECK(display_width("Ｆｕｌｌ") == 8);
  CHECK(display_width("\u1112\u1161\u11AB") == 2);
  CHECK(display_width("a\u200Bb\uFEFF") == 2);
  CHECK(display_width("🚀") == 2);
  CHECK(display_width("") == 0);
}

TEST_CASE("lines break at spaces and are at most as wide as asked", "[present][wrap]") {
  CHECK(lines_of("one two three", 7) == Lines{"one two", "three"});
  CHECK(lines_of("one two three", 8) == Lines{"one two", "three"});
  CHECK(lines_of("one two three", 13) == Lines{"one two three"});
  CHECK(lines_of("one  two   ", 3) == Lines{"one", "two"});
  CHECK(lines_of("", 10) == Lines{""});
  CHECK(lines_of("   ", 2) == Lines{""});
}

TEST_CASE("words too long for a line are broken between characters", "[present][wrap]") {
  CHECK(lines_of("a abcdefghij k", 4) == Lines{"a", "abcd", "efgh", "ij k"});
  CHECK(lines_of("éééé", 2) == Lines{"éé", "éé"});
  CHECK(lines_of("金正恩金正恩", 5) == Lines{"金正", "恩金", "正恩"});
  CHECK(lines_of("met 金正恩", 7) == Lines{"met 金", "正恩"});
  CHECK(lines_of("金", 1) == Lines{"金"});
}

TEST_CASE("every line of a long text is narrow enough and nothing gets lost", "[present][wrap]") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += std::string(static_cast<std::size_t>(i * 7 % 23), 'x') + (i % 3 == 0 ? " 金é " : " ");
  for (std::size_t columns = 2; columns < 40; ++columns) {
    std::string all;
    for (const std::string& line : lines_of(text, columns)) {
      CHECK(display_width(line) <= columns);
      all += line;
    }
    std::string expected = text;
    std::erase(expected, ' ');
    std::erase(all, ' ');
    CHECK(all == expected);
  }
}

TEST_CASE("safe lines keep marks in place and join neighbours", "[present][safe]") {
  const MarkedLine safe = safe_line("\x1B 152\tmm  x", marks_of({{2, 5}, {6, 8}, {10, 11}}));
  CHECK(safe.text == "\uFFFD 152 mm  x");
  CHECK(safe.marks == marks_of({{4, 10}, {12, 13}}));
  CHECK(safe_line("a\u2028b\u00A0c\r\n") == "a b c  ");
}

TEST_CASE("neighbouring mentions stay apart", "[present][safe]") {
  const std::vector<Mark> marks{
      {{0, 3}, MarkKind::person}, {{4, 7}, MarkKind::person}, {{8, 9}, MarkKind::org}};
  CHECK(safe_line("Ann Bob X", marks).marks == marks);
}

TEST_CASE("texts are cut to columns with an ellipsis", "[present][width]") {
  CHECK(fit_columns("abcdef", 6) == "abcdef");
  CHECK(fit_columns("abcdef", 5) == "abcd…");
  CHECK(pad_columns("abcdef", 5) == "abcd…");
  CHECK(pad_columns("金", 4) == "金  ");
  CHECK(fit_columns("金正恩", 4) == "金…");
  CHECK(fit_columns("abc", 0).empty());
}
