#include "common/date.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdlib>

namespace dateline {
namespace {

constexpr std::int64_t kSecondsPerDay = 86400;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// What is left to read of a date; each step takes something off the front or leaves everything as it was.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool eat(char c) {
    if (peek() != c || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool skip_spaces() {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() < before;
  }

  [[nodiscard]] std::size_t digits_ahead() const {
    std::size_t n = 0;
    while (n < rest_.size() && is_digit(rest_[n])) ++n;
    return n;
  }

  /// Exactly `count` digits (at most nine) from the front of a run that may be longer.
  std::optional<unsigned> digits(std::size_t count) {
    if (count == 0 || digits_ahead() < count) return std::nullopt;
    unsigned value = 0;
    std::from_chars(rest_.data(), rest_.data() + count, value);
    rest_.remove_prefix(count);
    return value;
  }

  std::string_view letters() {
    std::size_t n = 0;
    while (n < rest_.size() && is_letter(rest_[n])) ++n;
    const std::string_view word = rest_.substr(0, n);
    rest_.remove_prefix(n);
    return word;
  }

  void skip_digits() { rest_.remove_prefix(digits_ahead()); }

  /// A comment of RFC 2822, "(PST)"; nested ones are taken as they come.
  void skip_comment() {
    if (peek() == '(' && rest_.back() == ')') rest_ = {};
  }

 private:
  std::string_view rest_;
};

struct ClockTime {
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;  ///< a leap second counts as the second before it
};

/// "14", "14:20", "14:20:00", "14:20:00.79", "1420", "142000".
std::optional<ClockTime> parse_time(Cursor& in) {
  ClockTime time;
  const auto hour = in.digits(in.digits_ahead() == 1 ? 1 : 2);
  if (!hour) return std::nullopt;
  time.hour = *hour;
  const bool extended = in.eat(':');
  if (extended || in.digits_ahead() > 0) {
    const auto minute = in.digits(2);
    if (!minute) return std::nullopt;
    time.minute = *minute;
    if (extended ? in.eat(':') : in.digits_ahead() > 0) {
      const auto second = in.digits(2);
      if (!second) return std::nullopt;
      time.second = *second == 60 ? 59 : *second;
      if (in.eat('.') || in.eat(',')) {
        if (in.digits_ahead() == 0) return std::nullopt;
        in.skip_digits();
      }
    }
  }
  const bool midnight_after = time.hour == 24 && time.minute == 0 && time.second == 0;
  if ((time.hour > 23 && !midnight_after) || time.minute > 59 || time.second > 59) return std::nullopt;
  return time;
}

struct NamedZone {
  std::string_view name;
  int hours;
};

/// The named zones of RFC 2822, section 4.3.
constexpr std::array kNamedZones{NamedZone{"est", -5}, NamedZone{"edt", -4}, NamedZone{"cst", -6},
                                 NamedZone{"cdt", -5}, NamedZone{"mst", -7}, NamedZone{"mdt", -6},
                                 NamedZone{"pst", -8}, NamedZone{"pdt", -7}};

bool equal_ignoring_case(std::string_view a, std::string_view lower_b) {
  if (a.size() != lower_b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower_b[i]) return false;
  }
  return true;
}

/// Minutes east of UTC. A name that RFC 2822 does not list counts as UTC, as the RFC has it.
std::optional<int> parse_zone(Cursor& in) {
  if (in.peek() == '+' || in.peek() == '-') {
    const int sign = in.eat('-') ? -1 : 1;
    if (sign == 1) in.eat('+');
    const auto hours = in.digits(2);
    if (!hours) return std::nullopt;
    unsigned minutes = 0;
    if (in.eat(':') || in.digits_ahead() > 0) {
      const auto read = in.digits(2);
      if (!read) return std::nullopt;
      minutes = *read;
    }
    if (*hours > 23 || minutes > 59) return std::nullopt;
    return sign * static_cast<int>(*hours * 60 + minutes);
  }
  const std::string_view name = in.letters();
  if (name.empty() || name.size() > 5) return std::nullopt;
  for (const NamedZone& zone : kNamedZones) {
    if (equal_ignoring_case(name, zone.name)) return zone.hours * 60;
  }
  return 0;
}

/// The time and zone that may follow a day, and nothing behind them.
std::optional<ArticleDate> finish(Day day, bool time_expected, Cursor& in) {
  ArticleDate date;
  date.day = day;
  date.utc_seconds = day.since_epoch * kSecondsPerDay;
  if (in.at_end() && !time_expected) return date;
  const auto time = parse_time(in);
  if (!time) return std::nullopt;
  date.has_time = true;
  date.utc_seconds += time->hour * 3600 + time->minute * 60 + time->second;
  if (time->hour == 24) {
    const CivilDay next = civil(Day{day.since_epoch + 1});
    const auto moved = make_day(next.year, next.month, next.day);
    if (!moved) return std::nullopt;
    date.day = *moved;
  }
  in.skip_spaces();
  if (!in.at_end() && in.peek() != '(') {
    const auto zone = parse_zone(in);
    if (!zone) return std::nullopt;
    date.zone_minutes = static_cast<std::int16_t>(*zone);
    date.utc_seconds -= std::int64_t{*zone} * 60;
    in.skip_spaces();
  }
  in.skip_comment();
  if (!in.at_end()) return std::nullopt;
  return date;
}

/// "2023-09-13" or "20230913".
std::optional<Day> parse_iso_day(Cursor& in) {
  const bool basic = in.digits_ahead() == 8;
  if (!basic && in.digits_ahead() != 4) return std::nullopt;
  const auto year = in.digits(4);
  if (!basic && !in.eat('-')) return std::nullopt;
  if (!basic && in.digits_ahead() != 2) return std::nullopt;
  const auto month = in.digits(2);
  if (!basic && !in.eat('-')) return std::nullopt;
  if (!basic && in.digits_ahead() != 2) return std::nullopt;
  const auto day = in.digits(2);
  if (!year || !month || !day) return std::nullopt;
  return make_day(static_cast<int>(*year), *month, *day);
}

std::optional<ArticleDate> parse_iso(std::string_view text) {
  Cursor in(text);
  const auto day = parse_iso_day(in);
  if (!day) return std::nullopt;
  const bool time_expected = in.eat('T') || in.eat('t');
  if (!time_expected && !in.skip_spaces() && !in.at_end()) return std::nullopt;
  return finish(*day, time_expected, in);
}

/// The month that starts with `name`, at least three letters of it.
std::optional<unsigned> parse_month(std::string_view name) {
  constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    if (name.size() >= 3 && name.size() <= kMonths[i].size() &&
        equal_ignoring_case(name, kMonths[i].substr(0, name.size()))) {
      return i + 1;
    }
  }
  return std::nullopt;
}

