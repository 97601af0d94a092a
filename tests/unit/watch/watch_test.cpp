#include "searcher/watch/watch.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("a saved search survives being written", "[watch]") {
  Watch watch{.name = "shells",
              .database = "/news.db",
              .query = "\"152 mm\" shell \u20AC5bn",
              .options = {"--since=2023", "--not-source=Rumours"},
              .created = 1'700'000'000,
              .last_run = std::nullopt,
              .known = {}};
  watch.known.note({1, 2, 3});
  auto again = watch_from_json(to_json(watch));
  REQUIRE(again);
  CHECK(*again == watch);
  watch.last_run = 1'700'000'001;
  again = watch_from_json(to_json(watch));
  REQUIRE(again);
  CHECK(*again == watch);
}

TEST_CASE("a file that is no saved search is refused", "[watch]") {
  const auto whole = to_json({.name = "a",
                              .database = "d",
                              .query = "q",
                              .options = {},
                              .created = 0,
                              .last_run = std::nullopt,
                              .known = {}});
  REQUIRE(watch_from_json(whole));
  CHECK_FALSE(watch_from_json(""));
  CHECK_FALSE(watch_from_json("[]"));
  CHECK_FALSE(watch_from_json("{}"));
  CHECK_FALSE(watch_from_json(whole.substr(0, whole.size() / 2)));
  const auto with = [&](std::string from, const std::string& to) {
    auto text = whole;
    return text.replace(text.find(from), from.size(), to);
  };
  CHECK_FALSE(watch_from_json(with("\"schema\": 1", "\"schema\": 2")));
  CHECK_FALSE(watch_from_json(with("\"known\": \"\"", "\"known\": \"12\"")));
  CHECK_FALSE(watch_from_json(with("\"query\": \"q\"", "\"query\": 7")));
  CHECK_FALSE(watch_from_json(with("\"name\": \"a\"", "\"name\": \"../a\"")));
}

TEST_CASE("names are file names everywhere", "[watch]") {
  for (const auto* name : {"a", "7", "oil-price_2.new", "A"}) CHECK(is_watch_name(name));
  for (const auto* name : {"", ".", "..", "-a", "a/b", "a b", "\u00E9", "_a"})
    CHECK_FALSE(is_watch_name(name));
  CHECK(is_watch_name(std::string(64, 'a')));
  CHECK_FALSE(is_watch_name(std::string(65, 'a')));
}

}  // namespace dateline
