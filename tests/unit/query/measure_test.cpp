#include "searcher/query/measure.hpp"

#include <string>

#include "searcher/query/measure_table.hpp"
#include "tests/support/catch.hpp"

namespace dateline {
namespace {

/// "15e8 dollar [US$ 1.5bn]": value, first spelling of the unit, bytes; "none".
std::string read(const std::string& text) {
  const auto span = read_measure(text, text.find_first_of("0123456789"));
  if (!span) return "none";
  auto out = span->measure.digits + "e" + std::to_string(span->measure.exponent);
  if (span->measure.unit) {
    const auto words = unit_rows()[*span->measure.unit].words;
    out += " " + std::string(words.empty() ? unit_rows()[*span->measure.unit].letters
                                           : words.substr(0, words.find('|')));
  }
  return out + " [" + std::string(span->bytes.of(text)) + "]";
}

Measure measure(const std::string& text) {
  return read_measure(text, text.find_first_of("0123456789"))->measure;
}

}  // namespace

TEST_CASE("an amount of money is read in each of its spellings", "[measure]") {
  for (const std::string text : {"$5bn",
                                 "US$5bn",
                                 "US$ 5bn",
                                 "U.S.$5 bn",
                                 "$5 billion",
                                 "$5B",
                                 "5bn dollars",
                                 "5 billion dollars",
                                 "5-billion-dollar",
                                 "5 billion dlrs",
                                 "5 bln US dollars",
                                 "5 billion U.S. dollars",
                                 "USD 5 billion",
                                 "USD5bn",
                                 "5 billion USD",
                                 "$5,000m",
                                 "5,000 million\ndollars",
                                 "5bn$",
                                 "$5.0 billion",
                                 "$5,000,000,000"}) {
    INFO(text);
    CHECK(read(text) == "5e9 dollar [" + text + "]");
  }
  CHECK(read("\u20AC1.5m") == "15e5 euro [\u20AC1.5m]");
  CHECK(read("\u00A3250,000") == "25e4 pound sterling [\u00A3250,000]");
  CHECK(read("A$5bn") == "5e9 australian dollar [A$5bn]");
  CHECK(read("5k euros") == "5e3 euro [5k euros]");
}

TEST_CASE("a unit is read where it stands, and nothing behind it", "[measure]") {
  CHECK(read("152mm shells") == "152e0 mm [152mm]");
  CHECK(read("152-millimetre gun") == "152e0 mm [152-millimetre]");
  CHECK(read("30 per cent of") == "3e1 percent [30 per cent]");
  CHECK(read("2.50% rise") == "25e-1 percent [2.50%]");
  CHECK(read("90 miles per hour") == "9e1 mph [90 miles per hour]");
  CHECK(read("90 miles per day") == "9e1 mile [90 miles]");
  CHECK(read("120 km/h") == "12e1 kmh [120 km/h]");
  CHECK(read("5m tonnes") == "5e6 ton [5m tonnes]");
}

TEST_CASE("letters and words of two meanings are read by what stands beside them", "[measure]") {
  CHECK(read("100m") == "1e2 metre [100m]");
  CHECK(read("$100m") == "1e8 dollar [$100m]");
  CHECK(read("5t") == "5e0 ton [5t]");
  CHECK(read("5 billion pounds") == "5e9 [5 billion]");
  CHECK(read("5 billion people") == "5e9 [5 billion]");
  CHECK(read("Z$5bn") == "5e9 [Z$5bn]");
  CHECK(read("5 billionaires") == "5e0 [5]");
  CHECK(read("5 mm2") == "5e0 [5]");
  CHECK(read("$3 a barrel") == "3e0 dollar [$3]");
  CHECK(read("$3 $4") == "3e0 dollar [$3]");
  CHECK(read("the US 5 billion") == "5e9 [5 billion]");
}

TEST_CASE("a date, a version and a list are no amounts", "[measure]") {
  CHECK(read("13.9.2023") == "none");
  CHECK(read("1,2,3 mm") == "none");
  CHECK(read(std::string(200, '7') + " mm") == "none");
}

TEST_CASE("a text has a measure where it says the same amount of the same unit", "[measure]") {
  const std::string text =
      "In 2015 it lost \u20AC5bn, 5 billion people heard, and $1.5 billion was paid by 5 banks.";
  CHECK(has_measure(text, measure("5bn euros")));
  CHECK(has_measure(text, measure("5 billion")));
  CHECK(has_measure(text, measure("1,500 million dollars")));
  CHECK_FALSE(has_measure(text, measure("$5bn")));
  CHECK_FALSE(has_measure(text, measure("$5")));
  CHECK_FALSE(has_measure(text, measure("5m euros")));
  CHECK_FALSE(has_measure("", measure("5m euros")));
}

TEST_CASE("no spelling of the table has two meanings of one kind", "[measure]") {
  std::vector<std::string> words;
  for (const auto& row : scale_rows())
    for_each_spelling(row.words, [&](std::string_view word) { words.emplace_back(word); });
  for (const auto& row : unit_rows())
    for_each_spelling(row.words, [&](std::string_view word) {
      words.emplace_back(word);
      CHECK(static_cast<std::size_t>(std::count(word.begin(), word.end(), ' ')) < kMostUnitWords);
    });
  auto distinct = words;
  std::sort(distinct.begin(), distinct.end());
  CHECK(std::unique(distinct.begin(), distinct.end()) == distinct.end());
}

}  // namespace dateline
