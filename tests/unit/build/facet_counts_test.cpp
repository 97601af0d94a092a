// What the dictionary counts after any history of adds, updates and deletes.
#include <map>
#include <random>

#include "common/entity/name_skeleton.hpp"
#include "common/index/schema.hpp"
#include "tests/unit/build/articles.hpp"
#include "tests/unit/build/names_in_text.hpp"

namespace dateline {

namespace {

/// Kind and skeleton of the key (the same whichever spelling came first) → the articles that have the value
/// and the forms with their counts.
using Counts = std::map<std::string, std::map<std::string, std::string>>;

Counts counts_of(const std::filesystem::path& path) {
  const Xapian::Database database(path.string());
  FacetDictionary dictionary(database);
  Counts counts;
  for (std::size_t i = 0; i < kDictionaryKinds; ++i) {
    const auto kind = kAllFacetKinds.at(i);
    dictionary.scan(kind, [&](Ordinal, const FacetEntry& entry) {
      const auto articles = database.get_termfreq(schema::facet_term(kind, entry.key));
      if (articles == 0) {
        for (const auto& form : entry.forms) CHECK(form.articles + form.short_forms == 0);
        return true;
      }
      const auto name = is_entity(kind) ? name_skeleton(static_cast<EntityKind>(kind), entry.key) : entry.key;
      auto& value = counts[schema::facet_term(kind, name)];
      value[""] = std::to_string(articles) + " " + entry.shown_name();
      for (const auto& form : entry.forms)
        value[form.name] = std::to_string(form.articles) + "+" + std::to_string(form.short_forms);
      return true;
    });
  }
  return counts;
}

class RandomArticles {
 public:
  explicit RandomArticles(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

  Article article(const std::string& id) {
    auto made = make_article(id, text(), below(2) == 0 ? text() : "News");
    made.title_derived = below(4) == 0;
    if (below(2) == 0) made.entities.push_back({EntityKind::person, pick(kPersons)});
    if (below(3) == 0) made.entities.push_back({EntityKind::person, pick(kPersons)});
    if (below(3) == 0) made.entities.push_back({EntityKind::org, "Defence Ministry"});
    if (below(3) == 0) made.topics = {"war", below(2) == 0 ? "War" : "peace"};
    return made;
  }

 private:
  static inline const std::vector<std::string> kPersons{
      "Kim Jong Un", "Kim Jong-un", "Volodymyr Zelensky", "Volodymyr Zelenskiy", "Ann Lee", "Kim"};
  static inline const std::vector<std::string> kPhrases{
      "Kim Jong Un spoke.", "Kim Jong-un\nleft.",          "Volodymyr Zelensky met nobody.",
      "Zelensky waited.",   "Volodymyr Zelenskyy waited.", "The Defence Ministry is silent.",
      "Kim flew home.",     "The Defense Ministry knows.", "Sergei Shoigu was in Pyongyang.",
      "Nothing happened.",  "Minister Shoigu denied it.",  "Kim Jong\n Un and Ann Lee."};

  const std::string& pick(const std::vector<std::string>& list) { return list[below(list.size())]; }
  std::string text() {
    std::string all;
    for (auto n = below(4) + 1; n > 0; --n) all += pick(kPhrases) + " ";
    return all;
  }

  std::mt19937 random_;
};

/// Plays random changes into `path`; returns what is left, by id.
std::map<std::string, Article> play(RandomArticles& random, const std::filesystem::path& path,
                                    const IndexConfiguration& configuration) {
  std::map<std::string, Article> left;
  constexpr int kRuns = 4;
  constexpr int kChanges = 25;
  for (int run = 0; run < kRuns; ++run) {
    IndexWriter writer(writable(path), configuration, WholeRun::committed_in_parts);
    for (int change = 0; change < kChanges; ++change) {
      const auto id = std::string(1, static_cast<char>('a' + random.below(12)));
      if (random.below(3) == 0) {
        writer.erase(id);
        left.erase(id);
      } else {
        left[id] = random.article(id);
        put(writer, left[id], {}, configuration);
      }
      if (random.below(12) == 0) writer.commit();
    }
    writer.commit();
  }
  return left;
}

void compare_with_fresh_load(unsigned seed, const IndexConfiguration& configuration) {
  const ScratchFolder folder;
  RandomArticles random(seed);
  const auto left = play(random, folder / "played.db", configuration);
  {
    IndexWriter fresh(writable(folder / "fresh.db"), configuration, WholeRun::committed_in_parts);
    for (const auto& [id, article] : left) put(fresh, article, {}, configuration);
    fresh.commit();
  }
  INFO("seed " << seed);
  CHECK(counts_of(folder / "played.db") == counts_of(folder / "fresh.db"));
  CHECK(faults(folder / "played.db").empty());
  CHECK(faults(folder / "fresh.db").empty());
}

}  // namespace

TEST_CASE("any history of changes leaves the counts of a fresh load", "[facet-counts]") {
  for (unsigned seed = 0; seed < 6; ++seed) compare_with_fresh_load(seed, recognising(test_world()));
}

TEST_CASE("so it does with a gazetteer", "[facet-counts]") {
  auto configuration = recognising(test_world());
  configuration.gazetteer = std::make_shared<const Gazetteer>(
      *Gazetteer::parse("person\tSergei Shoigu\tShoigu\nperson\tVolodymyr Zelenskyi\n", "g.tsv"));
  for (unsigned seed = 100; seed < 106; ++seed) compare_with_fresh_load(seed, configuration);
}

TEST_CASE("spellings are one value across articles and runs, and the most frequent is shown",
          "[facet-counts]") {
  const ScratchFolder folder;
  const auto path = folder / "n.db";
  const auto configuration = recognising(test_world());
  const auto run = [&](const auto& change) {
    IndexWriter writer(writable(path), configuration, WholeRun::committed_in_parts);
    change(writer);
    writer.commit();
    CHECK(faults(path).empty());
  };
  const auto shown = [&] {
    const Xapian::Database database(path.string());
    FacetDictionary dictionary(database);
    const auto ordinal = dictionary.ordinal(FacetKind::person, "kim jong un");
    return dictionary.entry(FacetKind::person, ordinal.value())->shown_name() + " " +
           std::to_string(database.get_termfreq("Pkim jong un"));
  };
  const auto add = [&](IndexWriter& writer, const std::string& id, const std::string& body) {
    put(writer, make_article(id, body), {}, configuration);
  };
  run([&](auto& writer) { add(writer, "a", "Kim Jong Un spoke. Kim left."); });
  CHECK(shown() == "Kim Jong Un 1");
  run([&](auto& writer) {
    add(writer, "b", "Kim Jong-un spoke.");
    add(writer, "c", "Kim Jong-un again, as Kim Jong Un.");
  });
  CHECK(shown() == "Kim Jong-un 3");
  run([&](auto& writer) {
    writer.erase("b");
    add(writer, "c", "Kim Jong Un, at last.");
  });
  CHECK(shown() == "Kim Jong Un 2");
  run([&](auto& writer) {
    writer.erase("a");
    writer.erase("c");
    add(writer, "d", "Kim Jong-un is back.");
  });
  CHECK(shown() == "Kim Jong-un 1");
}

}  // namespace dateline
