#include "indexer/build/story_groups.hpp"

#include <algorithm>
#include <map>
#include <random>

#include <fmt/format.h>

#include "common/index/schema.hpp"
#include "tests/unit/build/articles.hpp"

namespace dateline {

namespace {

/// A number in letters: digits would be words of their own.
std::string letters(int number) {
  std::string text;
  for (; number > 0; number /= 26) text.push_back(static_cast<char>('a' + number % 26));
  return text;
}

/// A text of words that no other topic has.
std::string story(const std::string& topic, int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += topic + "q" + letters(i) + " ";
  return text;
}

/// Ids by group, as "a b | c": each group in byte order, groups by their first id; who stands alone is left
/// out.
std::string groups(const Xapian::Database& database) {
  std::map<std::uint64_t, std::vector<std::string>> by_number;
  for (auto it = database.postlist_begin({}); it != database.postlist_end({}); ++it) {
    const auto document = database.get_document(*it);
    const auto number = story_of(document);
    if (number > 0) by_number[number].push_back(unpack_article(document.get_data())->article.id);
  }
  std::vector<std::string> lines;
  for (auto& [number, ids] : by_number) {
    std::sort(ids.begin(), ids.end());
    lines.emplace_back();
    for (const auto& id : ids) lines.back() += (lines.back().empty() ? "" : " ") + id;
  }
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const auto& line : lines) all += (all.empty() ? "" : " | ") + line;
  return all;
}

/// b holds both a and c, which have nothing in common: b is a bridge.
const std::map<std::string, std::string> kChain{
    {"a", story("x", 0, 200)}, {"b", story("x", 0, 400)}, {"c", story("x", 200, 400)}};

class Groups {
 public:
  Groups() : writer_(writable(folder_ / "n.db"), {}, WholeRun::committed_in_parts) {}
  Groups& add(const std::string& id, const std::string& body) {
    put(writer_, make_article(id, body, "Title of " + id));
    return *this;
  }
  Groups& erase(const std::string& id) {
    CHECK(writer_.erase(id));
    return *this;
  }
  /// After a commit that leaves the database sound.
  std::string now() {
    writer_.commit();
    CHECK(faults(folder_ / "n.db").empty());
    return groups(writer_.database());
  }

 private:
  ScratchFolder folder_;
  IndexWriter writer_;
};

}  // namespace

TEST_CASE("versions of a story form a group, in whatever order and in however many commits they come",
          "[story-groups]") {
  std::vector<std::string> order{"a", "b", "c"};
  do {
    for (const bool commit_each : {false, true}) {
      Groups groups;
      groups.add("other", story("y", 0, 200));
      for (const auto& id : order) {
        groups.add(id, kChain.at(id));
        if (commit_each) groups.now();
      }
      CHECK(groups.now() == "a b c");
    }
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a group parts where the article between two others goes", "[story-groups]") {
  for (const bool commit_first : {false, true}) {
    Groups groups;
    for (const auto& [id, body] : kChain) groups.add(id, body);
    if (commit_first) CHECK(groups.now() == "a b c");
    groups.erase("b");
    CHECK(groups.now().empty());
    groups.add("b", kChain.at("b"));
    CHECK(groups.now() == "a b c");
    groups.erase("c");
    CHECK(groups.now() == "a b");
  }
}

TEST_CASE("an article that changes leaves its group and joins another", "[story-groups]") {
  Groups groups;
  groups.add("a", story("x", 0, 100)).add("b", story("x", 0, 100)).add("c", story("y", 0, 100));
  CHECK(groups.now() == "a b");
  groups.add("b", story("y", 0, 100));
  CHECK(groups.now() == "b c");
  groups.add("b", story("z", 0, 100)).add("b", story("x", 0, 101));
  CHECK(groups.now() == "a b");
}

TEST_CASE("an article whose anchors stay while its text changes is compared again", "[story-groups]") {
  Groups groups;
  groups.add("a", story("x", 0, 100)).add("b", story("x", 0, 100));
  CHECK(groups.now() == "a b");
  groups.add("b", story("x", 0, 100) + " ");
  CHECK(groups.now() == "a b");
}

TEST_CASE("two groups become one where an article joins them", "[story-groups]") {
  Groups groups;
  groups.add("a1", kChain.at("a")).add("a2", kChain.at("a"));
  groups.add("c1", kChain.at("c")).add("c2", kChain.at("c"));
  CHECK(groups.now() == "a1 a2 | c1 c2");
  groups.add("b", kChain.at("b"));
  CHECK(groups.now() == "a1 a2 b c1 c2");
  groups.erase("b");
  CHECK(groups.now() == "a1 a2 | c1 c2");
}

TEST_CASE("many copies of one text are one group, and stay one when copies go", "[story-groups]") {
  Groups groups;
  const auto id = [](int i) { return fmt::format("c{:03}", i); };
  std::string all;
  for (int i = 0; i < 200; ++i) {
    groups.add(id(i), story("x", 0, 60));
    if (i == 120) groups.now();
    if (i % 3 != 0) all += (all.empty() ? "" : " ") + id(i);
  }
  groups.now();
  for (int i = 0; i < 200; i += 3) groups.erase(id(i));
  CHECK(groups.now() == all);
}

TEST_CASE("articles of one boilerplate, more than are compared with each other, stay sound",
          "[story-groups]") {
  Groups groups;
  const auto text = [](int i) { return story("mould", 0, 12) + story("own" + letters(i), 0, 60); };
  for (int i = 0; i < 150; ++i) groups.add(fmt::format("b{:03}", i), text(i));
  CHECK(groups.now().empty());
  for (int i = 0; i < 150; i += 2) groups.erase(fmt::format("b{:03}", i));
  groups.add("b007", text(9));
  CHECK(groups.now() == "b007 b009");
}

TEST_CASE("random additions, updates and deletions leave the groups that a new database has",
          "[story-groups]") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<int>(random() % n); };
    std::map<std::string, std::string> articles;
    Groups changed;
    for (int step = 0; step < 120; ++step) {
      const auto id = fmt::format("n{}", below(25));
      if (below(3) == 0 && articles.erase(id) > 0) {
        changed.erase(id);
      } else {
        const int start = 20 * below(12);
        articles[id] = story(below(2) == 0 ? "x" : "y", start, start + 60 + 20 * below(4));
        changed.add(id, articles[id]);
      }
      if (below(10) == 0) changed.now();
    }
    Groups fresh;
    for (const auto& [id, body] : articles) fresh.add(id, body);
    INFO("seed " << seed);
    CHECK(changed.now() == fresh.now());
  }
}