/// Years of two and three digits as RFC 2822, section 4.3, reads them.
std::optional<unsigned> parse_short_year(Cursor& in) {
  const std::size_t length = in.digits_ahead();
  if (length < 2 || length > 4) return std::nullopt;
  const auto year = in.digits(length);
  if (length == 2) return *year + (*year < 50 ? 2000 : 1900);
  if (length == 3) return *year + 1900;
  return year;
}

/// "Wed, 13 Sep 2023 14:20:00 +1000" and "26-FEB-1987 15:01:01.79".
std::optional<ArticleDate> parse_named_month(std::string_view text) {
  Cursor in(text);
  if (is_letter(in.peek())) {
    in.letters();
    in.eat(',');
    in.skip_spaces();
  }
  const std::size_t day_digits = in.digits_ahead();
  if (day_digits == 0 || day_digits > 2) return std::nullopt;
  const auto day = in.digits(day_digits);
  const bool hyphens = in.eat('-');
  if (!hyphens && !in.skip_spaces()) return std::nullopt;
  const auto month = parse_month(in.letters());
  if (!month || !(hyphens ? in.eat('-') : in.skip_spaces())) return std::nullopt;
  const auto year = parse_short_year(in);
  if (!year) return std::nullopt;
  const auto made = make_day(static_cast<int>(*year), *month, *day);
  if (!made || (!in.at_end() && !in.skip_spaces())) return std::nullopt;
  return finish(*made, /*time_expected=*/false, in);
}

