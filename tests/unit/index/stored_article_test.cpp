#include "common/index/stored_article.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("a stored article comes back whole", "[stored-article]") {
  StoredArticle stored;
  auto& article = stored.article;
  article.id = "id";
  article.url = "https://example.org/";
  article.title = "Title";
  article.title_derived = true;
  article.body = std::string(100'000, 'b');
  article.date = ArticleDate{-86'400, Day{-1}, true, -330};
  article.source = "Wire";
  article.authors = {"A", "B"};
  article.section = "World";
  article.language = "en";
  article.topics = {"t"};
  article.entities = {{EntityKind::place, "Seoul"}};
  stored.origin = "/news/a.txt";
  stored.facets = {{FacetKind::place, "seoul", "Seoul"}};
  CHECK(unpack_article(pack_article(stored)) == stored);
}

TEST_CASE("an article without a date has none afterwards", "[stored-article]") {
  StoredArticle stored;
  stored.article.id = "x";
  CHECK_FALSE(unpack_article(pack_article(stored))->article.date);
}

TEST_CASE("cut bytes are refused", "[stored-article]") {
  StoredArticle stored;
  stored.article.id = "x";
  stored.article.topics = {"a", "b"};
  const auto packed = pack_article(stored);
  for (std::size_t i = 0; i < packed.size(); ++i) CHECK_FALSE(unpack_article(packed.substr(0, i)));
}

}  // namespace dateline
