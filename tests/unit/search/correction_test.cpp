// "Did you mean", through the whole engine.
#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

std::string corrected(News& news, const SearchRequest& request) {
  return news.ask(request).query.correction.value_or("");
}
std::string corrected(News& news, const std::string& text) {
  return corrected(news, News::request(text));
}

/// Articles about a minister and his missiles, and a few of everything else.
void add_news(News& news) {
  news.add("a", "Sergei Shoigu spoke of a missile in Pyongyang.")
      .add("b", "Shoigu saw the missile launch in North Korea from the airport.")
      .add("c", "The missive of Shogun was read.")
      .add("d", "Oil from the air and a port in the north.")
      .add("e", "Pyongyang, again Pyongyang.");
}

}  // namespace

TEST_CASE("a word that no article has is corrected to one that some have", "[correction]") {
  News news;
  add_news(news);
  CHECK(corrected(news, "Pyonyang") == "Pyongyang");
  CHECK(corrected(news, "pyonyang") == "pyongyang");
  CHECK(corrected(news, "PYONYANG") == "PYONGYANG");
  CHECK(news.ask("Pyonyang").total.value == 0);
}

TEST_CASE("a query that finds articles is left alone", "[correction]") {
  News news;
  add_news(news);
  CHECK(corrected(news, "Pyongyang").empty());
  CHECK(corrected(news, "missile OR pyonyang").empty());
  CHECK(corrected(news, "").empty());
}

TEST_CASE("a word that the index has is never corrected", "[correction]") {
  News news;
  add_news(news);
  // "missive" is one edit from the more frequent "missile", and nothing has both words.
  CHECK(corrected(news, "Shoigu missive").empty());
  // Nor is another form of a word that the index has.
  CHECK(corrected(news, "missives Pyongyang").empty());
  CHECK(corrected(news, "missive Pyonyang").empty());
}

TEST_CASE("several words are corrected together by what occurs together", "[correction]") {
  News news;
  add_news(news);
  news.add("f", "A shogun here.").add("g", "A shogun there.").add("h", "Shogun, shogun.");
  CHECK(corrected(news, "Shogu") == "Shogun");
  CHECK(corrected(news, "Shogu missle") == "Shoigu missile");
  CHECK(corrected(news, "Sergei Shoygu missle") == "Sergei Shoigu missile");
}

TEST_CASE("only the words change, whatever stands around them", "[correction]") {
  News news;
  add_news(news);
  CHECK(corrected(news, "  (Sergei AND  missle^2)  -zebra") == "  (Sergei AND  missile^2)  -zebra");
  CHECK(corrected(news, "\"Sergei  Shoygu\"") == "\"Sergei  Shoigu\"");
  CHECK(corrected(news, "“missle launch”") == "“missile launch”");
  CHECK(corrected(news, "missle NEAR/3 launch") == "missile NEAR/3 launch");
  CHECK(corrected(news, "Shoygu's missle") == "Shoigu's missile");
  CHECK(corrected(news, "+missle, +Shoygu!") == "+missile, +Shoigu!");
  CHECK(corrected(news, "missle missle") == "missile missile");
}

TEST_CASE("a title's word is corrected behind its field", "[correction]") {
  News news;
  news.add("a", "Text.", "Missile over the sea");
  CHECK(corrected(news, "title:missle") == "title:missile");
  CHECK(corrected(news, "Title: missle^3 sea") == "Title: missile^3 sea");
  CHECK(corrected(news, "title:(missle sea)") == "title:(missile sea)");
}

TEST_CASE("patterns, fuzzy words, numbers, acronyms and what is excluded are meant as they are",
          "[correction]") {
  News news;
  add_news(news);
  news.add("n", "The 155 shells.");
  CHECK(corrected(news, "pyonyan*").empty());
  CHECK(corrected(news, "pyoyang~1").empty());
  CHECK(corrected(news, "153").empty());
  CHECK(corrected(news, "OIK").empty());
  CHECK(corrected(news, "oik") == "oil");
  CHECK(corrected(news, "zebra -missle").empty());
  CHECK(corrected(news, "id:missle").empty());
}

