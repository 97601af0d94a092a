#include "common/index/database.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "common/index/program_versions.hpp"
#include "common/index/schema.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

enum class Place { nothing, empty_directory, database, other };

/// glass names its version file so; every database directory has one.
constexpr const char* kVersionFile = "iamglass";

Place look_at(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) return Place::nothing;
  if (!fs::is_directory(status)) return Place::other;
  if (fs::exists(path / kVersionFile, error)) return Place::database;
  // A lock file and an unfinished version file are what a writer leaves that was killed, or found the disk
  // full, before it wrote anything.
  for (const auto& entry : fs::directory_iterator(path, error))
    if (entry.path().filename() != "flintlock" && entry.path().filename() != "v.tmp") return Place::other;
  return error ? Place::other : Place::empty_directory;
}

Error not_a_database(const fs::path& path) {
  return {ErrorCode::not_a_database,
          fmt::format("{}: not a Dateline database; give its directory with --db", path.string())};
}

/// The version in the metadata; empty where nothing was ever committed.
Result<std::optional<int>> stored_version(const Xapian::Database& database, const fs::path& path) {
  const auto text = database.get_metadata(std::string(schema::kVersionKey));
  if (text.empty()) {
    if (database.get_doccount() == 0 && database.get_lastdocid() == 0) return std::optional<int>();
    return not_a_database(path);
  }
  int version = 0;
  const auto* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, version);
  if (parsed.ec != std::errc() || parsed.ptr != end) return not_a_database(path);
  return std::optional(version);
}

Result<void> check_version(const std::optional<int>& version, const fs::path& path) {
  if (!version || *version == schema::kVersion) return {};
  return Error{
      ErrorCode::schema_mismatch,
      fmt::format(
          "{}: index schema version {}, this program reads version {}; index the articles again into a new "
          "database, or use the program that made this one",
          path.string(), *version, schema::kVersion)};
}

}  // namespace

std::string xapian_version() {
  return Xapian::version_string();
}

int schema_version() {
  return schema::kVersion;
}

Error translate(const Xapian::Error& error, const fs::path& path) {
  const auto name = path.string();
  const std::string_view type = error.get_type();
  const char* const system = error.get_error_string();
  const auto detail = system == nullptr ? error.get_msg() : fmt::format("{} ({})", error.get_msg(), system);
  if (type == "DatabaseLockError")
    return {
        ErrorCode::locked,
        fmt::format("{}: another process is writing to this database; try again when it has finished", name)};
  // Anywhere in the text: an error on the way back from a failed commit carries the first one in its own.
  if (detail.find(std::strerror(ENOSPC)) != std::string::npos)
    return {ErrorCode::no_space,
            fmt::format("{}: the disk is full; what was committed before is kept: make room and run again",
                        name)};
  if (system != nullptr &&
      (std::strcmp(system, std::strerror(EACCES)) == 0 || std::strcmp(system, std::strerror(EROFS)) == 0))
    return {ErrorCode::unreadable, fmt::format("{}: permission denied", name)};
  // Xapian calls a table that is shorter than it should be a plain DatabaseError, without a system error.
  if (type == "DatabaseCorruptError" || (type == "DatabaseError" && system == nullptr))
    return {
        ErrorCode::corrupt,
        fmt::format("{}: the database is damaged: {}; run `indexer check`, then index again", name, detail)};
  if (type == "DatabaseVersionError" || type == "DatabaseNotFoundError" || type == "DatabaseOpeningError")
    return {ErrorCode::not_a_database, fmt::format("{}: cannot be opened as a database: {}", name, detail)};
  return {ErrorCode::internal, fmt::format("{}: {}: {}", name, type, detail)};
}

Result<Xapian::Database> open_for_reading(const fs::path& path) {
  switch (look_at(path)) {
    case Place::nothing:
    case Place::empty_directory:
      return Error{ErrorCode::no_database,
                   fmt::format("{}: there is no database; make one with `indexer --db {} PATH...`",
                               path.string(), path.string())};
    case Place::other:
      return not_a_database(path);
    case Place::database:
      break;
  }
  return guard_xapian(path, [&]() -> Result<Xapian::Database> {
    Xapian::Database database(path.string(), Xapian::DB_BACKEND_GLASS);
    const auto version = stored_version(database, path);
    if (!version) return version.error();
    if (auto fits = check_version(*version, path); !fits) return fits.error();
    return database;
  });
}

Result<Xapian::WritableDatabase> open_for_writing(const fs::path& path, IfMissing if_missing) {
  const auto place = look_at(path);
  if (place == Place::other) return not_a_database(path);
  if (place != Place::database && if_missing == IfMissing::refuse)
    return Error{ErrorCode::no_database, fmt::format("{}: there is no database", path.string())};
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  if (error)
    return Error{ErrorCode::unreadable,
                 fmt::format("{}: cannot be created: {}", path.string(), error.message())};
  return guard_xapian(path, [&]() -> Result<Xapian::WritableDatabase> {
    Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
    const auto version = stored_version(database, path);
    if (!version) return version.error();
    if (auto fits = check_version(*version, path); !fits) return fits.error();
    if (!version->has_value()) {
      database.set_metadata(std::string(schema::kVersionKey), std::to_string(schema::kVersion));
      database.commit();
    }
    return database;
  });
}

}  // namespace dateline
