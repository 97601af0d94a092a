#include "indexer/build/prepare.hpp"

#include "common/index/schema.hpp"
#include "tests/unit/build/articles.hpp"
#include "tests/unit/build/names_in_text.hpp"

namespace dateline {

namespace {

PreparedArticle prepare(const Article& article) {
  return ArticlePreparer({}).prepare(article, "/origin", content_hash(article, {}));
}

Xapian::termcount wdf(const PreparedArticle& prepared, const std::string& term) {
  for (auto it = prepared.document.termlist_begin(); it != prepared.document.termlist_end(); ++it)
    if (*it == term) return it.get_wdf();
  return 99;
}

std::vector<Xapian::termpos> positions(const PreparedArticle& prepared, const std::string& term) {
  for (auto it = prepared.document.termlist_begin(); it != prepared.document.termlist_end(); ++it)
    if (*it == term) return {it.positionlist_begin(), it.positionlist_end()};
  return {};
}

}  // namespace

TEST_CASE("title words are posted as text and as title, body words as text only", "[prepare]") {
  const auto prepared = prepare(make_article("a", "Rockets flew.", "Missiles"));
  CHECK(wdf(prepared, "missil") == 1);
  CHECK(wdf(prepared, "Smissil") == 1);
  CHECK(wdf(prepared, "rocket") == 1);
  CHECK(wdf(prepared, "Srocket") == 99);
}

TEST_CASE("no phrase crosses from the title into the body", "[prepare]") {
  const auto prepared = prepare(make_article("a", "Rockets flew.", "Missiles"));
  CHECK(positions(prepared, "rocket").front() - positions(prepared, "missil").front() >= schema::kFieldGap);
}

TEST_CASE("a derived title is not counted twice", "[prepare]") {
  auto article = make_article("a", "Rockets flew.", "Rockets flew.");
  article.title_derived = true;
  const auto prepared = prepare(article);
  CHECK(wdf(prepared, "rocket") == 1);
  CHECK(wdf(prepared, "Srocket") == 1);
  CHECK(positions(prepared, "rocket").size() == 1);
}

TEST_CASE("stop words keep their positions and weigh nothing", "[prepare]") {
  const auto prepared = prepare(make_article("a", "The war of the worlds.", ""));
  CHECK(wdf(prepared, "the") == 0);
  CHECK(positions(prepared, "the").size() == 2);
}

TEST_CASE("words in capitals are posted in capitals as well", "[prepare]") {
  const auto prepared = prepare(make_article("a", "They told us that the US would come.", ""));
  CHECK(positions(prepared, "CUS").size() == 1);
  CHECK(positions(prepared, "us").size() == 2);
}

TEST_CASE("values of one kind that share a key are one value", "[prepare]") {
  auto article = make_article("a", "Text.");
  article.entities = {{EntityKind::person, "Kim Jong Un"},
                      {EntityKind::person, "Kim Jong-un"},
                      {EntityKind::place, "Kim Jong-un"}};
  const auto prepared = prepare(article);
  CHECK(prepared.stored.facets.size() == 3);  // person, place, language
}

TEST_CASE("every kind of entity is posted at the words of its mentions, without weight", "[prepare]") {
  const auto configuration = recognising(test_world());
  const auto prepared =
      ArticlePreparer(configuration)
          .prepare(
              make_article("a", "Kim Jong Un met Volodymyr Zelensky in Pyongyang. Kim left.", "Kim's trip"),
              {}, {});
  const auto body = 1 + schema::kFieldGap;  // the last word of the title stands at 2
  CHECK(positions(prepared, "NP") ==
        std::vector<Xapian::termpos>{1, body + 1, body + 2, body + 3, body + 5, body + 6, body + 9});
  CHECK(positions(prepared, "NL") == std::vector<Xapian::termpos>{body + 8});
  CHECK(wdf(prepared, "NP") == 0);
  CHECK(wdf(prepared, "NO") == 99);
  CHECK(prepared.links.at(0).positions.size() == 5);
}

TEST_CASE("the mentions of a derived title are posted once, those of the body", "[prepare]") {
  auto article = make_article("a", "Pyongyang waits.", "Pyongyang waits.");
  article.title_derived = true;
  const auto prepared = ArticlePreparer(recognising(test_world())).prepare(article, {}, {});
  CHECK(positions(prepared, "NL") == std::vector<Xapian::termpos>{schema::kFieldGap});
  CHECK(prepared.stored.mentions.size() == 2);
}

TEST_CASE("what comes with the data and what the text names is one entity", "[prepare]") {
  auto article = make_article("a", "Kim Jong-un spoke in Pyongyang.");
  article.entities = {{EntityKind::person, "Kim Jong Un"}, {EntityKind::place, "Seoul"}};
  const auto prepared = ArticlePreparer(recognising(test_world())).prepare(article, {}, {});
  const auto& facets = prepared.stored.facets;
  REQUIRE(facets.size() == 4);  // and the language
  CHECK(facets[0] == FacetUse{FacetKind::person, "kim jong un", "Kim Jong-un"});
  CHECK(facets[1].name == "Seoul");
  CHECK(facets[2].name == "Pyongyang");
  REQUIRE(prepared.stored.mentions.size() == 2);
  CHECK(prepared.stored.mentions[0].facet == 0);
  CHECK(prepared.links[1].positions.empty());
}

TEST_CASE("a spelling that the gazetteer lists is its entity, and its mentions win", "[prepare]") {
  auto configuration =
      recognising({{EntityKind::person, {"Kim Jong-un"}, {"leader"}}, {EntityKind::place, {"Kim"}, {}}});
  auto names = Gazetteer::parse("person\tThe Leader\tKim Jong-un\n", "g.tsv");
  REQUIRE(names);
  configuration.gazetteer = std::make_shared<const Gazetteer>(std::move(*names));
  const auto prepared =
      ArticlePreparer(configuration).prepare(make_article("a", "Kim Jong-un, the leader."), {}, {});
  REQUIRE(prepared.stored.facets.size() == 2);  // and the language
  CHECK(prepared.stored.facets[0] == FacetUse{FacetKind::person, "the leader", "The Leader"});
  CHECK(prepared.stored.mentions.size() == 2);
}

TEST_CASE("what recognises names is part of what makes an article unchanged", "[prepare]") {
  const auto article = make_article("a", "Text.");
  auto other = recognising({});
  other.recogniser = 2;
  CHECK(content_hash(article, {}) != content_hash(article, recognising({})));
  CHECK(content_hash(article, other) != content_hash(article, recognising({})));
}

TEST_CASE("an unknown language code falls back to the run's language", "[prepare]") {
  auto article = make_article("a", "Text.");
  article.language = "no such language";
  CHECK(prepare(article).stored.article.language == "en");
}

TEST_CASE("the date gives terms and values", "[prepare]") {
  auto article = make_article("a", "Text.");
  article.date = parse_article_date("2023-09-13T01:00:00+10:00");
  const auto prepared = prepare(article);
  CHECK(wdf(prepared, "D2023-09-13") == 0);
  CHECK(wdf(prepared, "M2023-09") == 0);
  CHECK(wdf(prepared, "Y2023") == 0);
  CHECK(Xapian::sortable_unserialise(prepared.document.get_value(schema::kTimeSlot)) == 1'694'530'800);
}

}  // namespace dateline
