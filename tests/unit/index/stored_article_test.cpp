#include "common/index/stored_article.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

namespace {

using Forms = std::vector<std::string>;

/// "Kim" in the title; "Kim Jong\n  Un", "Seoul" and "Kim" in the body.
StoredArticle with_mentions() {
  StoredArticle stored;
  stored.article.id = "x";
  stored.article.title = "Kim speaks";
  stored.article.body = "Kim Jong\n  Un spoke of Seoul. Kim left.";
  stored.facets = {{FacetKind::person, "kim jong un", "Kim Jong-un"},
                   {FacetKind::place, "seoul", "Seoul"},
                   {FacetKind::topic, "korea", "Korea"}};
  stored.mentions = {{0, ArticleField::title, {0, 3}},
                     {0, ArticleField::body, {0, 13}},
                     {1, ArticleField::body, {23, 28}},
                     {0, ArticleField::body, {30, 33}}};
  return stored;
}

}  // namespace

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
  stored.mentions = {{0, ArticleField::title, {0, 5}}, {0, ArticleField::body, {99'998, 100'000}}};
  CHECK(unpack_article(pack_article(stored)) == stored);
}

TEST_CASE("an article without a date has none afterwards", "[stored-article]") {
  StoredArticle stored;
  stored.article.id = "x";
  CHECK_FALSE(unpack_article(pack_article(stored))->article.date);
}

TEST_CASE("mentions come back, adjacent ones too, and take about three bytes each", "[stored-article]") {
  auto stored = with_mentions();
  CHECK(unpack_article(pack_article(stored)) == stored);
  auto without = stored;
  without.mentions.clear();
  CHECK(pack_article(stored).size() - pack_article(without).size() == 3 * stored.mentions.size());
  stored.mentions = {{0, ArticleField::body, {0, 1}}, {1, ArticleField::body, {1, 2}}};
  CHECK(unpack_article(pack_article(stored)) == stored);
}

TEST_CASE("the stored bytes are those of the fields and those of the names", "[stored-article]") {
  const auto stored = with_mentions();
  CHECK(pack_article(stored) ==
        pack_fields(stored.article, stored.origin) + pack_names(stored.facets, stored.mentions));
}

TEST_CASE("cut bytes are refused", "[stored-article]") {
  auto stored = with_mentions();
  stored.article.topics = {"a", "b"};
  const auto packed = pack_article(stored);
  for (std::size_t i = 0; i < packed.size(); ++i) CHECK_FALSE(unpack_article(packed.substr(0, i)));
}

TEST_CASE("a mention outside its text, of nothing or of no entity is refused", "[stored-article]") {
  const auto refused = [](const StoredMention& mention) {
    auto stored = with_mentions();
    stored.mentions = {mention};
    return !unpack_article(pack_article(stored)).has_value();
  };
  CHECK_FALSE(refused({0, ArticleField::title, {7, 10}}));
  CHECK(refused({0, ArticleField::title, {7, 11}}));
  CHECK(refused({0, ArticleField::title, {11, 12}}));
  CHECK(refused({0, ArticleField::body, {UINT32_MAX - 1, UINT32_MAX}}));
  CHECK(refused({0, ArticleField::body, {3, 3}}));
  CHECK(refused({2, ArticleField::body, {0, 3}}));
  CHECK(refused({3, ArticleField::body, {0, 3}}));
}

TEST_CASE("of changed bytes, mentions never leave their text nor their facets", "[stored-article]") {
  const auto packed = pack_article(with_mentions());
  for (std::size_t i = 0; i < packed.size(); ++i)
    for (const unsigned flip : {0x01U, 0x08U, 0x80U, 0xFFU}) {
      auto changed = packed;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ flip);
      const auto stored = unpack_article(changed);
      if (!stored) continue;
      for (const auto& mention : stored->mentions) {
        REQUIRE(mention.bytes.begin < mention.bytes.end);
        REQUIRE(mention.bytes.end <= text_of(stored->article, mention.field).size());
        REQUIRE(mention.facet < stored->facets.size());
      }
    }
}

TEST_CASE("unknown kinds are refused", "[stored-article]") {
  auto stored = with_mentions();
  stored.facets[2].kind = FacetKind::day;
  CHECK_FALSE(unpack_article(pack_article(stored)));
  stored = with_mentions();
  stored.article.entities = {{static_cast<EntityKind>(3), "Fourth"}};
  CHECK_FALSE(unpack_article(pack_article(stored)));
}

TEST_CASE("a mention's form is its text on one line", "[stored-article]") {
  const auto stored = with_mentions();
  CHECK(mention_form(stored.article, stored.mentions[1]) == "Kim Jong Un");
  CHECK(mention_form(stored.article, stored.mentions[2]) == "Seoul");
}

TEST_CASE("short forms are the spellings of the mentions beside the name itself", "[stored-article]") {
  CHECK(short_forms(with_mentions()) == std::vector<Forms>{{"Kim", "Kim Jong Un"}, {}, {}});
}

TEST_CASE("a text that is too long is no form", "[stored-article]") {
  StoredArticle stored;
  stored.article.body = std::string(1'000, 'w');
  stored.facets = {{FacetKind::org, "key", "Name"}};
  stored.mentions = {{0, ArticleField::body, {0, kMaxFormBytes + 1}},
                     {0, ArticleField::body, {kMaxFormBytes + 1, 2 * kMaxFormBytes + 1}}};
  CHECK(short_forms(stored) == std::vector<Forms>{{std::string(kMaxFormBytes, 'w')}});
}

}  // namespace dateline
