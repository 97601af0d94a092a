#include "indexer/build/positions.hpp"

#include "common/index/schema.hpp"
#include "common/text/analyzer.hpp"
#include "tests/support/catch.hpp"

namespace dateline {

namespace {

using Positions = std::vector<std::vector<Xapian::termpos>>;

std::array<TokenList, kArticleFields> analyzed(const Article& article) {
  std::array<TokenList, kArticleFields> tokens;
  Analyzer analyzer{Language()};
  analyzer.analyze(article.title, tokens[0]);
  analyzer.analyze(article.body, tokens[1]);
  return tokens;
}

StoredArticle make_stored() {
  StoredArticle stored;
  stored.article.title = "Kim Jong Un's visit";
  stored.article.body = "The U.S.-led force met Kim\nJong-un, Kim said.";
  stored.facets = {{FacetKind::person, "kim jong un", "Kim Jong Un"}, {FacetKind::place, "us", "U.S."}};
  return stored;
}

}  // namespace

TEST_CASE("a mention stands at the positions of all its words", "[positions]") {
  auto stored = make_stored();
  stored.mentions = {{0, ArticleField::title, {0, 11}},
                     {1, ArticleField::body, {4, 8}},
                     {0, ArticleField::body, {23, 34}},
                     {0, ArticleField::body, {36, 39}}};
  const auto tokens = analyzed(stored.article);
  // Kim Jong Un visit | the us led force met Kim Jong un Kim said
  const auto body = first_positions(stored.article, tokens)[1];
  CHECK(body == 4 + schema::kFieldGap);
  CHECK(mention_positions(stored, tokens) ==
        Positions{{1, 2, 3, body + 5, body + 6, body + 7, body + 8}, {body + 1}});
}

TEST_CASE("mentions in a derived title have no positions of their own", "[positions]") {
  auto stored = make_stored();
  stored.article.title_derived = true;
  stored.mentions = {{0, ArticleField::title, {0, 11}}};
  const auto tokens = analyzed(stored.article);
  CHECK(mention_positions(stored, tokens) == Positions{{}, {}});
  CHECK(first_positions(stored.article, tokens)[1] == schema::kFieldGap);
}

TEST_CASE("mentions that share a word share its position", "[positions]") {
  auto stored = make_stored();
  stored.article.body = "McDonalds";
  stored.mentions = {{0, ArticleField::body, {0, 2}}, {0, ArticleField::body, {2, 9}}};
  const auto tokens = analyzed(stored.article);
  CHECK(mention_positions(stored, tokens)[0].size() == 1);
}

TEST_CASE("a mention of no word has no position", "[positions]") {
  auto stored = make_stored();
  stored.article.body = "One -- two";
  stored.mentions = {{0, ArticleField::body, {4, 6}}};
  CHECK(mention_positions(stored, analyzed(stored.article)) == Positions{{}, {}});
}

}  // namespace dateline
