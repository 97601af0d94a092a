#include "indexer/read/article_builder.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

ReadOptions with_constants(std::map<std::string, std::string> constants) {
  ReadOptions options;
  options.constants = std::move(constants);
  return options;
}

TEST_CASE("unknown and impossible options are refused", "[read][fields]") {
  ReadOptions options;
  CHECK(check_fields(options));
  options.field_map = {{"title", "headline.main"}, {"Authors", "byline"}};
  options.constants = {{"source", "Reuters"}, {"date", "2023-09-13"}, {"language", "de"}, {"section", ""}};
  CHECK(check_fields(options));
  CHECK(check_fields(with_constants({{"sauce", "x"}})).error().message ==
        "--set: unknown field \"sauce\"; the fields are id, url, title, body, date, source, author, section, "
        "language, "
        "topics, entities, people, orgs, places");
  CHECK_FALSE(check_fields(with_constants({{"date", "13/09/2023"}})));
  CHECK_FALSE(check_fields(with_constants({{"language", "no such"}})));
  CHECK_FALSE(check_fields(with_constants({{"entities", "Putin"}})));
  options.field_map = {{"title", ""}};
  CHECK_FALSE(check_fields(options));
  options.field_map = {{"headline", "x"}};
  CHECK(check_fields(options).error().code == ErrorCode::usage);
}

TEST_CASE("constants win over the source and part lists by semicolons", "[read][fields]") {
  CollectingSink sink;
  read_into(
      sink, "a.jsonl",
      R"({"title": "A", "source": "X", "author": ["y"], "date": "2001-01-01", "section": "old", "people": ["z"]})",
      with_constants({{"source", "Reuters"},
                      {"author", "Kim, Jong; Lee"},
                      {"date", "2023-09-13"},
                      {"section", ""},
                      {"people", "Ann; Bob"}}));
  REQUIRE(sink.is_clean());
  REQUIRE(sink.articles.size() == 1);
  const Article& article = sink.articles[0];
  CHECK(article.source == "Reuters");
  CHECK(article.authors == Texts{"Kim, Jong", "Lee"});
  CHECK(article.date == parse_article_date("2023-09-13"));
  CHECK(article.section.empty());
  CHECK(article.entities ==
        std::vector<NamedEntity>{{EntityKind::person, "Ann"}, {EntityKind::person, "Bob"}});
}

TEST_CASE("ids come from the id, the url, the path", "[read][id]") {
  CollectingSink sink;
  read_into(sink, "./x/../news//a.jsonl",
            "{\"id\": \" i\\u0007d \", \"url\": \"u\", \"title\": \"A\"}\n"
            "{\"id\": \"\", \"url\": \"http://u\", \"title\": \"B\"}\n{\"title\": \"C\"}\n");
  CHECK(sink.ids() == Texts{"id", "http://u", "news/a.jsonl#3"});
}

TEST_CASE("on standard input an id is a hash of the content", "[read][id]") {
  CollectingSink sink;
  read_into(sink, "-", "Some words.");
  read_into(sink, "-", "Other words.");
  read_into(sink, "-",
            "{\"title\": \"A\"}\n{\"title\": \"A\"}\n{\"title\": \"A\", \"date\": \"2023-09-13\"}\n");
  REQUIRE(sink.articles.size() == 5);
  const Texts ids = sink.ids();
  CHECK(ids[0].size() == 32);
  CHECK(ids[0] != ids[1]);
  CHECK(ids[2] == ids[3]);
  CHECK(ids[2] != ids[4]);
  CHECK(sink.places[2] == SourcePlace{"-", 1});
}

TEST_CASE("paths that are not UTF-8 or hold control characters stay readable", "[read][id]") {
  CollectingSink sink;
  read_into(sink, "a\xFF\n.txt", "Words.");
  CHECK(sink.ids() == Texts{"a%FF%0A.txt"});
}

TEST_CASE("names that are too long are left out with a warning", "[read][fields]") {
  const std::string name(301, 'x');
  CollectingSink sink;
  read_into(sink, "a.jsonl",
            R"({"title": "A", "people": [")" + name + R"(", "Ann"], "topics": [")" + name +
                R"("], "source": ")" + name + "\"}");
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].entities == std::vector<NamedEntity>{{EntityKind::person, "Ann"}});
  CHECK(sink.articles[0].topics.empty());
  CHECK(sink.articles[0].source.empty());
  CHECK(sink.warnings.size() == 3);
}

TEST_CASE("an unknown language is a warning", "[read][fields]") {
  CollectingSink sink;
  read_into(sink, "a.jsonl",
            "{\"title\": \"A\", \"language\": \"DE\"}\n{\"title\": \"B\", \"language\": \"no such\"}\n");
  REQUIRE(sink.articles.size() == 2);
  CHECK(sink.articles[0].language == "de");
  CHECK(sink.articles[1].language.empty());
  CHECK(sink.warnings == Texts{"a.jsonl:2: language \"no such\" is no language code; the default is used"});
}

TEST_CASE("white space in titles and names is one space", "[read][fields]") {
  CollectingSink sink;
  read_into(sink, "a.jsonl", R"({"title": "  A\n  b\u00a0 c ", "author": [" X\tY ", "\u00a0"]})");
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].title == "A b c");
  CHECK(sink.articles[0].authors == Texts{"X Y"});
}

TEST_CASE("reading ends where the sink asks for it", "[read]") {
  CollectingSink sink;
  sink.stop_after = 2;
  read_into(sink, "a.jsonl", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n{\"title\": \"C\"}\nx\n");
  CHECK(sink.titles() == Texts{"A", "B"});
  CHECK(sink.totals.stopped);
  CHECK(sink.rejections.empty());
  CollectingSink strict;
  strict.stop_at_rejection = true;
  read_into(strict, "a.csv", "title\nA\nB,b\nC\n");
  CHECK(strict.titles() == Texts{"A"});
}

}  // namespace
}  // namespace dateline
