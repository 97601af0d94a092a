#include "searcher/query/edit_distance.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("edit distance counts insertions, deletions, substitutions and swaps of neighbours",
          "[edit-distance]") {
  struct Case {
    std::string a;
    std::string b;
    unsigned distance;
  };
  const std::vector<Case> cases{
      {"", "", 0},          {"putin", "putin", 0},   {"putin", "putyn", 1}, {"putin", "puitn", 1},
      {"putin", "puti", 1}, {"putin", "pputin", 1},  {"ca", "abc", 3},      {"", "ab", 2},
      {"žluť", "zlut", 2},  {"kitten", "sitting", 3}};
  for (const auto& [a, b, distance] : cases) {
    INFO(a << " " << b);
    CHECK(edit_distance(code_points(a), code_points(b), 5) == distance);
    CHECK(edit_distance(code_points(b), code_points(a), 5) == distance);
  }
}

TEST_CASE("a distance above the limit is reported as one more than it", "[edit-distance]") {
  CHECK(edit_distance(U"kitten", U"sitting", 2) == 3);
  CHECK(edit_distance(U"a", U"abcdefgh", 2) == 3);
  CHECK(edit_distance(U"abcd", U"wxyz", 1) == 2);
}

TEST_CASE("a pattern fits whole words, ? one character and * any run", "[edit-distance]") {
  struct Case {
    std::string pattern;
    std::string text;
    bool fits;
  };
  const std::vector<Case> cases{{"missile*", "missiles", true},
                                {"missile*", "missile", true},
                                {"missile*", "missil", false},
                                {"*ship", "warship", true},
                                {"*ship", "shipping", false},
                                {"m?n", "man", true},
                                {"m?n", "mn", false},
                                {"m?n", "mån", true},
                                {"m??n", "mån", false},
                                {"*a*a*", "banana", true},
                                {"*a*a*a*a*", "banana", false},
                                {"*?", "", false},
                                {"?", "é", true},
                                {"*é", "café", true},
                                {"***", "", true},
                                {"", "", true},
                                {"", "a", false},
                                {"*ab", "aab", true},
                                {"*日?語", "日本語", true}};
  for (const auto& [pattern, text, fits] : cases) {
    INFO(pattern << " " << text);
    CHECK(fits_pattern(pattern, text) == fits);
  }
}

TEST_CASE("code points are counted as they are decoded", "[edit-distance]") {
  for (const std::string text : {"", "abc", "é", "日本", "a😀b"})
    CHECK(count_code_points(text) == code_points(text).size());
}

}  // namespace dateline
