#include "indexer/read/walk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace dateline {
namespace {

namespace fs = std::filesystem;

class Walk {
 public:
  Walk(const std::string& root, const WalkVisitor& visitor) : root_(canonical(root)), visitor_(visitor) {}

  // NOLINTNEXTLINE(misc-no-recursion): as deep as the directories
  bool directory(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && !seen_.emplace(status.st_dev, status.st_ino).second)
      return true;
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator it(path, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
      names.push_back(it->path().filename().string());
    }
    if (error && !visitor_.failed(path, "cannot be listed: " + error.message())) return false;
    std::sort(names.begin(), names.end());
    const std::string prefix = path.ends_with('/') ? path : path + '/';
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return entry(prefix + name, name); });
  }

 private:
  static std::string canonical(const std::string& path) {
    std::error_code error;
    std::string resolved = fs::canonical(path, error).string();
    return error ? path : resolved;
  }

  /// Whether a link leads to a directory that is walked anyhow.
  [[nodiscard]] bool leads_inside(const std::string& link) const {
    const std::string target = canonical(link);
    const std::string prefix = root_.ends_with('/') ? root_ : root_ + '/';
    return target == root_ || target.starts_with(prefix);
  }

  bool entry(const std::string& path, const std::string& name) {
    if (name.starts_with('.')) {
      visitor_.hidden(path);
      return true;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) {
      if (fs::is_symlink(fs::symlink_status(path, error)) && leads_inside(path)) return true;
      return directory(path);
    }
    return visitor_.file(path);
  }

  std::string root_;
  const WalkVisitor& visitor_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

bool walk_directory(const std::string& directory, const WalkVisitor& visitor) {
  return Walk(directory, visitor).directory(directory);
}

}  // namespace dateline
