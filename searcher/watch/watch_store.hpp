// Where saved searches are kept: a folder of one file each.
//
// The folder is the user's, not the database's: a reader may have no right to write beside the database, and
// compacting or making a database anew exchanges its directory. Each database has a folder of its own, named
// by a hash of its absolute path, below $XDG_STATE_HOME/dateline/watches (~/.local/state/…).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "searcher/watch/watch.hpp"

namespace dateline {

/// The folder of a database, from the environment; an error where neither XDG_STATE_HOME nor HOME is set.
Result<std::filesystem::path> default_watch_folder(const std::filesystem::path& database);

/// Held while watches are changed, so that two runs at once neither report an article twice nor lose one.
class WatchLock {
 public:
  WatchLock(WatchLock&& other) noexcept;
  WatchLock& operator=(WatchLock&& other) noexcept;
  WatchLock(const WatchLock&) = delete;
  WatchLock& operator=(const WatchLock&) = delete;
  ~WatchLock();

 private:
  friend class WatchStore;
  explicit WatchLock(int file) : file_(file) {}
  int file_ = -1;
};

class WatchStore {
 public:
  explicit WatchStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Makes the folder where it is missing; waits up to a minute for another process.
  [[nodiscard]] Result<WatchLock> lock() const;

  /// Names of the files there, sorted; none where there is no folder. Those of unreadable ones too.
  [[nodiscard]] Result<std::vector<std::string>> names() const;
  /// An error with the file's name and the remedy where the file is damaged.
  [[nodiscard]] Result<Watch> load(std::string_view name) const;
  /// The file is replaced whole or not at all.
  [[nodiscard]] Result<void> save(const Watch& watch) const;
  [[nodiscard]] Result<void> remove(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;

 private:
  [[nodiscard]] std::filesystem::path file_of(std::string_view name) const;

  std::filesystem::path folder_;
};

}  // namespace dateline
