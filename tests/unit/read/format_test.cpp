#include "indexer/read/format.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

using namespace std::string_view_literals;

TEST_CASE("format names are those of the command line", "[read][format]") {
  CHECK(parse_input_format("auto") == InputFormat::automatic);
  CHECK(parse_input_format("markdown") == InputFormat::markdown);
  CHECK(parse_input_format("reuters") == InputFormat::reuters);
  CHECK_FALSE(parse_input_format("pdf"));
  CHECK_FALSE(parse_input_format(""));
}

TEST_CASE("a name tells format and packing by its extensions", "[read][format]") {
  CHECK(clues_of_name("a/b.TXT").format == InputFormat::text);
  CHECK(clues_of_name("b.ndjson.zst").format == InputFormat::jsonl);
  CHECK(clues_of_name("b.ndjson.zst").compressed);
  CHECK(clues_of_name("a.tar.gz").archive);
  CHECK(clues_of_name("a.tgz").archive);
  CHECK(clues_of_name("a.zip").archive);
  CHECK_FALSE(clues_of_name("a.gz").format);
  CHECK_FALSE(clues_of_name("dir.txt/readme").format);
  CHECK_FALSE(clues_of_name(".txt").format);
  CHECK_FALSE(clues_of_name("").archive);
}

TEST_CASE("content tells the format where the name does not", "[read][format]") {
  CHECK(format_of_content("{\"title\": 1}") == InputFormat::json);
  CHECK(format_of_content(" [\n{") == InputFormat::json);
  CHECK(format_of_content("<!DOCTYPE lewis SYSTEM") == InputFormat::reuters);
  CHECK(format_of_content("<REUTERS TOPICS") == InputFormat::reuters);
  CHECK(format_of_content("---\ntitle: x") == InputFormat::markdown);
  CHECK(format_of_content("The leaders met.") == InputFormat::text);
  CHECK(format_of_content("[Editor's note] The leaders met.") == InputFormat::text);
  CHECK(format_of_content("") == InputFormat::text);
}

TEST_CASE("a nameless input is read by its content", "[read][format]") {
  CollectingSink sink;
  read_into(sink, "-", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n");
  read_into(sink, "notes", "Plain words.");
  read_into(sink, "-", "<REUTERS NEWID=\"7\"><TEXT><TITLE>C</TITLE></TEXT></REUTERS>");
  REQUIRE(sink.is_clean());
  CHECK(sink.titles() == std::vector<std::string>{"A", "B", "Plain words.", "C"});
}

TEST_CASE("data of other kinds is refused with a word on what it is", "[read][format]") {
  for (const std::string_view bytes : {"\x89PNG\r\n\x1A\n\0\0"sv, "%PDF-1.7 x"sv, "a\0b"sv, "\1\2\3\4"sv,
                                       "<!DOCTYPE html><p>x"sv, "<?xml version"sv}) {
    CollectingSink sink;
    read_into(sink, "thing", bytes);
    CHECK(sink.articles.empty());
    REQUIRE(sink.failures.size() == 1);
    CHECK(sink.failures[0].find("thing: looks like ") == 0);
  }
  CollectingSink sink;
  read_into(sink, "a.txt",
            "\x7F"
            "ELF\2\1\1\0\0\0\0\0"sv);
  CHECK(sink.failures.size() == 1);
}

TEST_CASE("random bytes are no text, whatever the name", "[read][format]") {
  std::string noise;
  std::uint32_t state = 1;
  for (int i = 0; i < 10000; ++i) {
    state = state * 1664525 + 1013904223;
    noise += static_cast<char>(static_cast<unsigned char>(state >> 24));
  }
  CollectingSink sink;
  read_into(sink, "a.txt", noise);
  CHECK(sink.articles.empty());
  CHECK(sink.failures.size() == 1);
  std::string text;
  for (int i = 0; i < 100; ++i) text += "some w\xC3\xB6rds \x01\x02 and NUL \0 too\n"sv;
  read_into(sink, "b.txt", text);
  CHECK(sink.articles.size() == 1);
}

TEST_CASE("a given format wins over name and content", "[read][format]") {
  ReadOptions options;
  options.format = InputFormat::text;
  CollectingSink sink;
  read_into(sink, "a.json", R"({"title": "A"})", options);
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].body == "{\"title\": \"A\"}");
}

}  // namespace
}  // namespace dateline