std::optional<ArticleDate> parse_epoch(std::string_view text) {
  Cursor in(text);
  if (text.size() != 10 || in.digits_ahead() != 10) return std::nullopt;
  std::int64_t seconds = 0;
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  ArticleDate date;
  date.utc_seconds = seconds;
  date.day = Day{static_cast<std::int32_t>(seconds / kSecondsPerDay)};
  date.has_time = true;
  return date;
}

DayRange whole_month(int year, unsigned month) {
  const auto first = make_day(year, month, 1);
  const auto next = month == 12 ? make_day(year, 12, 31) : make_day(year, month + 1, 1);
  return {first, month == 12 ? *next : Day{next->since_epoch - 1}};
}

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  const auto count = std::chrono::sys_days{date}.time_since_epoch().count();
  return Day{static_cast<std::int32_t>(count)};
}

CivilDay civil(Day day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.since_epoch}}};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

std::string format_day(Day day) {
  const CivilDay date = civil(day);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<ArticleDate> parse_article_date(std::string_view text) {
  text = trim(text);
  if (text.empty()) return std::nullopt;
  if (auto date = parse_epoch(text)) return date;
  if (auto date = parse_iso(text)) return date;
  return parse_named_month(text);
}

std::string format_article_date(const ArticleDate& date) {
  std::string text = format_day(date.day);
  if (!date.has_time) return text;
  const std::int64_t local = date.utc_seconds + std::int64_t{date.zone_minutes} * 60;
  const std::int64_t clock = ((local % kSecondsPerDay) + kSecondsPerDay) % kSecondsPerDay;
  text += fmt::format("T{:02}:{:02}:{:02}", clock / 3600, clock / 60 % 60, clock % 60);
  if (date.zone_minutes == 0) return text + 'Z';
  const int minutes = std::abs(date.zone_minutes);
  return text + fmt::format("{}{:02}:{:02}", date.zone_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::optional<DayRange> parse_day_span(std::string_view text) {
  text = trim(text);
  Cursor in(text);
  if (text.size() == 8 || text.size() == 10) {
    const auto day = parse_iso_day(in);
    if (!day || !in.at_end()) return std::nullopt;
    return DayRange{day, day};
  }
  if (text.size() != 4 && text.size() != 7) return std::nullopt;
  const auto year = in.digits(4);
  if (!year || *year == 0) return std::nullopt;
  const int number = static_cast<int>(*year);
  if (in.at_end()) return DayRange{make_day(number, 1, 1), make_day(number, 12, 31)};
  if (!in.eat('-')) return std::nullopt;
  const auto month = in.digits(2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  return whole_month(number, *month);
}

std::optional<DayRange> parse_day_range(std::string_view text) {
  text = trim(text);
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_day_span(text);
  const std::string_view left = trim(text.substr(0, dots));
  const std::string_view right = trim(text.substr(dots + 2));
  if (left.empty() && right.empty()) return std::nullopt;
  DayRange range;
  if (!left.empty()) {
    const auto span = parse_day_span(left);
    if (!span) return std::nullopt;
    range.first = span->first;
  }
  if (!right.empty()) {
    const auto span = parse_day_span(right);
    if (!span) return std::nullopt;
    range.last = span->last;
  }
  if (range.first && range.last && *range.last < *range.first) return std::nullopt;
  return range;
}

}  // namespace dateline
