#include "indexer/read/field_value.hpp"

#include "indexer/read/clean_text.hpp"
#include "indexer/read/field_map.hpp"
#include "indexer/read/markup.hpp"
#include "indexer/read/record.hpp"
#include "tests/support/catch.hpp"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

FieldValue text(const std::string& value) {
  return FieldValue{value};
}

TEST_CASE("semicolons part a list, commas do not", "[read][fields]") {
  CHECK(split_list("Kim, Jong; Putin") == Texts{"Kim, Jong", "Putin"});
  CHECK(split_list(" ;a;; b ;") == Texts{"a", "b"});
  CHECK(split_list("").empty());
}

TEST_CASE("a path leads through members and lists", "[read][fields]") {
  const FieldValue ann{FieldValue::Members{{"name", text("Ann")}}};
  const FieldValue bob{FieldValue::Members{{"Name", text("Bob")}}};
  const FieldValue root{
      FieldValue::Members{{"a.b", text("exact")},
                          {"a", FieldValue{FieldValue::Members{{"b", text("path")}, {"c", text("C")}}}},
                          {"people", FieldValue{FieldValue::List{ann, bob}}}}};
  CHECK(*find_path(root, "a.b")->text() == "exact");
  CHECK(*find_path(root, "A.C")->text() == "C");
  CHECK(all_texts(*find_path(root, "people.name")) == Texts{"Ann", "Bob"});
  CHECK(*find_path(root, "people.1.name")->text() == "Bob");
  CHECK_FALSE(find_path(root, "people.2.name"));
  CHECK_FALSE(find_path(root, "a.b.c"));
  CHECK_FALSE(find_path(root, ""));
  CHECK_FALSE(find_path(root, "..."));
}

TEST_CASE("a name that comes again in a flat record makes a list", "[read][fields]") {
  FlatFields fields(RecordFields::Lists::semicolons);
  fields.add("topic", "a");
  fields.add("topic", "b");
  CHECK(all_texts(*fields.find("TOPIC")) == Texts{"a", "b"});
  CHECK_FALSE(fields.find("other"));
}

TEST_CASE("a name that is mapped to one field feeds no other", "[read][fields]") {
  const FieldMap map({{"section", "Topics"}, {"title", "body"}, {"body", "title"}});
  CHECK(map.mapped_name(Field::section) == "Topics");
  CHECK(map.own_names(Field::topics) == Texts{"topic"});
  CHECK(map.own_names(Field::title).empty());
  CHECK(map.is_field("TOPICS"));
  CHECK(map.is_field("persons"));
  CHECK_FALSE(map.is_field("lines"));
}

TEST_CASE("text is cleaned to its purpose", "[read][fields]") {
  CHECK(clean_line(" a \r\n\t b\x01 \xC2\xA0") == "a b");
  CHECK(clean_body("\n a\r\rb \x02\n") == "a\n\nb");
  CHECK(clean_id(" a  b\n") == "a  b");
  CHECK(display_path("a\nb") == "a%0Ab");
  CHECK(display_path("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(trim("\xEF\xBB\xBFx") == "x");
}

TEST_CASE("character references become characters", "[read][markup]") {
  CHECK(decode_references("&lt;CHEM> &amp; &#65;&#x2019;&eacute;&yuml;&nbsp;") ==
        "<CHEM> & A\xE2\x80\x99\xC3\xA9\xC3\xBF\xC2\xA0");
  CHECK(decode_references("& &; &#; &#x; &#xZ; &nosuch; &amp") == "& &; &#; &#x; &#xZ; &nosuch; &amp");
  CHECK(decode_references("&#55357;&#1114112;&#99999999999;") == "\xEF\xBF\xBD\xEF\xBF\xBD&#99999999999;");
}

}  // namespace
}  // namespace dateline
