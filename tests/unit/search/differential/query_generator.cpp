#include "tests/unit/search/differential/query_generator.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace dateline::differential {

namespace {

constexpr std::array<std::string_view, 34> kWords{
    "the",      "missile", "oil",  "US",         "WHO",      "who",   "of",   "152 mm", "152mm",
    "152-mm",   "1,000",   "U.S.", "prices",     "Zelensky", "Größe", "café", "cafe",   "Москва",
    "nosuch",   "THE",     "und",  "Kim",        "Jong-un",  "F-16",  "12.5", "war",    "l'homme",
    "ミサイル", "don't",   "a",    "\U0001F600", "C++",      "3 km",  "ﬁ"};

constexpr std::array<std::string_view, 24> kEntityNames{"Putin",
                                                        "Kim",
                                                        "\"Kim Jong Un\"",
                                                        "Shoigu",
                                                        "\"Sergey Shoygu\"",
                                                        "*",
                                                        "korea",
                                                        "UN",
                                                        "USA",
                                                        "=moscow",
                                                        "\"North Korea\"",
                                                        "nobody",
                                                        "Zelenskyy",
                                                        "=\"sergei shoigu\"",
                                                        "jong",
                                                        "\"Jong-un\"",
                                                        "Pyongyang",
                                                        "bank",
                                                        "WHO",
                                                        "Москва",
                                                        "DPRK",
                                                        "=nosuch",
                                                        "\"United Nations\"",
                                                        "volodymyr"};

constexpr std::array<std::string_view, 16> kValues{"Reuters",
                                                   "\"Reuters News\"",
                                                   "news",
                                                   "=reuters",
                                                   "TASS",
                                                   "smith",
                                                   "\"José García\"",
                                                   "garcia",
                                                   "world",
                                                   "oil",
                                                   "price",
                                                   "en",
                                                   "*",
                                                   "ru",
                                                   "C++",
                                                   "nosuch"};

constexpr std::array<std::string_view, 12> kDates{
    "2023", "2023-09",    "2023-09-13", "..2022",     "2023-01..",  "2022-12-31..2023-01-30",
    "*",    "2023-01-31", "1999",       "2022..2023", "2023-09-30", "..2023-01-01"};

std::string text_of(std::u32string_view points) {
  std::string text;
  for (const auto point : points) append_utf8(text, point);
  return text;
}

std::u32string points_of(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = decode_utf8(text, at);
    points += point.value;
    at += point.size;
  }
  return points;
}

/// Letters of a word become wildcards.
std::string pattern(Decisions& decisions, std::string_view word) {
  auto points = points_of(word);
  for (auto changes = 1 + decisions.below(2); changes > 0 && !points.empty(); --changes) {
    const auto at = decisions.below(points.size());
    switch (decisions.below(5)) {
      case 0:
        points = points.substr(0, at + 1) + U'*';
        break;
      case 1:
        points = U'*' + points.substr(at);
        break;
      case 2:
        points.replace(at, 1 + decisions.below(3), U"*");
        break;
      case 3:
        points[at] = U'?';
        break;
      default:
        points.insert(at, U"*");
    }
  }
  return text_of(points);
}

std::string misspelt(Decisions& decisions, std::string_view word) {
  auto points = points_of(word);
  for (auto edits = decisions.below(3); edits > 0 && !points.empty(); --edits) {
    const auto at = decisions.below(points.size());
    const auto letter = static_cast<char32_t>(U'a' + decisions.below(26));
    switch (decisions.below(4)) {
      case 0:
        points[at] = letter;
        break;
      case 1:
        points.erase(at, 1);
        break;
      case 2:
        points.insert(at, 1, letter);
        break;
      default:
        if (at + 1 < points.size()) std::swap(points[at], points[at + 1]);
    }
  }
  return text_of(points) + (decisions.percent(40) ? "~2" : "~");
}

std::string filter(Decisions& decisions) {
  constexpr std::array<std::string_view, 4> kEntityFields{"person", "org", "place", "entity"};
  constexpr std::array<std::string_view, 5> kFields{"source", "author", "section", "topic", "language"};
  switch (decisions.below(6)) {
    case 0:
    case 1:
      return fmt::format("{}:{}", decisions.pick(kEntityFields), decisions.pick(kEntityNames));
    case 2:
      return fmt::format("{}:{}", decisions.pick(kFields), decisions.pick(kValues));
    case 3:
      return fmt::format("date:{}", decisions.pick(kDates));
    case 4:
      return fmt::format("id:v{}", decisions.below(40));
    default:
      return fmt::format("url:https://example.org/v{}{}", decisions.below(40),
                         decisions.percent(50) ? "*" : "");
  }
}

