#include "indexer/maintain.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "common/index/database.hpp"
#include "common/index/table_sizes.hpp"
#include "indexer/build/index_writer.hpp"

namespace dateline {

namespace {

namespace fs = std::filesystem;

Error system_error(const fs::path& path, const char* what) {
  const int number = errno;
  return {number == ENOSPC ? ErrorCode::no_space : ErrorCode::unreadable,
          fmt::format("{}: {}: {}", path.string(), what, std::strerror(number))};
}

/// Makes the exchange of two names durable.
void sync_directory(const fs::path& directory) {
  const int fd = open(directory.empty() ? "." : directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  fsync(fd);
  close(fd);
}

}  // namespace

Result<std::vector<std::string>> delete_articles(const fs::path& path, const std::vector<std::string>& ids) {
  auto database = open_for_writing(path, IfMissing::refuse);
  if (!database) return database.error();
  return guard_xapian(path, [&]() -> Result<std::vector<std::string>> {
    IndexWriter writer(std::move(*database), {}, WholeRun::committed_in_parts);
    std::vector<std::string> unknown;
    for (const auto& id : ids)
      if (!writer.erase(id)) unknown.push_back(id);
    writer.commit();
    return unknown;
  });
}

Result<CompactResult> compact_database(const fs::path& database) {
  auto lock = open_for_writing(database, IfMissing::refuse);
  if (!lock) return lock.error();
  auto path = database;
  if (!path.has_filename()) path = path.parent_path();
  auto scratch = path;
  scratch += ".compact";
  std::error_code ignored;
  fs::remove_all(scratch, ignored);
  CompactResult result{.bytes_before = database_bytes(path)};
  auto compacted = guard_xapian(path, [&]() -> Result<void> {
    lock->compact(scratch.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    return {};
  });
  if (!compacted) {
    fs::remove_all(scratch, ignored);
    return compacted.error();
  }
  result.bytes_after = database_bytes(scratch);
  if (renameat2(AT_FDCWD, scratch.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) != 0) {
    const auto error = system_error(path, "the compacted database could not take its place");
    fs::remove_all(scratch, ignored);
    return error;
  }
  sync_directory(path.parent_path());
  fs::remove_all(scratch, ignored);
  return result;
}

}  // namespace dateline
