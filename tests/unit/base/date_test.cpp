#include "common/date.hpp"

#include <vector>

#include "tests/support/catch.hpp"

namespace dateline {
namespace {

struct Case {
  const char* text;
  const char* formatted;  ///< nullptr: unreadable
};

std::string read_and_format(const char* text) {
  const auto date = parse_article_date(text);
  return date ? format_article_date(*date) : "unreadable";
}

TEST_CASE("a day exists only where the calendar has it", "[date]") {
  CHECK(make_day(1970, 1, 1) == Day{0});
  CHECK(make_day(2000, 2, 29).has_value());
  CHECK(make_day(1, 1, 1) == Day{-719162});
  CHECK(make_day(9999, 12, 31).has_value());
  CHECK_FALSE(make_day(1900, 2, 29));
  CHECK_FALSE(make_day(2023, 2, 30));
  CHECK_FALSE(make_day(2023, 13, 1));
  CHECK_FALSE(make_day(2023, 0, 1));
  CHECK_FALSE(make_day(0, 1, 1));
  CHECK_FALSE(make_day(10000, 1, 1));
  CHECK(civil(*make_day(2023, 9, 13)) == CivilDay{2023, 9, 13});
  CHECK(format_day(*make_day(33, 4, 3)) == "0033-04-03");
}

TEST_CASE("every documented form of a date is read", "[date]") {
  const std::vector<Case> cases = {
      {"2023-09-13", "2023-09-13"},
      {"  2023-09-13\n", "2023-09-13"},
      {"2023-09-13T14:20", "2023-09-13T14:20:00Z"},
      {"2023-09-13T14:20:00Z", "2023-09-13T14:20:00Z"},
      {"2023-09-13T14:20:00.123Z", "2023-09-13T14:20:00Z"},
      {"2023-09-13T14:20:00+10:00", "2023-09-13T14:20:00+10:00"},
      {"2023-09-13T14:20:00+1000", "2023-09-13T14:20:00+10:00"},
      {"2023-09-13T14:20:00-05", "2023-09-13T14:20:00-05:00"},
      {"2023-09-13 14:20:00 -0500", "2023-09-13T14:20:00-05:00"},
      {"2018-11-07 9:00:00 -0500", "2018-11-07T09:00:00-05:00"},
      {"20230913T142000Z", "2023-09-13T14:20:00Z"},
      {"2023-09-13T24:00:00Z", "2023-09-14T00:00:00Z"},
      {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
      {"20230913", "2023-09-13"},
      {"Wed, 13 Sep 2023 14:20:00 +1000", "2023-09-13T14:20:00+10:00"},
      {"13 Sep 2023 14:20:00 GMT", "2023-09-13T14:20:00Z"},
      {"13 Sep 2023 14:20 EST", "2023-09-13T14:20:00-05:00"},
      {"Tue, 6 Apr 93 00:11:49 GMT", "1993-04-06T00:11:49Z"},
      {"Wed, 13 Sep 2023 14:20:00 -0700 (PDT)", "2023-09-13T14:20:00-07:00"},
      {"13 Sep 2023", "2023-09-13"},
      {"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"},
      {" 3-MAR-1987  09:15:05.40", "1987-03-03T09:15:05Z"},
      {"7-APR-1987 16:22:00.0", "1987-04-07T16:22:00Z"},
      {"1694613600", "2023-09-13T14:00:00Z"},
      {"0000000000", "1970-01-01T00:00:00Z"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(read_and_format(c.text) == c.formatted);
  }
}

TEST_CASE("what is not wholly a possible date is unreadable", "[date]") {
  const std::vector<const char*> cases = {"",
                                          "   ",
                                          "yesterday",
                                          "2023",
                                          "2023-09",
                                          "2023-02-30",
                                          "2023-13-01",
                                          "2023-9-13",
                                          "02023-09-13",
                                          "2023-09-13x",
                                          "2023-09-13T",
                                          "2023-09-13T25:00:00Z",
                                          "2023-09-13T24:00:01Z",
                                          "2023-09-13T14:61:00Z",
                                          "2023-09-13T14:20:00+9999",
                                          "2023-09-13T14:20:00Z tail",
                                          "13/09/2023",
                                          "123456789",
                                          "12345678901",
                                          "31-MAR-1987 605:12:19.12",
                                          "26-FOO-1987",
                                          "Wed, 31 Sep 2023 14:20:00 +0000",
                                          "99999999",
                                          "9999-12-31T24:00:00Z",
                                          "0000-01-01"};
  for (const char* text : cases) {
    INFO(text);
    CHECK(read_and_format(text) == "unreadable");
  }
}

TEST_CASE("the day is the one written in the source's own zone", "[date]") {
  const auto date = parse_article_date("2023-09-13T01:30:00+10:00");
  REQUIRE(date);
  CHECK(date->day == *make_day(2023, 9, 13));
  CHECK(date->utc_seconds == 1694532600);
  CHECK(date->zone_minutes == 600);
  CHECK(date->has_time);
  const auto plain = parse_article_date("2023-09-13");
  REQUIRE(plain);
  CHECK_FALSE(plain->has_time);
  CHECK(plain->utc_seconds == 1694563200);
}

TEST_CASE("a formatted date reads as the same date", "[date]") {
  for (const char* text : {"2023-09-13", "2023-09-13T14:20:07-09:30", "0001-01-01T00:30:00+14:00",
                           "9999-12-31T23:59:59-12:00", "26-FEB-1987 15:01:01.79"}) {
    const auto date = parse_article_date(text);
    REQUIRE(date);
    CHECK(parse_article_date(format_article_date(*date)) == date);
  }
}

std::string show(const std::optional<DayRange>& range) {
  if (!range) return "unreadable";
  return (range->first ? format_day(*range->first) : "") + ".." +
         (range->last ? format_day(*range->last) : "");
}

TEST_CASE("spans and ranges of days cover whole months and years", "[date]") {
  const std::vector<Case> cases = {
      {"2023-09-13", "2023-09-13..2023-09-13"},
      {"20230913", "2023-09-13..2023-09-13"},
      {"2023-09", "2023-09-01..2023-09-30"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2023-12", "2023-12-01..2023-12-31"},
      {"9999-12", "9999-12-01..9999-12-31"},
      {"2023", "2023-01-01..2023-12-31"},
      {"2023-09-01..2023-09-30", "2023-09-01..2023-09-30"},
      {"2022..2023-02", "2022-01-01..2023-02-28"},
      {"..2022", "..2022-12-31"},
      {"2022..", "2022-01-01.."},
      {" 2022 .. 2023 ", "2022-01-01..2023-12-31"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(show(parse_day_range(c.text)) == c.formatted);
  }
  for (const char* text : {"", "..", "2023..2022", "2023-13", "2023-00", "2023-02-30", "0000", "20x3",
                           "2023-1", "2023-09-13Z", "2023...2024", "2023..x", "202"}) {
    INFO(text);
    CHECK(show(parse_day_range(text)) == "unreadable");
  }
  CHECK_FALSE(parse_day_span("2022..2023"));
}

}  // namespace
}  // namespace dateline
