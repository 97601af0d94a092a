#include "indexer/entities/resolver.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/entities/marked_article.hpp"

namespace dateline {

namespace {

using Entities = std::vector<std::string>;

}  // namespace

TEST_CASE("organisations lose legal forms and articles", "[resolver][org]") {
  CHECK(resolved("[o The Boeing Company ] fell ; [o Boeing ] said [o Boeing Co. ] would recover .") ==
        Entities{"Boeing=The Boeing Company|Boeing|Boeing Co."});
}

TEST_CASE("acronyms join the names they are made of", "[resolver][org]") {
  CHECK(resolved("[o Campaign for Better Transport ] , or [o CBT ]") ==
        Entities{"Campaign for Better Transport=Campaign for Better Transport|CBT"});
  CHECK(resolved("[o Department of Works ] is [o DoW ]") ==
        Entities{"Department of Works=Department of Works|DoW"});
  CHECK(resolved("[o American College of Pediatricians ] ( [o ACPeds ] )") ==
        Entities{"American College of Pediatricians=American College of Pediatricians|ACPeds"});
  CHECK(resolved("[o LibriVox ] is [o LV ]") == Entities{"LibriVox=LibriVox|LV"});
  CHECK(resolved("[o Acme Works ] is not [o AB ]") == Entities{"Acme Works", "AB"});
}

TEST_CASE("what stands in parentheses behind a name may abbreviate it loosely", "[resolver][org]") {
  CHECK(resolved("the [o Union of Rationalist Atheists ] and Agnostics ( [o UAAR ] )") ==
        Entities{"Union of Rationalist Atheists=Union of Rationalist Atheists|UAAR"});
  CHECK(resolved("[o Movimento ] 5 Stelle ( [o M5S ] )") == Entities{"Movimento=Movimento|M5S"});
  CHECK(resolved("the [o Ruritanian Episcopal Conference ] ( [o CER ] )").size() == 1);
  CHECK(resolved("[o Acme Works ] ( [o XYZ ] )") == Entities{"Acme Works", "XYZ"});
}

TEST_CASE("the order around of does not matter", "[resolver][org]") {
  CHECK(resolved("[o University of Lund ] , [o Lund University ]") ==
        Entities{"University of Lund=University of Lund|Lund University"});
  CHECK(resolved("[o Department of Rivers ] , the [o U.S. Rivers Department ]") ==
        Entities{"Department of Rivers=Department of Rivers|U.S. Rivers Department"});
}

TEST_CASE("an organisation may be called by its head or by its first words", "[resolver][org]") {
  CHECK(resolved("[o Harrow School ] ; [o Harrow ]") == Entities{"Harrow School=Harrow School|Harrow"});
  CHECK(resolved("the [o Supreme Court of Ruritania ] ; the [o Supreme Court ] ; the [o Court ]") ==
        Entities{"Supreme Court of Ruritania=Supreme Court of Ruritania|Supreme Court|Court"});
  CHECK(resolved("[o Ministry of Rivers ] and [o Ministry of Lakes ]") ==
        Entities{"Ministry of Rivers", "Ministry of Lakes"});
}

TEST_CASE("a bare head word names only what was named before", "[resolver][org]") {
  CHECK(resolved("May it please the [o Court ] : the [o Ruritanian Court of Appeals ] erred .").size() == 2);
}

TEST_CASE("a university is not its students' association", "[resolver][org]") {
  CHECK(resolved("[o University of Lund ] and [o University of Lund Student Association ]").size() == 2);
}

TEST_CASE("a team is its country under each of its names", "[resolver][org]") {
  CHECK(resolved("[o U.S. ] lost , said the [o United States ]").size() == 1);
}

TEST_CASE("a known body is not part of another that begins with its name", "[resolver][org]") {
  CHECK(resolved("[o United Nations ] and [o United Nations Security Council ]").size() == 2);
}

TEST_CASE("states and bodies join under each of their known names", "[resolver][known]") {
  CHECK(resolved("[l United States ] , [l U.S. ] , [l US ] , [l America ]").size() == 1);
  CHECK(resolved("[l UK ] , [l Britain ] , [l United Kingdom ]").size() == 1);
  CHECK(resolved("[l North Korea ] and [l South Korea ]").size() == 2);
  CHECK(resolved("[o UN ] , the [o United Nations ]").size() == 1);
}

TEST_CASE("known names are given with the entity", "[resolver][known]") {
  const auto article = marked_article("[l U.S. ] and [l Erewhon ]");
  const std::vector<std::string_view> tokens(article.tokens.begin(), article.tokens.end());
  const auto entities = Resolver().resolve(tokens, article.mentions);
  REQUIRE(entities.size() == 2);
  CHECK(entities[0].known_name == "United States");
  CHECK(entities[1].known_name.empty());
}

TEST_CASE("places join with their acronym, kind and abbreviations", "[resolver][place]") {
  CHECK(resolved("[l Vila Nova ] is [l VN ]") == Entities{"Vila Nova=Vila Nova|VN"});
  CHECK(resolved("[l Hadibo Island ] ; [l Hadibo ]") == Entities{"Hadibo Island=Hadibo Island|Hadibo"});
  CHECK(resolved("the [l City of Erewhon ] ; [l Erewhon ] ; [l Erewhon ]") ==
        Entities{"Erewhon=City of Erewhon|Erewhon|Erewhon"});
  CHECK(resolved("[l Mt. Doom ] , [l Mount Doom ] ; [l St. Ives ] , [l Saint Ives ]").size() == 2);
  CHECK(resolved("[l Springfield , Illinois ] ; [l Springfield ]") ==
        Entities{"Springfield=Springfield , Illinois|Springfield"});
}

TEST_CASE("a city of a place is the place", "[resolver][place]") {
  CHECK(resolved("the [l City ] of [l Erewhon ] ; [l Erewhon ]") == Entities{"Erewhon=City|Erewhon|Erewhon"});
}

TEST_CASE("a bare kind of place names the one named before", "[resolver][place]") {
  CHECK(resolved("[l Jack London Square ] ; the [l Square ]") ==
        Entities{"Jack London Square=Jack London Square|Square"});
  CHECK(resolved("the [l Square ] ; [l Jack London Square ]").size() == 2);
  CHECK(resolved("[l North Ruritania ] ; [l Ruritania ]").size() == 2);
}

TEST_CASE("places that are named after others stay apart from them", "[resolver][place]") {
  CHECK(resolved("[l Kansas ] and [l Kansas City ]").size() == 2);
  CHECK(resolved("[l Geneva ] on [l Lake Geneva ]").size() == 2);
  CHECK(resolved("[l Los Angeles ] and [l East Los Angeles ]").size() == 2);
  CHECK(resolved("[l Hadibo ] and [l Hadibo Hotel ]").size() == 2);
}

TEST_CASE("a rare misspelling joins, two known names never do", "[resolver][place]") {
  CHECK(resolved("[l Pyongyang ] said , and [l Pyongyang ] did . In [l Pyonyang ] all was quiet .") ==
        Entities{"Pyongyang=Pyongyang|Pyongyang|Pyonyang"});
  CHECK(resolved("[l Zambia ] , [l Zambia ] and [l Gambia ]").size() == 2);
  CHECK(resolved("[l Hadibo ] , [l Hadibo ] , [l Hadiba ] , [l Hadiba ]").size() == 2);
}

TEST_CASE("a demonym is no place", "[resolver][place]") {
  CHECK(resolved("[l Russian ] troops").empty());
}

TEST_CASE("a mention of the wrong kind joins the frequent one", "[resolver][kinds]") {
  CHECK(resolved("[p Sergei Shoigu ] ; [p Shoigu ] ; [l Shoigu ]") ==
        Entities{"Sergei Shoigu=Sergei Shoigu|Shoigu|Shoigu"});
  CHECK(resolved("[o Acme Works ] ; [o Acme Works ] ; [l Acme Works ]").size() == 1);
  CHECK(resolved("[p George Washington ] ; [p Washington ] ; [l Washington ]").size() == 2);
}

TEST_CASE("of two mentions over the same words the first is the name", "[resolver]") {
  const std::vector<std::string_view> tokens{"friends", "of", "Tsar", "Peter"};
  const std::vector<TokenMention> mentions{{EntityKind::person, 2, 2}, {EntityKind::person, 2, 2}};
  const auto entities = Resolver().resolve(tokens, mentions);
  REQUIRE(entities.size() == 1);
  CHECK(entities[0].mentions == std::vector<std::uint32_t>{0});
}

TEST_CASE("mentions without letters and an article without mentions do no harm", "[resolver]") {
  CHECK(resolved("nothing here").empty());
  CHECK(resolved("[o -- ] and [p . ] and [l 's ]").empty());
  CHECK(resolved("[o the ] [p Mr. ] [l \xff\xfe ]").size() <= 2);
}

TEST_CASE("a book of many names is resolved in little time", "[resolver]") {
  std::vector<std::string> names;
  for (int number = 0; number < 40'000; ++number) {
    std::string name = "N";
    for (auto rest = number; rest > 0; rest /= 26) name += static_cast<char>('a' + rest % 26);
    names.push_back(name);
  }
  std::vector<std::string_view> tokens;
  std::vector<TokenMention> mentions;
  for (const auto& name : names) {
    const auto at = static_cast<std::uint32_t>(tokens.size());
    tokens.insert(tokens.end(), {"the", "President", name, "Smith", "met", name, "Smith", "."});
    mentions.push_back({.kind = EntityKind::person, .first = at + 1, .count = 1});
    mentions.push_back({.kind = EntityKind::person, .first = at + 2, .count = 2});
    mentions.push_back({.kind = EntityKind::person, .first = at + 5, .count = 2});
  }
  const auto entities = Resolver().resolve(tokens, mentions);
  // A few of them are spellings of each other.
  CHECK(entities.size() > names.size() * 95 / 100);
  CHECK(entities.size() <= names.size());
  CHECK(entities.back().mentions.size() == 3);
}

TEST_CASE("a resolver gives the same answer the second time", "[resolver]") {
  const auto article = marked_article("[p Sergei Shoigu ] met [p Shoigu ] in [l Moscow ]");
  const std::vector<std::string_view> tokens(article.tokens.begin(), article.tokens.end());
  Resolver resolver;
  const auto first = resolver.resolve(tokens, article.mentions);
  const auto second = resolver.resolve(tokens, article.mentions);
  REQUIRE(first.size() == 2);
  REQUIRE(second.size() == 2);
  CHECK(first[0].mentions == second[0].mentions);
  CHECK(first[1].known_name == second[1].known_name);
}

}  // namespace dateline
