#include "common/text/abbreviations.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

struct BreakCase {
  std::string_view before;
  std::string_view after;
  bool continues;
};

}  // namespace

TEST_CASE("the word before the stop and the word after it decide", "[text][sentences]") {
  const std::vector<BreakCase> cases = {
      {"said Sen. ", "Smith left", true},
      {"the U.S. ", "Treasury", true},
      {"the U.S. ", "The", false},
      {"Acme Inc. ", "Chairman", true},
      {"Acme Inc. ", "He", false},
      {"on Jan. ", "5", true},
      {"in January. ", "5", false},
      {"on Jan. ", "Smith", false},
      {"seed no. ", "5", true},
      {"No. ", "5", true},
      {"said no. ", "Smith", false},
      {"“Why?” ", "he asked", true},
      {"done. ", "Smith", false},
      {"J. ", "Smith", true},
      {"J. ", "Élie", true},
      {"Plan B. ", "The", false},
      {"Roe v. ", "Wade", true},
      {"Mr.\u00A0", "Kim", true},
      {"(Gen. ", "Lee", true},
      {"“Dr. ", "No", true},
      {"éGen. ", "Lee", false},
      {"wait... ", "The", false},
      {". ", "A", false},
      {"", "A", false},
      {"end. ", "", false},
      {"Democrats vs. ", "Republicans", true},
      {"at 10 a.m. ", "Monday", true},
  };
  for (const BreakCase& test : cases) {
    INFO(test.before << "|" << test.after);
    CHECK(continues_sentence(test.before, test.after) == test.continues);
  }
}

TEST_CASE("a full stop belongs to titles, initials and, before numbers, to \"No\"", "[text][sentences]") {
  for (const char* word : {"Mr", "gen", "Inc", "U.S", "a.m", "J"}) CHECK(is_abbreviation(word, " Smith"));
  CHECK(is_abbreviation("No", " 7"));
  CHECK(is_abbreviation("Jan", " 5"));
  CHECK_FALSE(is_abbreviation("No", "” Then"));
  CHECK_FALSE(is_abbreviation("a", " b"));
  CHECK_FALSE(is_abbreviation("missile", " The"));
  CHECK_FALSE(is_abbreviation("", ""));
}
