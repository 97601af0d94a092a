#include "searcher/search/written_word.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("a word takes the case of what was typed", "[written_word]") {
  CHECK(in_case_of("Pyonyang", "pyongyang") == "Pyongyang");
  CHECK(in_case_of("pyonyang", "pyongyang") == "pyongyang");
  CHECK(in_case_of("PYONYANG", "pyongyang") == "PYONGYANG");
  CHECK(in_case_of("pYonyang", "pyongyang") == "pyongyang");
  CHECK(in_case_of("Éland", "élan") == "Élan");
  CHECK(in_case_of("Путен", "путин") == "Путин");
  CHECK(in_case_of("A", "b") == "B");
  CHECK(in_case_of("", "b") == "b");
  CHECK(in_case_of("B", "").empty());
}

TEST_CASE("capitals are two letters of which none is small", "[written_word]") {
  CHECK(is_all_capitals("US"));
  CHECK(is_all_capitals("F-16S"));
  CHECK_FALSE(is_all_capitals("U"));
  CHECK_FALSE(is_all_capitals("Us"));
  CHECK_FALSE(is_all_capitals(""));
}

}  // namespace dateline
