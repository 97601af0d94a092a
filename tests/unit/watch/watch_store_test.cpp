#include "searcher/watch/watch_store.hpp"

#include <cstdlib>
#include <fstream>
#include <thread>

#include "tests/support/catch.hpp"
#include "tests/unit/build/articles.hpp"

namespace dateline {
namespace {

Watch named(const std::string& name) {
  Watch watch;
  watch.name = name;
  watch.query = "oil";
  return watch;
}

}  // namespace

TEST_CASE("saved searches are kept, listed and forgotten", "[watch]") {
  const ScratchFolder folder;
  const WatchStore store(folder / "deep" / "down");
  REQUIRE(store.names());
  CHECK(store.names()->empty());
  REQUIRE(store.lock());
  REQUIRE(store.save(named("b")));
  REQUIRE(store.save(named("a")));
  CHECK(*store.names() == std::vector<std::string>{"a", "b"});
  CHECK(*store.load("a") == named("a"));
  REQUIRE(store.remove("a"));
  CHECK(*store.names() == std::vector<std::string>{"b"});
  CHECK(store.load("a").error().code == ErrorCode::not_found);
  CHECK(store.remove("a").error().code == ErrorCode::not_found);
}

TEST_CASE("a damaged file is named with what to do, listed, and can be forgotten", "[watch]") {
  const ScratchFolder folder;
  const WatchStore store(folder / "w");
  REQUIRE(store.lock());
  std::ofstream(folder / "w" / "a.json") << "{";
  const auto damaged = store.load("a");
  REQUIRE_FALSE(damaged);
  CHECK(damaged.error().message.find("a.json: damaged") != std::string::npos);
  CHECK(damaged.error().message.find("watch remove a") != std::string::npos);
  CHECK(store.names()->size() == 1);
  CHECK(store.remove("a"));
  std::ofstream(folder / "w" / "b.json") << to_json(named("c"));
  CHECK_FALSE(store.load("b"));
}

TEST_CASE("a change waits for the one before", "[watch]") {
  const ScratchFolder folder;
  const WatchStore store(folder / "w");
  int order = 0;
  int second = 0;
  std::thread other;
  {
    const auto lock = store.lock();
    REQUIRE(lock);
    other = std::thread([&] {
      const auto waiting = store.lock();
      if (waiting) second = ++order;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    ++order;
  }
  other.join();
  CHECK(second == 2);
}

TEST_CASE("each database has a folder of its own, by whatever path it is named", "[watch]") {
  ::setenv("XDG_STATE_HOME", "/state", 1);
  const auto one = default_watch_folder("/data/news.db");
  REQUIRE(one);
  CHECK(one->string().rfind("/state/dateline/watches/", 0) == 0);
  CHECK(*one == *default_watch_folder("/data/./news.db/"));
  CHECK(*one != *default_watch_folder("/data/other.db"));
  ::unsetenv("XDG_STATE_HOME");
  ::setenv("HOME", "/home/reader", 1);
  CHECK(default_watch_folder("/data/news.db")->string().rfind("/home/reader/.local/state/dateline/", 0) == 0);
  ::unsetenv("HOME");
  CHECK_FALSE(default_watch_folder("/data/news.db"));
}

}  // namespace dateline
