#include "indexer/read/csv_reader.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

TEST_CASE("a table gives an article a row, with the right line numbers", "[read][csv]") {
  CollectingSink sink;
  read_into(
      sink, "a.csv",
      "\xEF\xBB\xBFid,Title,BODY,author,people\r\n"
      "1,\"Quoted, with \"\"marks\"\"\",\"Line one\r\nline two\n\nline four\",\"Kim, Jong; Lee\",Ann\r\n"
      "\r\n"
      ",Second,Body,,\r\n"
      "3,Third,Last,,");
  REQUIRE(sink.is_clean());
  CHECK(sink.ids() == Texts{"1", "a.csv#2", "3"});
  CHECK(sink.articles[0].title == "Quoted, with \"marks\"");
  CHECK(sink.articles[0].body == "Line one\nline two\n\nline four");
  CHECK(sink.articles[0].authors == Texts{"Kim, Jong", "Lee"});
  CHECK(sink.articles[0].entities == std::vector<NamedEntity>{{EntityKind::person, "Ann"}});
  CHECK(sink.places[0].line == 2);
  CHECK(sink.places[1].line == 7);
  CHECK(sink.places[2].line == 8);
}

TEST_CASE("rows of the wrong length are rejected, empty cells at their end forgiven", "[read][csv]") {
  CollectingSink sink;
  read_into(sink, "a.csv", "title,body\nA,a\nB\nC,c,d\nD,d,,\nE,\n");
  CHECK(sink.titles() == Texts{"A", "D", "E"});
  CHECK(sink.rejections ==
        Texts{"a.csv:3: 1 cells where the header row has 2", "a.csv:4: 3 cells where the header row has 2"});
  CHECK(sink.ids() == Texts{"a.csv#1", "a.csv#4", "a.csv#5"});
}

TEST_CASE("a quote that is not closed is rejected with the line where the row starts", "[read][csv]") {
  CollectingSink sink;
  read_into(sink, "a.csv", "title,body\nA,a\nB,\"open\nmore\n");
  CHECK(sink.titles() == Texts{"A"});
  CHECK(sink.rejections == Texts{"a.csv:3: a quote is not closed before the end of the file (lines 3 to 4)"});
}

TEST_CASE("quotes inside a cell are taken where the row keeps its shape", "[read][csv]") {
  CollectingSink sink;
  read_into(sink, "a.csv", "title,body\nThe 5\" gun,a\n\"Odd\" cell,b\n\"Odd, cell\" x,c\nC,c\n");
  CHECK(sink.titles() == Texts{"The 5\" gun", "\"Odd\" cell", "C"});
  REQUIRE(sink.rejections.size() == 1);
  CHECK(sink.rejections[0].find("a.csv:4: a quote stands inside a cell") == 0);
}

TEST_CASE("rows end with LF, CR LF or CR", "[read][csv]") {
  CollectingSink sink;
  read_into(sink, "a.csv", "title,body\rA,a\rB,b\r\nC,c\n");
  REQUIRE(sink.is_clean());
  CHECK(sink.titles() == Texts{"A", "B", "C"});
  CHECK(sink.places[2].line == 4);
}

TEST_CASE("tabs and semicolons part cells too", "[read][csv]") {
  CollectingSink sink;
  read_into(sink, "a.tsv", "title\tbody\nA, b\t\"x\ty\"\n");
  read_into(sink, "b.csv", "title;body\nB;b, c\n");
  REQUIRE(sink.is_clean());
  CHECK(sink.titles() == Texts{"A, b", "B"});
  CHECK(sink.articles[0].body == "x\ty");
  CHECK(sink.articles[1].body == "b, c");
}

TEST_CASE("a row beyond the limit is passed over with its quoted lines", "[read][csv]") {
  ReadOptions options;
  options.max_record_bytes = 100;
  CollectingSink sink;
  std::string table = "title,body\nA,\"";
  for (int i = 0; i < 100; ++i) table += "line,\n";
  table += "\"\nB,b\n\"" + std::string(300'000, 'x') + "\",c\nC,c";
  read_into(sink, "a.csv", table, options);
  CHECK(sink.titles() == Texts{"B", "C"});
  REQUIRE(sink.rejections.size() == 2);
  CHECK(sink.rejections[0].find("a.csv:2: larger than the limit of 100 bytes") == 0);
  CHECK(sink.rejections[1].find("a.csv:104: larger than the limit of 100 bytes") == 0);
  CHECK(sink.ids() == Texts{"a.csv#2", "a.csv#4"});
}

TEST_CASE("a table needs a header row with a title or a body", "[read][csv]") {
  CollectingSink sink;
  read_into(sink, "a.csv", "name,text\nA,a\n");
  CHECK(sink.failures ==
        Texts{"a.csv:1: no column is a title or a body (columns: \"name, text\"); name one with "
              "--map body=COLUMN"});
  read_into(sink, "b.csv", "\n\n");
  read_into(sink, "c.csv", "");
  read_into(sink, "d.csv", "\"open");
  CHECK(sink.failures.size() == 4);
  CHECK(sink.articles.empty());
  ReadOptions options;
  options.field_map = {{"body", "text"}};
  CollectingSink mapped;
  read_into(mapped, "a.csv", "name,text\nA,a\n", options);
  CHECK(mapped.articles.size() == 1);
}

TEST_CASE("cells of other encodings are converted one by one", "[read][csv]") {
  CollectingSink sink;
  read_into(sink, "a.csv", "title,body\ncaf\xE9,na\xC3\xAFve \xFF\n");
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].title == "caf\xC3\xA9");
  CHECK(sink.articles[0].body == "na\xC3\xAFve \xEF\xBF\xBD");
  CHECK(sink.totals.replaced_sequences == 1);
}

}  // namespace
}  // namespace dateline