TEST_CASE("short articles are one story only where title, body and day are equal", "[story-groups]") {
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  const auto flash = [&](const std::string& id, const std::string& title, const std::string& date) {
    auto article = make_article(id, "Rates unchanged.", title);
    article.date = parse_article_date(date);
    put(writer, article);
  };
  flash("a", "Fed meets", "1987-03-05");
  flash("b", "FED MEETS", "1987-03-05");
  flash("c", "Fed meets", "1987-04-05");
  flash("d", "ECB meets", "1987-03-05");
  writer.commit();
  CHECK(groups(writer.database()) == "a b");
  CHECK(faults(folder / "n.db").empty());
}

TEST_CASE("an article without a word belongs to no group", "[story-groups]") {
  Groups groups;
  groups.add("a", "x").add("b", "x");
  CHECK(groups.now().empty());  // the titles differ
  const ScratchFolder folder;
  IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
  put(writer, make_article("a", "…", "--"));
  put(writer, make_article("b", "…", "--"));
  writer.commit();
  CHECK(dateline::groups(writer.database()).empty());
  CHECK(faults(folder / "n.db").empty());
}

TEST_CASE("what the database says of groups is checked against the articles", "[story-groups]") {
  const auto faults_after = [](auto change) {
    const ScratchFolder folder;
    {
      IndexWriter writer(writable(folder / "n.db"), {}, WholeRun::committed_in_parts);
      for (const auto* id : {"a", "b", "c"}) put(writer, make_article(id, story("x", 0, 50)));
      writer.commit();
    }
    auto database = writable(folder / "n.db");
    change(database);
    database.commit();
    return faults(folder / "n.db").size();
  };
  const auto with_value = [](Xapian::valueno slot, const std::string& value) {
    return [slot, value](Xapian::WritableDatabase& database) {
      auto document = database.get_document(1);
      document.add_value(slot, value);
      database.replace_document(1, document);
    };
  };
  CHECK(faults_after([](Xapian::WritableDatabase&) {}) == 0);
  CHECK(faults_after(with_value(schema::kStorySlot, schema::story_key(7))) == 1);
  CHECK(faults_after(with_value(schema::kSketchSlot, "other")) == 1);
  CHECK(faults_after([](Xapian::WritableDatabase& database) {
          SortedMapWriter(database, schema::story_map()).put({{schema::story_key(7), pack_ordinals({1, 2})}});
        }) == 1);
  CHECK(faults_after([](Xapian::WritableDatabase& database) {
          SortedMapWriter(database, schema::anchor_map()).put({{schema::anchor_key(7), pack_ordinals({1})}});
        }) == 1);
}

}  // namespace dateline
