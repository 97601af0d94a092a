#include "indexer/build/facet_keys.hpp"

#include "tests/unit/build/articles.hpp"

namespace dateline {

namespace {

using Forms = std::vector<FacetForm>;

std::shared_ptr<const Gazetteer> gazetteer(std::string_view text) {
  auto parsed = Gazetteer::parse(text, "names.tsv");
  if (!parsed) FAIL(parsed.error().message);
  return std::make_shared<const Gazetteer>(std::move(*parsed));
}

struct Fixture {
  explicit Fixture(std::string_view names = {}) {
    configuration.gazetteer = names.empty() ? nullptr : gazetteer(names);
    writer.emplace(database);
    keys.emplace(*writer, configuration.gazetteer);
  }

  StoredArticle settled(const Article& article) {
    auto prepared = ArticlePreparer(configuration).prepare(article, {}, {});
    keys->settle(prepared);
    REQUIRE(prepared.links.size() == prepared.stored.facets.size());
    return prepared.stored;
  }
  /// The keys of persons in an article with these, in order.
  std::vector<std::string> persons(const std::vector<std::string>& names) {
    auto article = make_article("a", "Text.");
    for (const auto& name : names) article.entities.push_back({EntityKind::person, name});
    std::vector<std::string> found;
    for (const auto& use : settled(article).facets)
      if (use.kind == FacetKind::person) found.push_back(use.key + "=" + use.name);
    return found;
  }

  ScratchFolder folder;
  Xapian::WritableDatabase database = writable(folder / "n.db");
  IndexConfiguration configuration;
  std::optional<FacetDictionaryWriter> writer;
  std::optional<FacetKeys> keys;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the first spelling gives the key, each article keeps its own name", "[facet-keys]") {
  Fixture f;
  CHECK(f.persons({"Volodymyr Zelensky"}) == Names{"volodymyr zelensky=Volodymyr Zelensky"});
  CHECK(f.persons({"Volodymyr Zelenskyy"}) == Names{"volodymyr zelensky=Volodymyr Zelenskyy"});
  CHECK(f.persons({"Charles I", "Charles II"}) == Names{"charles i=Charles I", "charles ii=Charles II"});
}

TEST_CASE("two spellings in one article are one value with the first name", "[facet-keys]") {
  Fixture f;
  CHECK(f.persons({"Volodymyr Zelenskiy", "Ann Lee", "Volodymyr Zelensky"}) ==
        Names{"ann lee=Ann Lee", "volodymyr zelenskiy=Volodymyr Zelenskiy"});
}

TEST_CASE("kinds do not join each other", "[facet-keys]") {
  Fixture f;
  auto article = make_article("a", "Text.");
  article.entities = {{EntityKind::person, "Kharkov"}, {EntityKind::place, "Harkov"}};
  const auto facets = f.settled(article).facets;
  CHECK(facets[0].key == "kharkov");
  CHECK(facets[1].key == "harkov");
}

TEST_CASE("authors and topics join by their key alone", "[facet-keys]") {
  Fixture f;
  auto article = make_article("a", "Text.");
  article.authors = {"V. Zelensky", "V. Zelenskyy", "v zelensky"};
  CHECK(f.settled(article).facets.size() == 3);  // two authors and the language
}

TEST_CASE("a name of the gazetteer has its own key, and its variants join it in any order", "[facet-keys]") {
  Fixture f("person\tSergei Shoigu\tShoigu\n");
  CHECK(f.persons({"Sergey Shoygu"}) == Names{"sergei shoigu=Sergey Shoygu"});
  CHECK(f.persons({"Shoigu"}) == Names{"sergei shoigu=Sergei Shoigu"});
  f.writer->flush();
  FacetDictionary dictionary(f.database);
  const auto found = dictionary.find(FacetKind::person, {"shoigu"});
  REQUIRE(found.size() == 1);
  CHECK(found[0].second.forms ==
        Forms{{"Sergei Shoigu", 0, FormStanding::canonical}, {"Shoigu", 0, FormStanding::alias}});
}

TEST_CASE("entities that a gazetteer tells apart stay apart, however alike", "[facet-keys]") {
  Fixture f("person\tMohammed Ali\nperson\tMuhammad Ali\n");
  CHECK(f.persons({"Mohammed Ali", "Muhammad Ali"}) ==
        Names{"mohammed ali=Mohammed Ali", "muhammad ali=Muhammad Ali"});
  CHECK(f.persons({"Mohamed Ali"}) == Names{"mohammed ali=Mohamed Ali"});
}

TEST_CASE("a gazetteer that comes later has keys of its own", "[facet-keys]") {
  Fixture f;
  CHECK(f.persons({"Sergey Shoygu"}) == Names{"sergey shoygu=Sergey Shoygu"});
  f.configuration.gazetteer = gazetteer("person\tSergei Shoigu\n");
  f.keys.emplace(*f.writer, f.configuration.gazetteer);
  CHECK(f.persons({"Sergei Shoigu"}) == Names{"sergei shoigu=Sergei Shoigu"});
  CHECK(f.persons({"Sergey Shoygu"}) == Names{"sergei shoigu=Sergey Shoygu"});
}

TEST_CASE("mentions follow their values when these are sorted and united", "[facet-keys]") {
  Fixture f("place\tSeoul\nperson\tAnn Lee\nperson\tZed Zulu\n");
  auto article = make_article("a", "Zed Zulu met Ann Lee in Seoul. Ann Lee left.");
  article.entities = {{EntityKind::place, "Soeul"}, {EntityKind::person, "Aaron Aa"}};
  const auto stored = f.settled(article);
  std::string told;
  for (const auto& mention : stored.mentions)
    told += mention_form(stored.article, mention) + "=" + stored.facets[mention.facet].key + ";";
  CHECK(told == "Zed Zulu=zed zulu;Ann Lee=ann lee;Seoul=seoul;Ann Lee=ann lee;");
}

}  // namespace dateline
