// Directories, in the byte order of names.
#pragma once

#include <functional>
#include <string>

namespace dateline {

/// What a walk finds.
struct WalkVisitor {
  std::function<bool(const std::string& path)> file;    ///< a file that is not hidden; false ends the walk
  std::function<void(const std::string& path)> hidden;  ///< a file or directory whose name starts with a dot
  std::function<bool(const std::string& path, const std::string& reason)> failed;  ///< false ends the walk
};

/// Visits every file below `directory`. Links to files are followed; links to directories only where they
/// lead out of `directory`, and each directory once, so that loops end. Returns false where the visitor ended
/// the walk.
bool walk_directory(const std::string& directory, const WalkVisitor& visitor);

}  // namespace dateline
