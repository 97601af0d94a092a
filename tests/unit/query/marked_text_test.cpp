#include "searcher/query/marked_text.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

using Mark = MarkedText::Mark;

TEST_CASE("escaped characters are told from active ones", "[query][marked_text]") {
  MarkedText text;
  text.append("a*", Mark::active);
  CHECK_FALSE(text.has_literals());
  text.append("*", Mark::literal);
  text.append("b*", Mark::active);
  CHECK(text.text() == "a**b*");
  CHECK(text.has_literals());
  CHECK(text.is_active(1, '*'));
  CHECK_FALSE(text.is_active(2, '*'));
  CHECK(text.is_active_of(4, "?*"));
  text.remove_literal("?");
  CHECK(text.text() == "a**b*");
  text.remove_literal("*");
  CHECK(text.text() == "a*b*");
  CHECK(text.is_active(1, '*'));
}

TEST_CASE("marks move with the text that is cut", "[query][marked_text]") {
  MarkedText text;
  text.append("--", Mark::active);
  text.append("^", Mark::literal);
  text.append("x^", Mark::active);
  text.remove_prefix(2);
  CHECK(text.find_active('^') == 2);
  text.remove_suffix(1);
  CHECK(text.find_active('^') == std::string::npos);
  CHECK(text.text() == "^x");
}

}  // namespace dateline
