#include "common/text/token_list.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("a token list owns the strings of its tokens", "[text][tokens]") {
  TokenList list;
  {
    const std::string surface = "missiles";
    const std::string term = "missil";
    const std::string cased = "MISSILES";
    list.add({.term = term, .surface = surface, .cased = cased});
    list.add({.term = "other", .surface = surface, .cased = {}});
  }
  const TokenList moved = std::move(list);
  REQUIRE(moved.size() == 2);
  CHECK(moved[0].term == "missil");
  CHECK(moved[0].cased == "MISSILES");
  CHECK(moved[1].term == "other");
  CHECK(moved[1].surface == "missiles");
}

TEST_CASE("a cleared token list is empty", "[text][tokens]") {
  TokenList list;
  for (int i = 0; i < 100000; ++i) list.add({.term = "a", .surface = "a", .cased = {}});
  list.clear();
  CHECK(list.empty());
  CHECK(list.begin() == list.end());
}
