#include "common/text/stop_words.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("each language has its own function words", "[text][stop]") {
  const StopWords english{Language()};
  CHECK(english.contains("the"));
  CHECK(english.contains("it"));
  CHECK(english.contains("don't"));
  CHECK(english.contains("dont"));
  CHECK_FALSE(english.contains("us"));
  CHECK_FALSE(english.contains("missile"));
  CHECK_FALSE(english.contains(""));
  CHECK(StopWords(*Language::from_code("de")).contains("für"));
  CHECK_FALSE(StopWords(*Language::from_code("de")).contains("the"));
  CHECK(StopWords(*Language::from_code("tr")).contains("aslında"));
  CHECK_FALSE(StopWords(*Language::from_code("zh")).contains("the"));
}

TEST_CASE("lists without a name are empty", "[text][stop]") {
  CHECK(stop_word_list("").empty());
  CHECK(stop_word_list("klingon").empty());
  CHECK_FALSE(stop_word_list("nepali").empty());
}
