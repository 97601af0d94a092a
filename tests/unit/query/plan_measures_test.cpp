#include "searcher/query/measure_forms.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/units_of_measure.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("the words of a measure become one word, unless one was marked", "[measure]") {
  const auto joined = [](const std::string& query) {
    std::string words;
    for (const auto& node : with_measures_joined(parse_query(query).root.children))
      words += (words.empty() ? "[" : " [") + (node.kind == NodeKind::none_of ? "-" : node.text) + "]";
    return words;
  };
  CHECK(joined("152 mm shell") == "[152 mm] [shell]");
  CHECK(joined("gun of 1,000 kg or 2 t") == "[gun] [of] [1,000 kg] [or] [2 t]");
  CHECK(joined("152 mm mm") == "[152 mm] [mm]");
  CHECK(joined("152 +mm") == "[152] [mm]");
  CHECK(joined("152 mm^2") == "[152] [mm]");
  CHECK(joined("mm 152") == "[mm] [152]");
  CHECK(joined("\"152\" mm") == "[152] [mm]");
  CHECK(joined("title:152 mm") == "[152] [mm]");
  CHECK(joined("title:152 title:mm") == "[152 mm]");
  CHECK(joined("-152 mm") == "[-] [mm]");
  CHECK(joined("US$ 5bn loan") == "[US$ 5bn] [loan]");
  CHECK(joined("a 5 billion US dollars loan") == "[a] [5 billion US dollars] [loan]");
  CHECK(joined("30 per cent rise") == "[30 per cent] [rise]");
  CHECK(joined("1987 1988 trade") == "[1987] [1988] [trade]");
  CHECK(joined("100 years 5 people") == "[100] [years] [5] [people]");
}

TEST_CASE("a bare number is a measure from a million on", "[measure]") {
  CHECK_FALSE(whole_measure("2000"));
  CHECK_FALSE(whole_measure("999,999"));
  CHECK(whole_measure("1,500,000"));
  CHECK_FALSE(whole_measure("1234.567"));
  CHECK(whole_measure("5 thousand"));
  CHECK_FALSE(whole_measure("5k"));
  CHECK(whole_measure("$5k"));
  CHECK_FALSE(whole_measure("$5bn loan"));
  CHECK_FALSE(whole_measure("$"));
}

TEST_CASE("a value is spelled as people write it in each scale", "[measure]") {
  const Measure value{.digits = "15", .exponent = 8, .unit = {}};
  using Spellings = std::vector<std::string>;
  CHECK(number_spellings(value, 9) == Spellings{"1.5", "1.50"});
  CHECK(number_spellings(value, 6) == Spellings{"1500", "1500.0", "1500.00"});
  CHECK(number_spellings(value, 0).front() == "1500000000");
  CHECK(number_spellings(value, 12).empty());
  CHECK(number_spellings({.digits = "5", .exponent = 8, .unit = {}}, 9) == Spellings{"0.5", "0.50"});
  CHECK(number_spellings({.digits = "1234567", .exponent = 0, .unit = {}}, 6).empty());
  CHECK(number_spellings({.digits = "5", .exponent = -2, .unit = {}}, 0) == Spellings{"0.05"});
  CHECK(number_spellings({.digits = "5", .exponent = 30, .unit = {}}, 9).empty());
}

}  // namespace dateline
