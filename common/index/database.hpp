// Opening databases, and the one place where Xapian's exceptions become errors that a user can act on.
#pragma once

#include <filesystem>
#include <string>
#include <type_traits>
#include <utility>

#include <xapian.h>

#include "common/result.hpp"

namespace dateline {

/// What a Xapian exception means for the user of the database at `path`.
Error translate(const Xapian::Error& error, const std::filesystem::path& path);

/// Runs `work` (→ Result<T>) and translates what Xapian and the allocator throw.
template <typename Work>
auto guard_xapian(const std::filesystem::path& path, Work&& work) -> std::invoke_result_t<Work> {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    return translate(error, path);
  } catch (const std::bad_alloc&) {
    return Error{ErrorCode::internal, path.string() + ": out of memory"};
  }
}

/// An existing Dateline database of this schema version. A database that no article was ever committed to
/// counts as one.
Result<Xapian::Database> open_for_reading(const std::filesystem::path& path);

enum class IfMissing { create, refuse };

/// Takes the writer's lock. Creates the database where there is none or an empty directory
/// (IfMissing::create); never touches a directory that holds anything else.
Result<Xapian::WritableDatabase> open_for_writing(const std::filesystem::path& path, IfMissing if_missing);

}  // namespace dateline
