#include "tests/unit/search/engine_news.hpp"

namespace dateline {

namespace {

/// "one", `between` other words, "two".
std::string apart(const std::string& one, int between, const std::string& two) {
  std::string text = one;
  for (int i = 0; i < between; ++i) text += " x";
  return text + ' ' + two;
}

}  // namespace

TEST_CASE("NEAR/n takes words at most n positions apart in either order", "[engine][near]") {
  News news;
  news.add("next", apart("oil", 0, "price"))
      .add("three", apart("oil", 2, "price"))
      .add("four", apart("price", 3, "oil"));
  CHECK(news.found("oil NEAR/1 price") == "next");
  CHECK(news.found("price NEAR/1 oil") == "next");
  CHECK(news.found("oil NEAR/2 price") == "next");
  CHECK(news.found("oil NEAR/3 price") == "next three");
  CHECK(news.found("price NEAR/3 oil") == "next three");
  CHECK(news.found("oil NEAR/4 price") == "four next three");
  CHECK(news.found("oil NEAR price") == "four next three");
}

TEST_CASE("the widest NEAR reaches a thousand positions, and no NEAR reaches from title to body",
          "[engine][near]") {
  News news;
  news.add("far", apart("oil", 999, "price"))
      .add("farther", apart("oil", 1'000, "price"))
      .add("split", "price", "oil");
  news.add("long", apart("price cap and more", 0, "rain"), "oil");
  CHECK(news.found("oil NEAR/1000 price") == "far");
  CHECK(news.found("oil NEAR/1000 \"price cap and more\"").empty());
}

TEST_CASE("NEAR of three words wants them all within its reach", "[engine][near]") {
  News news;
  news.add("a", "oil x x price x x cap").add("b", "cap x oil price");
  CHECK(news.found("oil NEAR/3 price NEAR/3 cap") == "b");
  CHECK(news.found("oil NEAR/6 price NEAR/6 cap") == "a b");
}

TEST_CASE("a word near itself needs two places", "[engine][near]") {
  News news;
  news.add("once", "bank alone here").add("twice", "bank to bank");
  CHECK(news.found("bank NEAR/5 bank") == "twice");
}

TEST_CASE("a phrase near a word counts from its nearer end", "[engine][near]") {
  News news;
  news.add("a", "price cap x oil")
      .add("b", "oil x price cap")
      .add("c", "oil x x x price cap")
      .add("d", "oil cap, the price")
      .add("e", "price cap");
  CHECK(news.found("\"price cap\" NEAR/2 oil") == "a b");
  CHECK(news.found("oil NEAR/2 \"price cap\"") == "a b");
  CHECK(news.found("oil NEAR/1 \"price cap\"").empty());
  CHECK(news.found("oil NEAR/4 \"price cap\"") == "a b c");
}

TEST_CASE("a phrase in NEAR is near by the place where it stands", "[engine][near]") {
  News news;
  news.add("elsewhere", apart("price cap", 30, "oil cap for a price"))
      .add("here", "oil price cap")
      .add("overlap", "price cap price")
      .add("beside", "price cap x cap price");
  CHECK(news.found("\"price cap\" NEAR/3 oil") == "here");
  CHECK(news.found("\"price cap\" NEAR/3 \"cap price\"") == "beside");
  CHECK(news.found("\"price cap\" NEAR/3 cap") == "beside");
}

TEST_CASE("operands that can be the same word each have a place of their own", "[engine][near]") {
  News news;
  news.add("one", "warship alone").add("two", "x warship warlike").add("three", "to mm x and mm");
  CHECK(news.found("war* NEAR/3 *ship") == "two");
  CHECK(news.found("war* NEAR/3 war*") == "two");
  CHECK(news.found("m? NEAR/2 mm").empty());
  CHECK(news.found("(x OR mm) NEAR/1 mm") == "three");
  CHECK(news.found("(to OR mm OR x) NEAR/1 mm") == "three");
}

TEST_CASE("words side by side are near in any chain", "[engine][near]") {
  News news;
  news.add("a", "oil price cap").add("b", "oil price x cap");
  CHECK(news.found("oil NEAR/1 price NEAR/1 cap") == "a");
  CHECK(news.found("oil NEAR/1 \"price cap\" NEAR/1 nothing").empty());
}

TEST_CASE("ORs in NEAR may hold words, phrases, wildcards and fuzzy words", "[engine][near]") {
  News news;
  news.add("a", "price cap on oil")
      .add("b", "ceiling on gas")
      .add("c", "ceilings")
      .add("d", "oil")
      .add("e", "capital for gas");
  CHECK(news.found("(\"price cap\" OR ceiling) NEAR/3 (oil OR gas)") == "a b");
  CHECK(news.found("cap* NEAR/3 (oil OR gas)") == "a e");
  CHECK(news.found("ceilling~ NEAR/3 gas") == "b");
  CHECK(news.found("(zygote OR ceiling) NEAR/3 gas") == "b");
  CHECK(news.found("zygote NEAR/3 gas").empty());
  CHECK(news.found("gas -(ceiling NEAR/3 gas)") == "e");
}

TEST_CASE("a title's NEAR stays in the title", "[engine][near]") {
  News news;
  news.add("a", "nothing", "oil has a price").add("b", "oil has a price", "nothing");
  CHECK(news.found("title:oil NEAR/5 title:price") == "a");
  CHECK(news.found("title:(\"a price\" NEAR/5 oil)") == "a");
}

}  // namespace dateline
