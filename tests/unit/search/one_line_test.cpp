#include "searcher/search/one_line.hpp"

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

const std::string_view kNasty =
    " \t one\r\n\r\n two\u00A0\u2028three\x01\x02 \x1B four\u3000\xFF\xC3 fünf\u0085 ";

}  // namespace

TEST_CASE("one line has single spaces and neither control characters nor ill-formed bytes", "[one_line]") {
  CHECK(one_line(kNasty).text == "one two three four fünf");
  CHECK(one_line("").text.empty());
  CHECK(one_line(" \n ").text.empty());
  CHECK(one_line("a\x01\x02z").text == "az");
  CHECK(one_line("a\x1Fz").text == "a z");
}

TEST_CASE("ranges move along with their text", "[one_line]") {
  const std::string_view text =
      "  ab\n\n c\x01"
      "d \xFF ef";
  const OneLine line = one_line(text, {{2, 4}, {7, 10}, {11, 12}, {13, 15}});
  CHECK(line.text == "ab cd ef");
  CHECK(line.ranges == std::vector<ByteRange>{{0, 2}, {3, 5}, {6, 8}});
  CHECK(one_line("a  b", {{0, 4}}).ranges == std::vector<ByteRange>{{0, 3}});
}

TEST_CASE("the length of one line is told without making it", "[one_line]") {
  CHECK(one_line_bytes("a \n\n b") == 3);
  CHECK(one_line_bytes(kNasty) == one_line(kNasty).text.size() + 2);
}

TEST_CASE("a prefix for one line is as long as fits and ends between characters", "[one_line]") {
  const std::string whole = one_line(kNasty).text;
  for (std::size_t bytes = 0; bytes < whole.size() + 3; ++bytes) {
    const std::string_view prefix = kNasty.substr(0, prefix_for_one_line(kNasty, bytes));
    const std::string line = one_line(prefix).text;
    CHECK(line.size() <= bytes);
    CHECK(whole.starts_with(line));
    if (bytes >= whole.size()) CHECK(line == whole);
  }
}