void add_filters(Decisions& decisions, SearchRequest& request) {
  constexpr std::array kKinds{FacetKind::person, FacetKind::org,     FacetKind::place, FacetKind::source,
                              FacetKind::author, FacetKind::section, FacetKind::topic, FacetKind::language};
  const auto plain = [](std::string_view value) {
    std::string text;
    for (const char c : value)
      if (c != '"') text += c;
    return text;
  };
  for (auto more = decisions.below(3); more > 0; --more) {
    const auto kind = decisions.pick(kKinds);
    const bool any_kind = is_entity(kind) && decisions.percent(30);
    const auto value = is_entity(kind) ? decisions.pick(kEntityNames) : decisions.pick(kValues);
    request.filters.push_back(
        make_filter(any_kind ? std::nullopt : std::optional(kind), plain(value), decisions.percent(30)));
  }
  if (decisions.percent(15))
    if (const auto days = parse_day_range(decisions.pick(kDates))) request.days = *days;
}

}  // namespace

QueryGenerator::QueryGenerator(const std::vector<Article>& articles) {
  for (const auto& article : articles) {
    for (const auto* text : {&article.title, &article.body}) {
      for (std::size_t begin = 0; begin < text->size();) {
        const auto end = std::min(text->find_first_of(" \n", begin), text->size());
        if (end > begin) words_.push_back(text->substr(begin, end - begin));
        begin = end + 1;
      }
    }
  }
}

std::string QueryGenerator::word(Decisions& decisions) const {
  std::string word(decisions.percent(50) ? std::string_view(decisions.pick(words_)) : decisions.pick(kWords));
  if (decisions.percent(5)) word = to_upper(word);
  if (decisions.percent(5)) word = fold(word);
  return word;
}

std::string QueryGenerator::phrase(Decisions& decisions) const {
  std::string text = "\"";
  const bool real = !decisions.percent(30);
  const auto at = decisions.below(words_.size());
  const auto length = 1 + decisions.below(4);
  for (std::size_t i = 0; i < length; ++i)
    text += (i > 0 ? " " : "") + (real ? words_[(at + i) % words_.size()] : word(decisions));
  return text + '"';
}

std::string QueryGenerator::text_leaf(Decisions& decisions) const {
  std::string leaf;
  switch (decisions.below(8)) {
    default:
      leaf = word(decisions);
      break;
    case 5:
      leaf = phrase(decisions);
      break;
    case 6:
      leaf = pattern(decisions, word(decisions));
      break;
    case 7:
      leaf = misspelt(decisions, word(decisions));
  }
  if (decisions.percent(12)) leaf = "title:" + leaf;
  if (decisions.percent(4)) leaf += "^3";
  return leaf;
}

std::string QueryGenerator::near_operand(Decisions& decisions) const {
  constexpr std::array<std::string_view, 4> kFields{"person", "org", "place", "entity"};
  switch (decisions.below(6)) {
    default:
      return text_leaf(decisions);
    case 3:
      return phrase(decisions);
    case 4:
      return fmt::format("{}:{}", decisions.pick(kFields), decisions.pick(kEntityNames));
    case 5:
      return fmt::format("({} OR {})", text_leaf(decisions), near_operand(decisions));
  }
}

std::string QueryGenerator::near(Decisions& decisions) const {
  const auto distance = 1 + decisions.below(decisions.percent(20) ? 1'000 : 6);
  std::string text = near_operand(decisions);
  for (auto more = 1 + decisions.below(2); more > 0; --more)
    text += fmt::format(" NEAR/{} {}", distance, near_operand(decisions));
  return text;
}

std::string QueryGenerator::item(Decisions& decisions, unsigned depth) const {
  std::string text;
  const auto kind = decisions.below(10);
  if (kind < 5 || (kind == 9 && depth == 0))
    text = text_leaf(decisions);
  else if (kind < 7)
    text = filter(decisions);
  else if (kind < 9)
    text = '(' + near(decisions) + ')';
  else
    text = (decisions.percent(10) ? "title:(" : "(") + query(decisions, depth - 1) + ')';
  constexpr std::array<std::string_view, 4> kBefore{"-", "+", "NOT ", "-+"};
  if (decisions.percent(22)) text = std::string(decisions.pick(kBefore)) + text;
  return text;
}

std::string QueryGenerator::query(Decisions& decisions, unsigned depth) const {
  constexpr std::array<std::string_view, 7> kJoints{" ", " ", " ", " AND ", " OR ", " OR ", " NEAR/3 "};
  std::string text = item(decisions, depth);
  for (auto more = decisions.below(4); more > 0; --more)
    text += std::string(decisions.pick(kJoints)) + item(decisions, depth);
  return text;
}

SearchRequest QueryGenerator::request(Decisions& decisions) const {
  SearchRequest request;
  request.text = query(decisions, 2);
  request.match = decisions.percent(30) ? MatchMode::any : MatchMode::all;
  if (decisions.percent(15)) add_filters(decisions, request);
  return request;
}

}  // namespace dateline::differential
