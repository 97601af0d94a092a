#include "common/index/facet_columns.hpp"

#include <vector>

#include "tests/support/catch.hpp"

namespace dateline {

namespace {

constexpr Xapian::valueno kSlot = 4;

Xapian::WritableDatabase articles_with(const std::vector<std::vector<Ordinal>>& values) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& ordinals : values) {
    Xapian::Document document;
    document.add_value(kSlot, pack_ordinals(ordinals));
    database.add_document(document);
  }
  return database;
}

}  // namespace

TEST_CASE("facet columns count the values of the articles asked for", "[columns]") {
  const auto database = articles_with({{0, 2}, {}, {2}, {1, 2}, {}});
  FacetColumns columns(database);
  const std::vector<Xapian::docid> some{1, 2, 4, 5};
  const auto counts = columns.count(kSlot, some);
  REQUIRE(counts.size() >= 3);
  CHECK(counts[0] == 1);
  CHECK(counts[1] == 1);
  CHECK(counts[2] == 2);
}

TEST_CASE("facet columns count the same from the database and from memory", "[columns]") {
  auto database = articles_with({{3}, {0, 3, 700}, {}, {3, 4}, {0}, {}});
  database.delete_document(4);
  FacetColumns columns(database);
  const std::vector<Xapian::docid> some{2, 5, 6};
  const auto first = columns.count(kSlot, some);
  REQUIRE(first.at(0) == 2);
  CHECK(first.at(3) == 1);
  CHECK(first.at(700) == 1);
  for (int again = 0; again < 4; ++again) CHECK(columns.count(kSlot, some) == first);
  const auto all = columns.count(kSlot, {1, 2, 3, 5, 6});
  CHECK(all.at(0) == 2);
  CHECK(all.at(3) == 2);
  CHECK(all.at(4) == 0);
}

TEST_CASE("a slot that no article has counts nothing", "[columns]") {
  const auto database = articles_with({{1}, {2}});
  FacetColumns columns(database);
  for (int again = 0; again < 3; ++again) {
    CHECK(columns.count(kSlot + 1, {1, 2}).empty());
    CHECK(columns.count(kSlot, {}).empty());
  }
}

TEST_CASE("malformed facet values are an error, from the database and from memory", "[columns]") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 2; ++i) {
    Xapian::Document document;
    document.add_value(kSlot, "\xFF");
    database.add_document(document);
  }
  FacetColumns columns(database);
  CHECK_THROWS_AS(columns.count(kSlot, {1}), Xapian::DatabaseCorruptError);
  CHECK_THROWS_AS(columns.count(kSlot, {1, 2}), Xapian::DatabaseCorruptError);
}

}  // namespace dateline
