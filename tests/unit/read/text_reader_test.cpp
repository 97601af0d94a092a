#include "indexer/read/text_reader.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

using namespace std::string_view_literals;

TEST_CASE("a text file is one article whose first sentence serves as title", "[read][text]") {
  CollectingSink sink;
  read_into(sink, "news/a.txt", "Moscow fell silent. Nobody spoke.\n\nSecond paragraph.\n");
  REQUIRE(sink.is_clean());
  REQUIRE(sink.articles.size() == 1);
  const Article& article = sink.articles[0];
  CHECK(article.id == "news/a.txt");
  CHECK(article.title == "Moscow fell silent.");
  CHECK(article.title_derived);
  CHECK(article.body == "Moscow fell silent. Nobody spoke.\n\nSecond paragraph.");
  CHECK(sink.places[0] == SourcePlace{"news/a.txt", 0});
}

TEST_CASE("a derived title stays within its limit", "[read][text]") {
  std::string body;
  for (int i = 0; i < 100; ++i) body += "w\xC3\xB6rd ";
  CollectingSink sink;
  read_into(sink, "a.txt", body);
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].title.size() <= 200);
  CHECK(sink.articles[0].title.size() > 150);
}

TEST_CASE("a header block gives the fields", "[read][text]") {
  CollectingSink sink;
  read_into(
      sink, "a.txt",
      "Title: Ships leave\r\nDATE: 2023-09-13\r\nAuthor: Kim, Jong; Ann Lee\r\nTopics: war; sea ;\r\n"
      "People: Vladimir Putin; Kim Jong-un\r\nOrgs: UN\r\nLocations: Seoul\r\nX-Other: 1\r\nSource:Yonhap\r\n"
      "Url: https://x.example/1\r\nLanguage: en\r\n\r\nThe ships left.\r\nAll of them.\r\n");
  REQUIRE(sink.is_clean());
  REQUIRE(sink.articles.size() == 1);
  const Article& article = sink.articles[0];
  CHECK(article.id == "https://x.example/1");
  CHECK(article.title == "Ships leave");
  CHECK_FALSE(article.title_derived);
  CHECK(article.authors == std::vector<std::string>{"Kim, Jong", "Ann Lee"});
  CHECK(article.topics == std::vector<std::string>{"war", "sea"});
  CHECK(article.entities == std::vector<NamedEntity>{{EntityKind::person, "Vladimir Putin"},
                                                     {EntityKind::person, "Kim Jong-un"},
                                                     {EntityKind::org, "UN"},
                                                     {EntityKind::place, "Seoul"}});
  CHECK(article.source == "Yonhap");
  CHECK(article.language == "en");
  CHECK(article.date == parse_article_date("2023-09-13"));
  CHECK(article.body == "The ships left.\nAll of them.");
}

TEST_CASE("lines that only look like a header stay body", "[read][text]") {
  for (const char* text : {"MOSCOW: The leaders met.\n\nThey spoke.", "Title: a\nno key here\n\nbody",
                           "Title: never ended by a blank line\nDate: 2023-09-13", "Title: x",
                           "http://x.example/title: a\n\nbody", "Two words: a\nTitle: b\n\nbody"}) {
    INFO(text);
    CollectingSink sink;
    read_into(sink, "a.txt", text);
    REQUIRE(sink.articles.size() == 1);
    CHECK(sink.articles[0].title_derived);
    CHECK(sink.articles[0].body == text);
  }
}

TEST_CASE("mapped names make a header block too", "[read][text]") {
  ReadOptions options;
  options.field_map = {{"title", "Subject"}, {"date", "Published at"}};
  CollectingSink sink;
  read_into(sink, "a.txt", "subject: Hello\nPublished at: 2023-09-13\nLines: 3\n\nBody here.", options);
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].title == "Hello");
  CHECK(sink.articles[0].date.has_value());
  CHECK(sink.articles[0].body == "Body here.");
}

TEST_CASE("the word date and a day at the start are the date and not body", "[read][text]") {
  for (const char* text :
       {" date 2023-09-13 The leaders met.", "date 2023-09-13\nThe leaders met.",
        "date\t20230913 The leaders met.", "Source: x\n\n date 2023-09-13 The leaders met."}) {
    INFO(text);
    CollectingSink sink;
    read_into(sink, "a.txt", text);
    REQUIRE(sink.is_clean());
    REQUIRE(sink.articles.size() == 1);
    CHECK(sink.articles[0].body == "The leaders met.");
    CHECK(sink.articles[0].date == parse_article_date("2023-09-13"));
  }
  for (const char* text : {"date 2023-02-30 The leaders met.", "dates 2023-09-13 met.", "date palms grow",
                           "date", "date 1694613600 met", "Date 2023-09-13 was a Wednesday."}) {
    INFO(text);
    CollectingSink sink;
    read_into(sink, "a.txt", text);
    REQUIRE(sink.articles.size() == 1);
    CHECK(sink.articles[0].body == text);
    CHECK_FALSE(sink.articles[0].date);
  }
}

TEST_CASE("an impossible date is a warning and the article stays", "[read][text]") {
  CollectingSink sink;
  read_into(sink, "a.txt", "Date: 2023-02-30\n\nBody.");
  REQUIRE(sink.articles.size() == 1);
  CHECK_FALSE(sink.articles[0].date);
  CHECK(sink.warnings == std::vector<std::string>{
                             "a.txt: date \"2023-02-30\" cannot be read; the article is kept without it"});
}

TEST_CASE("old line ends, NUL bytes and control characters are cleaned", "[read][text]") {
  CollectingSink sink;
  read_into(sink, "a.txt", "Title: T\rDate: 2023-09-13\r\ra\0b\x01\x02 c\td\x7F\re\r"sv);
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].title == "T");
  CHECK(sink.articles[0].body == "a b c\td\ne");
}

TEST_CASE("a text with nothing to read is rejected with its reason", "[read][text]") {
  for (const char* text : {"", " \n\n\t ", "Date: 2023-09-13\n\n"}) {
    CollectingSink sink;
    read_into(sink, "a.txt", text);
    CHECK(sink.articles.empty());
    REQUIRE(sink.rejections.size() == 1);
    CHECK(sink.rejections[0].find("no title and no body") != std::string::npos);
  }
}

TEST_CASE("a text beyond the limit is rejected and the limit named", "[read][text]") {
  ReadOptions options;
  options.max_record_bytes = 10;
  CollectingSink sink;
  read_into(sink, "a.txt", "0123456789", options);
  CHECK(sink.articles.size() == 1);
  read_into(sink, "a.txt", "0123456789a", options);
  CHECK(sink.articles.size() == 1);
  CHECK(sink.rejections ==
        std::vector<std::string>{"a.txt: larger than the limit of 10 bytes for one article"});
}

}  // namespace
}  // namespace dateline
