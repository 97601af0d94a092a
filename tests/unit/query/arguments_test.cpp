#include <string>
#include <vector>

#include "searcher/query/parser.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/query/tree_text.hpp"

namespace dateline {
namespace {

struct Case {
  std::vector<std::string> arguments;
  std::string joined;
};

}  // namespace

TEST_CASE("arguments are joined with spaces", "[query][arguments]") {
  CHECK(join_query_arguments({}).empty());
  CHECK(join_query_arguments({"a"}) == "a");
  CHECK(join_query_arguments({"missile", "-nuclear", "\"152 mm\""}) == "missile -nuclear \"152 mm\"");
}

TEST_CASE("one argument that names a field is one value", "[query][arguments]") {
  const std::vector<Case> cases{
      {{"person:Sergei Shoigu"}, "person:\"Sergei Shoigu\""},
      {{"x", "-Place:North Korea", "y"}, "x -Place:\"North Korea\" y"},
      {{"+title:nuclear test"}, "+title:\"nuclear test\""},
      {{"person:=sergei shoigu"}, "person:=\"sergei shoigu\""},
      {{"author: Ann Lee "}, "author:\"Ann Lee\""},
      {{"person:Dwayne \"The Rock\" Johnson"}, R"(person:"Dwayne \"The Rock\" Johnson")"},
      {{"id:my \\ file -x.txt"}, R"(id:"my \\ file -x.txt")"},
      {{"org:Johnson & Johnson - Europe"}, "org:\"Johnson & Johnson - Europe\""},
  };
  for (const Case& c : cases) CHECK(join_query_arguments(c.arguments) == c.joined);
}

TEST_CASE("arguments that are whole queries stay as they are", "[query][arguments]") {
  for (const char* argument :
       {"person:Shoigu", "person:\"Sergei Shoigu\" missile", "place:(A OR B) c", "title:“a b” c", "foo:a b",
        "a person:b c", "person:Putin AND missile", "person:Putin -place:Moscow", "person:Putin place:Moscow",
        "date:2023 flood", "person:", "person: ", "title:a (NOT b)", "10:30 news", "-", "+"})
    CHECK(join_query_arguments({argument}) == argument);
}

TEST_CASE("a quoted argument is read as the one value that was given", "[query][arguments]") {
  const std::string value = R"(a "b" \ c)";
  const QueryNode root = parse_query(join_query_arguments({"person:" + value})).root;
  CHECK(root.kind == NodeKind::filter);
  CHECK(root.text == value);
}

}  // namespace dateline
