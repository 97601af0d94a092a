#include "indexer/read/input_buffer.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"

namespace dateline {
namespace {

/// Gives its bytes a few at a time, then perhaps an error.
class DrippingSource final : public ByteSource {
 public:
  DrippingSource(std::string bytes, std::size_t at_once, bool broken = false)
      : bytes_(std::move(bytes)), at_once_(at_once), broken_(broken) {}

  Result<std::size_t> read(std::span<char> into) override {
    const std::size_t count = std::min({at_once_, into.size(), bytes_.size() - at_});
    if (count == 0 && broken_) return Error{ErrorCode::unreadable, "broken"};
    std::copy_n(bytes_.data() + at_, count, into.data());
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t at_once_;
  bool broken_;
  std::size_t at_ = 0;
};

std::vector<std::string> lines_of(ByteSource& source, std::size_t limit = 100) {
  InputBuffer in(source);
  std::vector<std::string> lines;
  while (const auto line = next_line(in, limit)) {
    lines.push_back(std::to_string(line->number) + ":" +
                    (line->too_long ? "too long" : std::string(line->text)));
  }
  return lines;
}

TEST_CASE("lines are the same however the bytes arrive", "[read][buffer]") {
  for (const std::size_t at_once : {1U, 2U, 3U, 1000U}) {
    DrippingSource source("a\r\n\nbc\nlast", at_once);
    CHECK(lines_of(source) == std::vector<std::string>{"1:a", "2:", "3:bc", "4:last"});
  }
}

TEST_CASE("a long line is passed over and the next has its right number", "[read][buffer]") {
  for (const std::size_t at_once : {7U, 100000U}) {
    DrippingSource source(std::string(5000, 'x') + "\nb\n" + std::string(11, 'y'), at_once);
    CHECK(lines_of(source, 10) == std::vector<std::string>{"1:too long", "2:b", "3:too long"});
  }
}

TEST_CASE("a line that an error cuts off is not given out", "[read][buffer]") {
  DrippingSource source("a\nhalf", 3, true);
  InputBuffer in(source);
  CHECK(next_line(in, 100)->text == "a");
  CHECK_FALSE(next_line(in, 100));
  REQUIRE(in.error());
  CHECK(in.error()->message == "broken");
}

TEST_CASE("LF, CR LF and CR each end one line", "[read][buffer]") {
  bool after_return = false;
  CHECK(count_line_ends("a\nb\r\nc\rd\r", after_return) == 4);
  CHECK(after_return);
  CHECK(count_line_ends("\n\n", after_return) == 1);
  CHECK_FALSE(after_return);
}

TEST_CASE("a peeked source gives all its bytes once", "[read][buffer]") {
  DrippingSource source("abcdef", 1);
  PeekSource peek(source);
  CHECK(peek.peek(3) == "abc");
  CHECK(peek.peek(2) == "ab");
  CHECK(peek.peek(100) == "abcdef");
  CHECK(lines_of(peek) == std::vector<std::string>{"1:abcdef"});
}

TEST_CASE("a window grows far beyond a block", "[read][buffer]") {
  DrippingSource source(std::string(1'000'000, 'x'), 1000);
  InputBuffer in(source);
  CHECK(in.grow_to(1'000'000));
  CHECK_FALSE(in.grow_to(1'000'001));
  CHECK(in.window() == std::string(1'000'000, 'x'));
  CHECK_FALSE(in.error());
}

}  // namespace
}  // namespace dateline
