#include "common/index/database.hpp"

#include "common/index/schema.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

namespace dateline {

TEST_CASE("a database that does not exist cannot be read, and the message says how to make one",
          "[database]") {
  const ScratchFolder folder;
  const auto opened = open_for_reading(folder / "none.db");
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == ErrorCode::no_database);
  CHECK(opened.error().message.find("indexer --db") != std::string::npos);
}

TEST_CASE("a new database can be read at once", "[database]") {
  const ScratchFolder folder;
  REQUIRE(open_for_writing(folder / "new.db", IfMissing::create));
  const auto opened = open_for_reading(folder / "new.db");
  REQUIRE(opened);
  CHECK(opened->get_doccount() == 0);
}

TEST_CASE("a missing database is not created where that is not wanted", "[database]") {
  const ScratchFolder folder;
  CHECK(open_for_writing(folder / "none.db", IfMissing::refuse).error().code == ErrorCode::no_database);
  CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
}

TEST_CASE("a directory that holds something else is refused and left alone", "[database]") {
  const ScratchFolder folder;
  folder.write("other/file.txt", "mine");
  CHECK(open_for_reading(folder / "other").error().code == ErrorCode::not_a_database);
  CHECK(open_for_writing(folder / "other", IfMissing::create).error().code == ErrorCode::not_a_database);
  CHECK(std::distance(std::filesystem::directory_iterator(folder / "other"), {}) == 1);
}

TEST_CASE("a plain file is no database", "[database]") {
  const ScratchFolder folder;
  const auto file = folder.write("file.db", "text");
  CHECK(open_for_reading(file).error().code == ErrorCode::not_a_database);
}

TEST_CASE("somebody else's Xapian database is refused", "[database]") {
  const ScratchFolder folder;
  {
    Xapian::WritableDatabase foreign((folder / "foreign.db").string(), Xapian::DB_CREATE);
    Xapian::Document document;
    document.add_term("x");
    foreign.add_document(document);
    foreign.commit();
  }
  CHECK(open_for_writing(folder / "foreign.db", IfMissing::create).error().code == ErrorCode::not_a_database);
}

TEST_CASE("another schema version is refused with both numbers", "[database]") {
  const ScratchFolder folder;
  {
    Xapian::WritableDatabase old((folder / "old.db").string(), Xapian::DB_CREATE);
    old.set_metadata(std::string(schema::kVersionKey), "99");
    old.commit();
  }
  const auto opened = open_for_reading(folder / "old.db");
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == ErrorCode::schema_mismatch);
  CHECK(opened.error().message.find("99") != std::string::npos);
}

TEST_CASE("a second writer is told that the database is locked", "[database]") {
  const ScratchFolder folder;
  const auto first = open_for_writing(folder / "one.db", IfMissing::create);
  REQUIRE(first);
  CHECK(open_for_writing(folder / "one.db", IfMissing::create).error().code == ErrorCode::locked);
}

}  // namespace dateline
