#include "indexer/read/text_encoding.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

using namespace std::string_view_literals;

std::string body_of(std::string_view bytes, std::size_t* replaced = nullptr) {
  CollectingSink sink;
  read_into(sink, "a.txt", bytes);
  if (replaced != nullptr) *replaced = sink.totals.replaced_sequences;
  return sink.articles.size() == 1 ? sink.articles[0].body : "none";
}

TEST_CASE("bytes without any UTF-8 sequence are Windows-1252", "[read][encoding]") {
  std::string text = "caf\xE9 \x93quoted\x94 \x80";
  CHECK(decode_undeclared(text) == 0);
  CHECK(text == "caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D \xE2\x82\xAC");
  std::string open("\x81");
  CHECK(decode_undeclared(open) == 0);
  CHECK(open == "\xC2\x81");
}

TEST_CASE("damaged UTF-8 is repaired and counted", "[read][encoding]") {
  std::string text = "caf\xC3\xA9 \xE9 x\xFF";
  CHECK(decode_undeclared(text) == 2);
  CHECK(text == "caf\xC3\xA9 \xEF\xBF\xBD x\xEF\xBF\xBD");
  std::size_t replaced = 0;
  CHECK(body_of("\xC3\xA9 \xE9", &replaced) == "\xC3\xA9 \xEF\xBF\xBD");
  CHECK(replaced == 1);
}

TEST_CASE("byte order marks are honoured", "[read][encoding]") {
  CHECK(body_of("\xEF\xBB\xBFh\xC3\xA9") == "h\xC3\xA9");
  CHECK(body_of("\xFF\xFEh\0\xE9\0"sv) == "h\xC3\xA9");
  CHECK(body_of("\xFE\xFF\0h\0\xE9"sv) == "h\xC3\xA9");
  CHECK(body_of("\xFF\xFE\0\0h\0\0\0"sv) == "h");
  CHECK(body_of("\xFF\xFE\x3D\xD8\x00\xDE"sv) == "\xF0\x9F\x98\x80");
}

TEST_CASE("ill-formed UTF-16 is replaced and counted", "[read][encoding]") {
  std::size_t replaced = 0;
  CHECK(body_of("\xFF\xFEh\0\x00\xD8i\0"sv, &replaced) == "h\xEF\xBF\xBDi");
  CHECK(replaced == 1);
}

TEST_CASE("a long UTF-16 file of records is converted piece by piece", "[read][encoding]") {
  std::string utf16 = "\xFF\xFE";
  for (int i = 0; i < 20000; ++i) {
    for (const char c : std::string("{\"title\": \"caf\xE9\"}\n")) {
      utf16 += c;
      utf16 += '\0';
    }
  }
  CollectingSink sink;
  read_into(sink, "a.jsonl", utf16);
  REQUIRE(sink.is_clean());
  REQUIRE(sink.articles.size() == 20000);
  CHECK(sink.articles.back().title == "caf\xC3\xA9");
  CHECK(sink.places.back().line == 20000);
}

}  // namespace
}  // namespace dateline