TEST_CASE("a name of a filter is corrected among the names of its kind", "[correction][filter]") {
  News news("person\tSergei Shoigu\nplace\tPyongyang\tPyonggyang City\n");
  add_news(news);
  CHECK(corrected(news, "person:Shoiguh") == "person:Shoigu");
  CHECK(corrected(news, "missile person:\"sergej shoiguh\"") == "missile person:\"Sergei Shoigu\"");
  CHECK(corrected(news, "entity:pyonyang") == "entity:Pyongyang");
  CHECK(corrected(news, "person:pyonyang").empty());
  CHECK(corrected(news, "person:=shoiguh").empty());
  // Another spelling of the name is understood as it is.
  CHECK(corrected(news, "person:\"Sergey Shoygu\"").empty());
}

TEST_CASE("a name that a word mostly stands for is written as the name is", "[correction]") {
  News news("place\tPyongyang\norg\tMissile Force\n");
  add_news(news);
  CHECK(corrected(news, "pyonyang") == "Pyongyang");
  CHECK(corrected(news, "PYONYANG") == "PYONGYANG");
  CHECK(corrected(news, "missle") == "missile");
}

TEST_CASE("two words that are a name are written as it is", "[correction]") {
  News news("place\tNorth Korea\n");
  add_news(news);
  CHECK(corrected(news, "northkorea") == "North Korea");
  CHECK(corrected(news, "NORTHKOREA") == "NORTH KOREA");
}

TEST_CASE("two words that lost their space, and one that has one too many", "[correction]") {
  News news;
  add_news(news);
  CHECK(corrected(news, "northkorea") == "north korea");
  CHECK(corrected(news, "Northkorea missle") == "North Korea missile");
  CHECK(corrected(news, "\"northkorea from\"") == "\"north korea from\"");
  CHECK(corrected(news, "launch air port") == "launch airport");
  CHECK(corrected(news, "pyong yang") == "pyongyang");
  // Both words are in one article.
  CHECK(corrected(news, "air port").empty());
  // In NEAR two words are no operand.
  CHECK(corrected(news, "northkorea NEAR/3 launch").empty());
}

TEST_CASE("a correction must find more under the filters of the search", "[correction]") {
  News news("person\tSergei Shoigu\nplace\tPyongyang\n");
  add_news(news);
  auto request = News::request("pyonyang");
  request.filters = {wish(FacetKind::person, "Shoigu")};
  CHECK(corrected(news, request) == "Pyongyang");
  request.filters = {wish(FacetKind::person, "Nobody")};
  CHECK(corrected(news, request).empty());
  CHECK(corrected(news, "pyonyang missive").empty());
}

TEST_CASE("where nothing has all the words, the correction must find more with any of them", "[correction]") {
  News news;
  add_news(news);
  auto request = News::request("Shogun pyonyang");
  request.fall_back = true;
  const auto answer = news.ask(request);
  CHECK(answer.query.relaxed);
  CHECK(answer.total.value == 1);
  CHECK(answer.query.correction == "Shogun pyongyang");
}

TEST_CASE("few articles need a correction that finds many more", "[correction]") {
  News news;
  add_news(news);
  // One article against two.
  CHECK(corrected(news, "missive OR pyonyang").empty());
  for (int i = 0; i < 10; ++i) news.add("more" + std::to_string(i), "Pyongyang.");
  CHECK(corrected(news, "missive OR pyonyang") == "missive OR pyongyang");
}

TEST_CASE("hostile queries are corrected in bounded time or not at all", "[correction]") {
  News news;
  add_news(news);
  std::string long_query;
  for (int i = 0; i < 2'000; ++i) long_query += "missle" + std::string(1 + i % 7, 'q') + " ";
  CHECK(news.ask(long_query).total.value == 0);
  CHECK(news.ask(std::string(1'000'000, 'x')).total.value == 0);
  CHECK(news.ask("missle\xFF\xC3").total.value == 0);
  CHECK(news.ask("((((((( \"missle").total.value == 0);
}

}  // namespace dateline
