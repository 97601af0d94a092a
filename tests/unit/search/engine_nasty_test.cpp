#include <chrono>

#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

/// Far above what any machine needs, far below what a blow-up takes.
constexpr std::chrono::seconds kPatience{60};

News& some_news() {
  static News news;
  static const bool filled = [] {
    for (int i = 0; i < 300; ++i) {
      std::string body;
      for (int j = 0; j < 30; ++j)
        body += "w" + std::to_string((i * 31 + j * 17) % 997) + "a" +
                std::string(1, static_cast<char>('a' + j % 26)) + " ";
      news.add("x" + std::to_string(i), body);
    }
    return true;
  }();
  REQUIRE(filled);
  return news;
}

SearchResponse ask_in_time(const std::string& text, MatchMode match = MatchMode::all) {
  auto request = News::request(text);
  request.fall_back = true;
  request.match = match;
  request.limit = 10;
  const auto start = std::chrono::steady_clock::now();
  auto answer = some_news().ask(request);
  CHECK(std::chrono::steady_clock::now() - start < kPatience);
  return answer;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a query of punctuation finds nothing and says why", "[engine][nasty]") {
  for (const std::string query :
       {"...", "()", "\"\"", "*", "?", "-", "+", "!!! --- ???", "\"...\"", "^", "~", "(((", ")))"}) {
    INFO(query);
    const auto answer = ask_in_time(query);
    CHECK(answer.total.value == 0);
    CHECK_FALSE(answer.query.warnings.empty());
  }
}

TEST_CASE("punctuation beside words is no obstacle", "[engine][nasty]") {
  News news;
  news.add("a", "Oil and gas.");
  for (const std::string query :
       {"oil - gas", "oil, gas!", "(oil gas", "oil) gas", "\"oil gas", "oil && gas", "oil || gas",
        "oil -- gas", "oil ... gas", "oil/gas OR oil", "oil:gas OR oil", "¿oil? gas", "oil \x01 gas",
        "oil\xFFgas", "\xC3(oil gas"}) {
    INFO(query);
    CHECK(news.found(query) == "a");
  }
}

TEST_CASE("ill-formed UTF-8 and NUL bytes are no obstacle", "[engine][nasty]") {
  for (const auto& query : {std::string("\xFF\xFE\x80"), std::string("w1\xC3"), std::string("a\0b", 3),
                            std::string("\xED\xA0\x80*"), std::string("\xF4\x90\x80\x80~2"),
                            std::string("person:\xFF"), std::string("\"\xFF\""), std::string("url:\xFF*")})
    CHECK_NOTHROW(ask_in_time(query));
}

TEST_CASE("ten thousand words are answered in time", "[engine][nasty]") {
  const auto words = repeated("w0aa zygote ", 5'000);
  CHECK_FALSE(ask_in_time(words).query.warnings.empty());
  CHECK(ask_in_time(words, MatchMode::any).total.value > 0);
  CHECK_NOTHROW(ask_in_time(repeated("the ", 10'000)));
  CHECK_NOTHROW(ask_in_time('"' + repeated("w1 ", 10'000) + '"'));
  CHECK_NOTHROW(ask_in_time(repeated("w1 NEAR/3 ", 10'000) + "w2"));
  CHECK_NOTHROW(ask_in_time(repeated("(w1 OR \"w1 a\") NEAR/3 ", 300) + "w2"));
  CHECK_NOTHROW(ask_in_time(repeated("person:a ", 10'000)));
}

TEST_CASE("long chains of NEAR are answered in time, whatever they join", "[engine][nasty]") {
  for (const std::string operand : {"*a*", "w*", "a~2", "w1", "\"w1 aa\"", "(w1 OR \"w2 ab\" OR *a)",
                                    "person:*", "title:w1", "(w? OR ?\?)"}) {
    INFO(operand);
    CHECK_NOTHROW(ask_in_time(repeated(operand + " NEAR/1000 ", 60) + operand));
  }
}

TEST_CASE("offsets, limits, dates and boosts out of all proportion are taken", "[engine][nasty]") {
  auto request = News::request("w0aa^99999999999999999999 OR w31ab^0.0000001");
  request.limit = std::uint64_t{1} << 40;
  CHECK(some_news().ask(request).hits.size() > 0);
  request.offset = ~std::uint64_t{0};
  const auto answer = some_news().ask(request);
  CHECK(answer.hits.empty());
  CHECK(answer.total.value > 0);
  CHECK_NOTHROW(ask_in_time("date:99999 date:0000 date:2023-99..2024-77"));
  CHECK_NOTHROW(ask_in_time(repeated("(", 64) + "w0aa" + repeated("^1000)", 64)));
}

TEST_CASE("fuzzy words that the analyzer cuts into short parts are answered in time", "[engine][nasty]") {
  std::string query;
  for (int i = 0; i < 60; ++i) query += "a" + std::to_string(i) + "-b" + std::to_string(i) + "~2 ";
  CHECK_NOTHROW(ask_in_time(query, MatchMode::any));
  CHECK_NOTHROW(ask_in_time(repeated("a-", 10'000) + "b~2"));
}

TEST_CASE("a query of a megabyte is answered in time", "[engine][nasty]") {
  for (const std::string piece : {"x", "x ", "(", ")", "\"", "-", "+", "*", "?a", "a*", "a*-", "a~2 ", "*a* ",
                                  "a.", "1,", "\xF0\x9F\x98\x80", "NOT ", "a^2 ", "date:2020 "}) {
    INFO(piece);
    CHECK_NOTHROW(ask_in_time(repeated(piece, (std::size_t{1} << 20) / piece.size())));
  }
}

TEST_CASE("wildcards that everything fits are cut with a warning", "[engine][nasty]") {
  News news;
  std::string body;
  for (int i = 0; i < 1'200; ++i)
    body += "a" + std::string(1, static_cast<char>('a' + i % 26)) +
            std::string(1, static_cast<char>('a' + i / 26 % 26)) +
            std::string(1, static_cast<char>('a' + i / 676)) + "b ";
  news.add("a", body);
  const auto answer = news.ask("*a*");
  CHECK(answer.total.value == 1);
  REQUIRE(answer.query.warnings.size() == 1);
  CHECK(answer.query.warnings.front().message.find("too many words") != std::string::npos);
  CHECK(news.ask("aaa*").query.warnings.empty());
}

TEST_CASE("an empty database answers", "[engine][nasty]") {
  News news;
  for (const std::string query :
       {"", "word", "-word", "*a*", "a~", "person:x", "\"a b\"", "a NEAR b", "date:2020", "US"}) {
    auto request = News::request(query);
    request.facets = {FacetKind::person, FacetKind::year};
    CHECK(news.ask(request).total.value == 0);
  }
}

}  // namespace dateline
