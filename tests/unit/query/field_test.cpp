#include "searcher/query/field.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

TEST_CASE("every field but any has a name that leads back to it", "[query][field]") {
  for (int i = static_cast<int>(QueryField::title); i <= static_cast<int>(QueryField::date); ++i) {
    const auto field = static_cast<QueryField>(i);
    CHECK_FALSE(query_field_name(field).empty());
    CHECK(query_field(query_field_name(field)) == field);
  }
  CHECK(query_field_name(QueryField::any).empty());
}

TEST_CASE("field names ignore case and know no plural", "[query][field]") {
  CHECK(query_field("PerSon") == QueryField::person);
  for (const char* name : {"persons", "perso", "", " person", "titlé", "pe@son"})
    CHECK_FALSE(query_field(name));
}

TEST_CASE("a field prefix is a name and a colon at the start", "[query][field]") {
  const auto prefix = read_field_prefix("Language:en");
  REQUIRE(prefix);
  CHECK(prefix->field == QueryField::language);
  CHECK(prefix->bytes == 9);
  for (const char* text : {"language", ":", "", " title:x", "languages:x", "a:title:x"})
    CHECK_FALSE(read_field_prefix(text));
}

}  // namespace dateline
