#include "searcher/watch/watch_store.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>
#include <xxhash.h>

namespace dateline {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSuffix = ".json";
constexpr auto kLockWait = std::chrono::seconds(60);
constexpr auto kLockPause = std::chrono::milliseconds(50);
constexpr mode_t kFileMode = 0600;

Error system_error(const fs::path& path, const char* what, int number) {
  return {number == ENOSPC ? ErrorCode::no_space : ErrorCode::unreadable,
          fmt::format("{}: {}: {}", path.string(), what, std::strerror(number))};
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Writes and syncs a file; errno tells what failed.
bool write_durably(const fs::path& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kFileMode);
  if (file < 0) return false;
  const bool written = write_all(file, text) && ::fsync(file) == 0;
  const int number = errno;
  ::close(file);
  errno = number;
  return written;
}

void sync_folder(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

const char* environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

/// The database by one name, whatever link or relative path leads to it, and even while it is missing.
std::string one_name_of(const fs::path& database) {
  std::error_code failed;
  auto path = fs::weakly_canonical(database, failed);
  if (failed) path = fs::absolute(database, failed);
  auto text = path.lexically_normal().string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

}  // namespace

Result<fs::path> default_watch_folder(const fs::path& database) {
  const char* state = environment("XDG_STATE_HOME");
  const char* home = environment("HOME");
  if (state == nullptr && home == nullptr)
    return Error{
        ErrorCode::usage,
        "neither XDG_STATE_HOME nor HOME is set; say where saved searches are kept with --watches DIR"};
  const auto base = state != nullptr ? fs::path(state) : fs::path(home) / ".local" / "state";
  const auto path = one_name_of(database);
  return base / "dateline" / "watches" / fmt::format("{:016x}", XXH3_64bits(path.data(), path.size()));
}

WatchLock::WatchLock(WatchLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

WatchLock& WatchLock::operator=(WatchLock&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

WatchLock::~WatchLock() {
  if (file_ >= 0) ::close(file_);
}

Result<WatchLock> WatchStore::lock() const {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  if (failed) return system_error(folder_, "cannot be made", failed.value());
  const auto path = folder_ / "lock";
  WatchLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kFileMode));
  if (lock.file_ < 0) return system_error(path, "cannot be opened", errno);
  const auto deadline = std::chrono::steady_clock::now() + kLockWait;
  while (::flock(lock.file_, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return system_error(path, "cannot be locked", errno);
    if (std::chrono::steady_clock::now() > deadline)
      return Error{ErrorCode::locked,
                   fmt::format("{}: another searcher watch is at work; try again later", path.string())};
    std::this_thread::sleep_for(kLockPause);
  }
  return lock;
}

Result<std::vector<std::string>> WatchStore::names() const {
  std::error_code failed;
  std::vector<std::string> names;
  auto entry = fs::directory_iterator(folder_, failed);
  if (failed == std::errc::no_such_file_or_directory) return names;
  for (; !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
    const auto& path = entry->path();
    if (path.extension() == kSuffix && is_watch_name(path.stem().string()))
      names.push_back(path.stem().string());
  }
  if (failed) return system_error(folder_, "cannot be read", failed.value());
  std::sort(names.begin(), names.end());
  return names;
}

Result<Watch> WatchStore::load(std::string_view name) const {
  const auto path = file_of(name);
  std::ifstream file(path, std::ios::binary);
  if (!file && !has(name))
    return Error{ErrorCode::not_found, fmt::format("{}: no saved search has this name", name)};
  if (!file) return system_error(path, "cannot be read", errno);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  auto watch = watch_from_json(text);
  if (watch && watch->name != name) watch = Error{ErrorCode::bad_input, "its name is not the file's"};
  if (watch) return watch;
  return Error{ErrorCode::bad_input,
               fmt::format("{}: damaged: {}; `searcher watch remove {}` removes it, then add it again",
                           path.string(), watch.error().message, name)};
}

Result<void> WatchStore::save(const Watch& watch) const {
  const auto path = file_of(watch.name);
  auto scratch = path;
  scratch += ".new";
  if (!write_durably(scratch, to_json(watch)) || ::rename(scratch.c_str(), path.c_str()) != 0) {
    const auto error = system_error(path, "cannot be written", errno);
    ::unlink(scratch.c_str());
    return error;
  }
  sync_folder(folder_);
  return {};
}

Result<void> WatchStore::remove(std::string_view name) const {
  const auto path = file_of(name);
  if (!has(name)) return Error{ErrorCode::not_found, fmt::format("{}: no saved search has this name", name)};
  if (::unlink(path.c_str()) != 0) return system_error(path, "cannot be removed", errno);
  sync_folder(folder_);
  return {};
}

bool WatchStore::has(std::string_view name) const {
  std::error_code ignored;
  return fs::exists(file_of(name), ignored);
}

fs::path WatchStore::file_of(std::string_view name) const {
  return folder_ / (std::string(name) + std::string(kSuffix));
}

}  // namespace dateline
