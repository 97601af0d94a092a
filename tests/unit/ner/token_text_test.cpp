#include "indexer/entities/ner/token_text.hpp"

#include "tests/support/catch.hpp"

using namespace dateline::ner;

TEST_CASE("typographic quotes and dashes are read as plain ones", "[ner][token_text]") {
  CHECK(plain_token("“", Casing::trusted) == "\"");
  CHECK(plain_token("``", Casing::trusted) == "\"");
  CHECK(plain_token("Kim’s", Casing::trusted) == "Kim's");
  CHECK(plain_token("–", Casing::trusted) == "-");
}

TEST_CASE("of a number only the pattern counts", "[ner][token_text]") {
  CHECK(plain_token("1,987", Casing::trusted) == "0,000");
  CHECK(plain_token("17-1/2", Casing::trusted) == "00-0/0");
  CHECK(plain_token("F-16", Casing::trusted) == "F-16");
  CHECK_FALSE(is_number("..."));
  CHECK_FALSE(is_number("1987年"));
}

TEST_CASE("a sentence in capitals is read in title case", "[ner][token_text]") {
  CHECK(plain_token("MOSCOW", Casing::capitals) == "Moscow");
  CHECK(plain_token("ÉLYSÉE", Casing::capitals) == "Élysée");
  CHECK(plain_token("MOSCOW", Casing::trusted) == "MOSCOW");
}

TEST_CASE("shapes keep classes of characters and cut runs to two", "[ner][token_text]") {
  CHECK(token_shape("Kim") == "Xxx");
  CHECK(token_shape("1987") == "dd");
  CHECK(token_shape("U.S.") == "X.X.");
  CHECK(token_shape("McDonald") == "XxXxx");
  CHECK(token_shape("Élysée") == "Xxx");
}

TEST_CASE("digits become 0 in the lower form", "[ner][token_text]") {
  CHECK(lower_token("F-16") == "f-00");
  CHECK(lower_token("ÉLYSÉE") == "élysée");
}

TEST_CASE("the case of a word is that of its letters", "[ner][token_text]") {
  CHECK(case_of("") == LetterCaseOfWord::no_letters);
  CHECK(case_of("152") == LetterCaseOfWord::no_letters);
  CHECK(case_of("mm") == LetterCaseOfWord::lower);
  CHECK(case_of("A") == LetterCaseOfWord::capital);
  CHECK(case_of("Kim") == LetterCaseOfWord::capital);
  CHECK(case_of("U.S.") == LetterCaseOfWord::all_capitals);
}
