#include "searcher/query/parser.hpp"
#include "searcher/query/units_of_measure.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("numbers and symbols of units are told from words", "[measure]") {
  for (const auto* number : {"152", "1,000", "1.5", "3"}) CHECK(is_number(number));
  for (const auto* word : {"", "a1", "1a", "-1", ".5", "one"}) CHECK_FALSE(is_number(word));
  for (const auto* symbol : {"mm", "KM", "kWh", "bn", "yd", "cc"}) CHECK(is_unit_symbol(symbol));
  for (const auto* word : {"", "in", "a", "men", "mmm"}) CHECK_FALSE(is_unit_symbol(word));
}

TEST_CASE("a number and the unit behind it become one word, unless either was marked", "[measure]") {
  const auto joined = [](const std::string& query) {
    std::string words;
    for (const auto& node : with_measures_joined(parse_query(query).root.children))
      words += (words.empty() ? "" : " ") + (node.kind == NodeKind::none_of ? "-" : node.text);
    return words;
  };
  CHECK(joined("152 mm shell") == "152mm shell");
  CHECK(joined("gun of 1,000 kg or 2 t") == "gun of 1,000kg or 2t");
  CHECK(joined("152 mm mm") == "152mm mm");
  CHECK(joined("152 +mm") == "152 mm");
  CHECK(joined("152 mm^2") == "152 mm");
  CHECK(joined("mm 152") == "mm 152");
  CHECK(joined("\"152\" mm") == "152 mm");
  CHECK(joined("title:152 mm") == "152 mm");
  CHECK(joined("title:152 title:mm") == "152mm");
  CHECK(joined("-152 mm") == "- mm");
}

}  // namespace dateline
