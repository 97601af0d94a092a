#include "common/index/sorted_map.hpp"

#include <algorithm>
#include <map>
#include <random>

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

namespace dateline {

namespace {

Xapian::WritableDatabase make_database(const ScratchFolder& folder) {
  return Xapian::WritableDatabase((folder / "map.db").string(),
                                  Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
}

std::map<std::string, std::string> everything(const Xapian::Database& database, const std::string& name) {
  std::map<std::string, std::string> all;
  SortedMapReader(database, name).scan({}, [&](const std::string& key, const std::string& value) {
    CHECK(all.emplace(key, value).second);
    return true;
  });
  return all;
}

}  // namespace

TEST_CASE("an empty map holds nothing", "[sorted-map]") {
  const ScratchFolder folder;
  const auto database = make_database(folder);
  SortedMapReader reader(database, "v");
  CHECK_FALSE(reader.get("a"));
  CHECK(everything(database, "v").empty());
}

TEST_CASE("maps of different names in one database do not meet", "[sorted-map]") {
  const ScratchFolder folder;
  auto database = make_database(folder);
  SortedMapWriter(database, "eP").put({{"a", "person"}});
  SortedMapWriter(database, "eO").put({{"a", "org"}});
  CHECK(SortedMapReader(database, "eP").get("a") == "person");
  CHECK(SortedMapReader(database, "eO").get("a") == "org");
}

TEST_CASE("a prefix scan sees the keys with the prefix and stops behind them", "[sorted-map]") {
  const ScratchFolder folder;
  auto database = make_database(folder);
  SortedMapWriter(database, "v").put({{"mis", "1"}, {"missile", "2"}, {"missiles", "3"}, {"mist", "4"}});
  std::vector<std::string> seen;
  SortedMapReader(database, "v").scan_prefix("miss", [&](const std::string& key, const std::string&) {
    seen.push_back(key);
    return true;
  });
  CHECK(seen == std::vector<std::string>{"missile", "missiles"});
}

TEST_CASE("random edits in many rounds give what an ordinary map gives", "[sorted-map]") {
  const ScratchFolder folder;
  auto database = make_database(folder);
  std::map<std::string, std::string> expected;
  std::mt19937 random(42);
  for (int round = 0; round < 30; ++round) {
    std::map<std::string, std::string> edits;
    const auto count = round % 3 == 0 ? 2'000U : 20U;
    for (unsigned i = 0; i < count; ++i) {
      std::string key(1 + random() % 6, '\0');
      for (auto& c : key) c = static_cast<char>('a' + random() % 4);
      edits[key] = random() % 3 == 0 ? "" : std::string(random() % 40, 'v');
    }
    SortedMapWriter(database, "v")
        .apply({edits.begin(), edits.end()},
               [](std::string_view, const std::optional<std::string>& old,
                  const std::string& argument) -> std::optional<std::string> {
                 if (argument.empty()) return std::nullopt;
                 return old.value_or("").substr(0, 10) + argument;
               });
    for (const auto& [key, argument] : edits) {
      if (argument.empty())
        expected.erase(key);
      else
        expected[key] = expected[key].substr(0, 10) + argument;
    }
    REQUIRE(everything(database, "v") == expected);
  }
  database.commit();
  SortedMapReader reader(database, "v");
  for (const auto& [key, value] : expected) REQUIRE(reader.get(key) == value);
}

TEST_CASE("erasing every entry leaves an empty map that can be filled again", "[sorted-map]") {
  const ScratchFolder folder;
  auto database = make_database(folder);
  std::vector<MapEntry> entries;
  entries.reserve(1'000);
  for (int i = 0; i < 1'000; ++i)
    entries.emplace_back("key" + std::to_string(10'000 + i), std::string(20, 'x'));
  SortedMapWriter writer(database, "v");
  writer.put(entries);
  writer.apply(entries,
               [](std::string_view, const auto&, const auto&) { return std::optional<std::string>(); });
  CHECK(everything(database, "v").empty());
  writer.put(entries);
  CHECK(everything(database, "v").size() == 1'000);
}

}  // namespace dateline
