#include "common/text/number_split.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

using Numbers = std::vector<std::string>;

Numbers numbers_of(std::string_view text, DecimalMark mark = DecimalMark::point) {
  std::vector<WordPart> parts;
  split_numbers(text, 0, mark, parts);
  Numbers numbers;
  for (const WordPart& part : parts) {
    numbers.emplace_back();
    append_number(text, part, numbers.back());
  }
  return numbers;
}

struct NumberCase {
  std::string_view text;
  Numbers with_point;
  Numbers with_comma;
};

}  // namespace

TEST_CASE("grouping goes, decimals stay, lists fall apart", "[text][number]") {
  const std::vector<NumberCase> cases = {
      {"152", {"152"}, {"152"}},
      {"007", {"007"}, {"007"}},
      {"1,000", {"1000"}, {"1000"}},
      {"12,500,000", {"12500000"}, {"12500000"}},
      {"1'000", {"1000"}, {"1000"}},
      {"1’000’000.5", {"1000000.5"}, {"1000000.5"}},
      {"1,00", {"1", "00"}, {"1.00"}},
      {"12,34", {"12", "34"}, {"12.34"}},
      {"1.5", {"1.5"}, {"1.5"}},
      {"152.4", {"152.4"}, {"152.4"}},
      {"1.000", {"1.000"}, {"1000"}},
      {"1.234.567", {"1", "234", "567"}, {"1234567"}},
      {"1,234.50", {"1234.50"}, {"1234.50"}},
      {"1.234,50", {"1.234", "50"}, {"1234.50"}},
      {"0.123", {"0.123"}, {"0.123"}},
      {"0,123", {"0", "123"}, {"0.123"}},
      {"1234,567", {"1234", "567"}, {"1234.567"}},
      {"1,000,00", {"1", "000", "00"}, {"1", "000", "00"}},
      {"12,34,567", {"1234567"}, {"1234567"}},
      {"1,2,3", {"1", "2", "3"}, {"1", "2", "3"}},
      {"13.9.2023", {"13", "9", "2023"}, {"13", "9", "2023"}},
      {"192.168.1.1", {"192", "168", "1", "1"}, {"192", "168", "1", "1"}},
      {"1.5,2.5", {"1.5", "2.5"}, {"1.5", "2.5"}},
      {"5'11", {"5", "11"}, {"5", "11"}},
      {"1\u00A0234\u00A0567", {"1234567"}, {"1234567"}},
      {"1\u202F234,5", {"1", "234", "5"}, {"1234.5"}},
      {"1987\u00A0200", {"1987"}, {"1987"}},
      {"12\u00A034", {"12"}, {"12"}},
      {"١٢٣", {"123"}, {"123"}},
      {"１，０００", {"1000"}, {"1000"}},
      {"1\u00AD000", {"1000"}, {"1000"}},
      {"1.", {"1"}, {"1"}},
      {"1..5", {"1"}, {"1"}},
      {"1, 000", {"1"}, {"1"}},
  };
  for (const NumberCase& test : cases) {
    INFO(test.text);
    CHECK(numbers_of(test.text, DecimalMark::point) == test.with_point);
    CHECK(numbers_of(test.text, DecimalMark::comma) == test.with_comma);
  }
}

TEST_CASE("a run of digits ends where its last number ends", "[text][number]") {
  std::vector<WordPart> parts;
  CHECK(split_numbers("on 1,000, and", 3, DecimalMark::point, parts) == 8);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].bytes == ByteRange{3, 8});
  CHECK(parts[0].kind == WordPart::Kind::number);
}

TEST_CASE("a long list of numbers takes linear time", "[text][number]") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "1,";
  std::vector<WordPart> parts;
  CHECK(split_numbers(text, 0, DecimalMark::point, parts) == text.size() - 1);
  CHECK(parts.size() == 200000);
}
