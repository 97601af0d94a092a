#include "indexer/read/reuters_reader.hpp"

#include "indexer/read/reuters_record.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

std::string record(const std::string& number, const std::string& text) {
  return R"(<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="5" NEWID=")" + number + "\">\n" +
         "<DATE>26-FEB-1987 15:01:01.79</DATE>\n<TOPICS><D>cocoa</D><D>gold</D></TOPICS>\n"
         "<PLACES><D>el-salvador</D><D>usa</D></PLACES>\n<PEOPLE><D>de-la-madrid</D></PEOPLE>\n"
         "<ORGS><D>ec</D></ORGS>\n<EXCHANGES><D>nyse</D></EXCHANGES>\n<COMPANIES></COMPANIES>\n" +
         "<UNKNOWN> \n&#5;&#5;&#5;C T</UNKNOWN>\n" + text + "\n</REUTERS>\n";
}

TEST_CASE("a Reuters record gives all its fields", "[read][reuters]") {
  CollectingSink sink;
  read_into(
      sink, "a.sgm",
      "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" +
          record("12",
                 "<TEXT>&#2;\n<TITLE>CHEMLAWN\n&lt;CHEM> RISES</TITLE>\n<AUTHOR>    By Cal Mankowski, "
                 "Reuters</AUTHOR>\n<DATELINE>    NEW YORK, Feb 26 - </DATELINE><BODY>ChemLawn &lt;CHEM> "
                 "rose &amp; fell.\n    Z\xFCrich too.\n Reuter\n&#3;</BODY></TEXT>"));
  REQUIRE(sink.is_clean());
  REQUIRE(sink.articles.size() == 1);
  const Article& article = sink.articles[0];
  CHECK(article.id == "reuters-12");
  CHECK(article.title == "CHEMLAWN <CHEM> RISES");
  CHECK(article.authors == Texts{"Cal Mankowski"});
  CHECK(article.body == "NEW YORK, Feb 26 - ChemLawn <CHEM> rose & fell.\n    Z\xC3\xBCrich too.\n Reuter");
  CHECK(article.date == parse_article_date("26-FEB-1987 15:01:01.79"));
  CHECK(article.topics == Texts{"cocoa", "gold"});
  CHECK(article.entities == std::vector<NamedEntity>{{EntityKind::person, "de-la-madrid"},
                                                     {EntityKind::org, "ec"},
                                                     {EntityKind::place, "el-salvador"},
                                                     {EntityKind::place, "usa"}});
  CHECK(article.source.empty());
  CHECK(sink.places[0] == SourcePlace{"a.sgm", 2});
}

TEST_CASE("records without title or body elements are still articles", "[read][reuters]") {
  CollectingSink sink;
  read_into(
      sink, "a.sgm",
      record("1", "<TEXT TYPE=\"UNPROC\">&#2;\nFEDERAL RESERVE REPORT. More.\n&#3;\n</TEXT>") +
          record("2",
                 "<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>BRIEF NEWS\n</TITLE>Blah blah blah.\n&#3;</TEXT>") +
          record("3", "<TEXT TYPE=\"UNPROC\">&#2;\n&#3;</TEXT>") + record("4", "<TEXT>&#2;\n&#3;</TEXT>"));
  REQUIRE(sink.articles.size() == 3);
  CHECK(sink.articles[0].body == "FEDERAL RESERVE REPORT. More.");
  CHECK(sink.articles[0].title_derived);
  CHECK(sink.articles[1].title == "BRIEF NEWS");
  CHECK(sink.articles[1].body.empty());
  CHECK(sink.articles[2].id == "reuters-3");
  CHECK(sink.articles[2].body.empty());
  CHECK(sink.rejections == Texts{"a.sgm:44: no title and no body"});
}

TEST_CASE("wire codes and remarks behind a date are no part of it", "[read][reuters]") {
  for (const char* date :
       {"27-MAR-1987 00:02:59.13&#5;&#5;&#5;RM", "27-MAR-1987 00:02:59.13  # date added as guesswork "}) {
    FlatFields fields(RecordFields::Lists::real);
    read_reuters_record("<REUTERS NEWID=\"1\"><DATE>" + std::string(date) + "</DATE></REUTERS>", fields);
    CHECK(*fields.find("date")->text() == "27-MAR-1987 00:02:59.13");
  }
}

TEST_CASE("a record cut off at the end is a failure with its line", "[read][reuters]") {
  const std::string first = record("1", "<TEXT><TITLE>ONE</TITLE></TEXT>");
  CollectingSink sink;
  read_into(sink, "a.sgm", first + "<REUTERS NEWID=\"2\"><TEXT><TITLE>TWO</TITLE>");
  CHECK(sink.titles() == Texts{"ONE"});
  CHECK(sink.failures ==
        Texts{"a.sgm:13: the record that starts here has no </REUTERS>: the file seems to be cut "
              "off; the article before it is kept"});
}

TEST_CASE("damage between and inside records is reported, never passed in silence", "[read][reuters]") {
  CollectingSink sink;
  read_into(sink, "a.sgm",
            record("1", "<TEXT><TITLE>ONE</TITLE></TEXT>") + "<RETERS NEWID=\"2\">lost</REUTERS>\n" +
                "<REUTERS NEWID=\"3\"><TEXT>open\n" + record("4", "<TEXT><TITLE>FOUR</TITLE></TEXT>") +
                "tail\n");
  CHECK(sink.titles() == Texts{"ONE", "FOUR"});
  REQUIRE(sink.rejections.size() == 3);
  CHECK(sink.rejections[0].find("a.sgm:13: text outside any <REUTERS> record") == 0);
  CHECK(sink.rejections[1].find("a.sgm:14: the record has no </REUTERS>") == 0);
  CHECK(sink.rejections[2].find("a.sgm:27: text outside any <REUTERS> record: \"tail\"") == 0);
}

TEST_CASE("a Reuters file without records, and records beyond the limit, are named", "[read][reuters]") {
  ReadOptions options;
  options.max_record_bytes = 1000;
  CollectingSink sink;
  read_into(sink, "a.sgm", "just text", options);
  CHECK(sink.failures == Texts{"a.sgm: no <REUTERS> record in it"});
  read_into(sink, "b.sgm",
            record("1", "<TEXT><BODY>" + std::string(500'000, 'x') + "</BODY></TEXT>") +
                record("2", "<TEXT><TITLE>TWO</TITLE></TEXT>"),
            options);
  CHECK(sink.ids() == Texts{"reuters-2"});
  CHECK(sink.rejections == Texts{"b.sgm:1: larger than the limit of 1000 bytes for one record"});
}

TEST_CASE("an attribute that a damaged tag has twice counts once", "[read][reuters]") {
  CollectingSink sink;
  read_into(sink, "a.sgm",
            R"(<REUTERS NEWID="1" OLDID="5" NEWID="2" OLDID="6"><TEXT><TITLE>X</TITLE></TEXT></REUTERS>)");
  CHECK(sink.ids() == Texts{"reuters-1"});
}

TEST_CASE("a record without NEWID goes by its place in the file", "[read][reuters]") {
  ReadOptions options;
  options.field_map = {{"section", "exchanges"}};
  options.constants = {{"source", "Reuters"}};
  CollectingSink sink;
  read_into(sink, "a.sgm",
            "<REUTERS><EXCHANGES><D>nyse</D></EXCHANGES><TEXT><TITLE>X</TITLE></TEXT></REUTERS>", options);
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].id == "a.sgm#1");
  CHECK(sink.articles[0].section == "nyse");
  CHECK(sink.articles[0].source == "Reuters");
}

}  // namespace
}  // namespace dateline
