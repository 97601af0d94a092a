#include "indexer/read/json_reader.hpp"

#include "indexer/read/json_repair.hpp"
#include "indexer/read/json_scan.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/read/collecting_sink.hpp"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

TEST_CASE("JSON Lines give an article a line", "[read][jsonl]") {
  CollectingSink sink;
  read_into(sink, "a.jsonl",
            "{\"id\": 17, \"title\": \"One\"}\r\n\n{\"title\": \"Two\", \"body\": null, \"section\": true}\n"
            "{\"url\": \"https://x.example/3\", \"body\": \"Three.\"}");
  REQUIRE(sink.is_clean());
  CHECK(sink.ids() == Texts{"17", "a.jsonl#2", "https://x.example/3"});
  CHECK(sink.articles[1].section == "true");
  CHECK(sink.places[2] == SourcePlace{"a.jsonl", 4});
}

TEST_CASE("a bad line is rejected with its number and the rest is read", "[read][jsonl]") {
  CollectingSink sink;
  read_into(sink, "a.jsonl",
            "{\"title\": \"One\"}\n{\"title\": \n[1]\n\"x\"\n{}\n{\"title\": "
            "\"\"}\n{\"a\":1}{\"b\":2}\n{\"title\": \"Two\"}\n");
  CHECK(sink.ids() == Texts{"a.jsonl#1", "a.jsonl#8"});
  REQUIRE(sink.rejections.size() == 6);
  CHECK(sink.rejections[0].find("a.jsonl:2: not JSON: ") == 0);
  CHECK(sink.rejections[1].find("a.jsonl:3: not a JSON object") == 0);
  CHECK(sink.rejections[2] == "a.jsonl:4: not a JSON object");
  CHECK(sink.rejections[3] == "a.jsonl:5: no title and no body");
  CHECK(sink.rejections[4] == "a.jsonl:6: no title and no body");
  CHECK(sink.rejections[5].find("a.jsonl:7: not JSON: ") == 0);
}

TEST_CASE("a line beyond the limit is passed over", "[read][jsonl]") {
  ReadOptions options;
  options.max_record_bytes = 1000;
  CollectingSink sink;
  read_into(sink, "a.jsonl",
            R"({"title": ")" + std::string(2'000'000, 'x') + "\"}\n{\"title\": \"Two\"}\n{\"title\": \"" +
                std::string(1000, 'x') + "\"}",
            options);
  CHECK(sink.ids() == Texts{"a.jsonl#2"});
  CHECK(sink.rejections == Texts{"a.jsonl:1: larger than the limit of 1000 bytes for one record",
                                 "a.jsonl:3: larger than the limit of 1000 bytes for one record"});
}

TEST_CASE("values of many shapes become the text or list that a field wants", "[read][json]") {
  CollectingSink sink;
  read_into(
      sink, "a.jsonl",
      R"({"title": ["A", "B"], "body": ["One.", "Two."], "author": "Kim, Jong; x", "topics": ["a", "b", "a", null, 3],)"
      R"( "source": {"name": "Wire"}, "date": 1694613600, "persons": [{"name": "Ann"}], "organizations": "UN",)"
      R"( "entities": [{"name": "Seoul", "kind": "GPE"}, {"name": "x", "kind": "thing"}, {"kind": "org"}, "y"]})");
  REQUIRE(sink.articles.size() == 1);
  const Article& article = sink.articles[0];
  CHECK(article.title == "A; B");
  CHECK(article.body == "One.\n\nTwo.");
  CHECK(article.authors == Texts{"Kim, Jong; x"});
  CHECK(article.topics == Texts{"a", "b", "3"});
  CHECK(article.source == "Wire");
  CHECK(article.date == parse_article_date("2023-09-13T14:00:00Z"));
  CHECK(article.entities == std::vector<NamedEntity>{{EntityKind::place, "Seoul"},
                                                     {EntityKind::person, "Ann"},
                                                     {EntityKind::org, "UN"}});
  CHECK(sink.warnings.size() == 3);
}

TEST_CASE("names are mapped by dotted paths and lists", "[read][json]") {
  ReadOptions options;
  options.field_map = {{"title", "headline.main"}, {"author", "byline.person.last"},
                       {"section", "tags.1"},      {"body", "a.b"},
                       {"source", "missing"},      {"topics", "section"}};
  CollectingSink sink;
  read_into(
      sink, "a.jsonl",
      R"({"headline": {"main": "T"}, "byline": {"person": [{"last": "Lee"}, {"last": "Kim"}]}, "tags": ["x", "y"],)"
      R"( "a.b": "Exact.", "a": {"b": "Path."}, "source": "Wire", "section": "World"})",
      options);
  REQUIRE(sink.is_clean());
  REQUIRE(sink.articles.size() == 1);
  const Article& article = sink.articles[0];
  CHECK(article.title == "T");
  CHECK(article.authors == Texts{"Lee", "Kim"});
  CHECK(article.section == "y");
  CHECK(article.body == "Exact.");
  CHECK(article.source == "Wire");
  CHECK(article.topics == Texts{"World"});
}

TEST_CASE("lone surrogates and long numbers do not spoil a record", "[read][json]") {
  CollectingSink sink;
  read_into(
      sink, "a.jsonl",
      "{\"id\": 123456789012345678901234567890, \"title\": \"a\\ud83d b \\ud83d\\ude00\", \"x\": -1e999}\n");
  REQUIRE(sink.is_clean());
  REQUIRE(sink.articles.size() == 1);
  CHECK(sink.articles[0].id == "123456789012345678901234567890");
  CHECK(sink.articles[0].title == "a\xEF\xBF\xBD b \xF0\x9F\x98\x80");
  CHECK(sink.totals.replaced_sequences == 1);
  CHECK(repair_json("[01, 1.5, \"\\\\ud800\", \"\\n\\").text == "[01, 1.5, \"\\\\ud800\", \"\\n\\");
}

