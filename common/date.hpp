// Calendar days and points in time as news gives them: often a day without a time, often a zone of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01. Years 0001 to 9999.
struct Day {
  std::int32_t since_epoch = 0;

  friend bool operator==(const Day&, const Day&) = default;
  friend auto operator<=>(const Day&, const Day&) = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

struct CivilDay {
  int year = 1970;
  unsigned month = 1;  ///< 1 to 12
  unsigned day = 1;    ///< 1 to 31

  friend bool operator==(const CivilDay&, const CivilDay&) = default;
};

/// Empty where the month has no such day or the year is outside 1 to 9999.
std::optional<Day> make_day(int year, unsigned month, unsigned day);
CivilDay civil(Day day);
/// "2023-09-13".
std::string format_day(Day day);

/// When an article was published.
struct ArticleDate {
  std::int64_t utc_seconds =
      0;    ///< since 1970-01-01T00:00:00Z; midnight UTC of `day` where no time was given
  Day day;  ///< the day as written, in the source's own zone
  bool has_time = false;
  std::int16_t zone_minutes = 0;  ///< east of UTC; 0 where none was given

  friend bool operator==(const ArticleDate&, const ArticleDate&) = default;
};

/// Reads ISO 8601 with or without time and zone, YYYYMMDD, RFC 2822, Reuters' "26-FEB-1987 15:01:01.79" and
/// epoch seconds of ten digits. Surrounding white space is ignored; anything else beside the date makes it
/// unreadable.
std::optional<ArticleDate> parse_article_date(std::string_view text);

/// "2023-09-13", or "2023-09-13T14:20:00+10:00" where the time is known ("Z" for UTC).
std::string format_article_date(const ArticleDate& date);

/// Days from `first` to `last`, both included; an open end is empty.
struct DayRange {
  std::optional<Day> first;
  std::optional<Day> last;

  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// A day, month ("2023-09") or year ("2023"), as the days that it covers.
std::optional<DayRange> parse_day_span(std::string_view text);
/// A span as above, or two of them joined by ".." of which one may be missing: "2023-09-01..2023-09-30",
/// "..2022". Empty where unreadable, or where the first day comes after the last.
std::optional<DayRange> parse_day_range(std::string_view text);

}  // namespace dateline