TEST_CASE("bytes of other encodings and NUL escapes are taken", "[read][json]") {
  CollectingSink sink;
  read_into(sink, "a.jsonl",
            "{\"title\": \"caf\xE9\"}\n{\"title\": \"a\\u0000b\\u0007\", \"body\": \"x\\u0000y\\r\\nz\"}\n");
  REQUIRE(sink.is_clean());
  CHECK(sink.titles() == Texts{"caf\xC3\xA9", "a b"});
  CHECK(sink.articles[1].body == "x y\nz");
}

TEST_CASE("deep nesting is refused, not followed", "[read][json]") {
  CollectingSink sink;
  read_into(sink, "a.jsonl", std::string(1'000'000, '[') + "\n{\"title\": \"ok\"}\n");
  CHECK(sink.articles.size() == 1);
  CHECK(sink.rejections.size() == 1);
}

TEST_CASE("a JSON file is an array, one object, or an object with an array", "[read][json]") {
  CollectingSink sink;
  read_into(sink, "a.json", " [\n {\"title\": \"A, ]\"},\n {\"title\": \"B\"}\n]\n");
  read_into(sink, "b.json", "{\n \"title\": \"C\",\n \"tags\": [{\"x\": 1}]\n}\n");
  read_into(sink, "c.json",
            "{\"count\": 2, \"tags\": [1],\n\"articles\": [\n{\"title\": \"D\"},\n{\"title\": "
            "\"E\"}],\n\"z\": {}}");
  read_into(sink, "d.json", "[]");
  read_into(sink, "e.json", R"([{"title": "F"}])");
  REQUIRE(sink.is_clean());
  CHECK(sink.ids() == Texts{"a.json#1", "a.json#2", "b.json", "c.json#1", "c.json#2", "e.json#1"});
  CHECK(sink.places[1].line == 3);
  CHECK(sink.places[3].line == 3);
  CHECK(sink.places[4].line == 4);
}

TEST_CASE("a JSON file of one object a line is read as JSON Lines", "[read][json]") {
  CollectingSink sink;
  read_into(sink, "a.json", "{\"title\": \"A\"}\n{\"title\": \"B\"\n{\"title\": \"C\"}\n");
  CHECK(sink.titles() == Texts{"A", "C"});
  REQUIRE(sink.rejections.size() == 1);
  CHECK(sink.rejections[0].find("a.json:2: not JSON") == 0);
  CollectingSink documents;
  read_into(documents, "a.json", "{\n\"title\":\n{\"name\": \"A\"}}\n{\n\"title\": \"B\"}");
  REQUIRE(documents.is_clean());
  CHECK(documents.ids() == Texts{"a.json#1", "a.json#2"});
}

TEST_CASE("bad elements of an array are rejected one by one", "[read][json]") {
  ReadOptions options;
  options.max_record_bytes = 300;
  CollectingSink sink;
  read_into(sink, "a.json",
            "[{\"title\": \"A\"},\n{\"title\": B},\n17,\n,\n{\"title\": \"" + std::string(500, 'x') +
                "\"},\n{\"title\": \"C\"}] tail",
            options);
  CHECK(sink.ids() == Texts{"a.json#1", "a.json#6"});
  REQUIRE(sink.rejections.size() == 5);
  CHECK(sink.rejections[0].find("a.json:2: not JSON") == 0);
  CHECK(sink.rejections[1] == "a.json:3: not a JSON object");
  CHECK(sink.rejections[2].find("a.json:4: not JSON: a comma") == 0);
  CHECK(sink.rejections[3] == "a.json:5: larger than the limit of 300 bytes for one record");
  CHECK(sink.rejections[4] == "a.json:6: text after the end of the array: \"tail\"");
}

TEST_CASE("a JSON file that is cut off keeps what came before", "[read][json]") {
  CollectingSink sink;
  read_into(sink, "a.json", "[{\"title\": \"A\"},\n{\"title\": \"B");
  CHECK(sink.titles() == Texts{"A"});
  CHECK(sink.failures ==
        Texts{"a.json:2: the JSON array is not closed: the file seems to be cut off; the article "
              "before it is kept"});
  CollectingSink object;
  read_into(object, "b.json", "{\"title\": \"A\",\n");
  CHECK(object.failures == Texts{"b.json:1: the JSON object is not closed: the file seems to be cut off"});
  CollectingSink other;
  read_into(other, "c.json", "hello");
  CHECK(other.failures == Texts{"c.json:1: not JSON: starts with \"hello\""});
  CollectingSink blank;
  read_into(blank, "d.json", " \n ");
  CHECK(blank.failures.size() == 1);
}

TEST_CASE("the only array of objects is found", "[read][json]") {
  CHECK(find_only_array_of_objects(R"({"a": [ {"b": [{}]} ]})") == 7);
  CHECK(find_only_array_of_objects(R"({"a": [1], "b": "[{"})") == std::string_view::npos);
  CHECK(find_only_array_of_objects(R"({"a": [{}], "b": [{}]})") == std::string_view::npos);
  CHECK(find_only_array_of_objects("") == std::string_view::npos);
}

}  // namespace
}  // namespace dateline
