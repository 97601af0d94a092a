#include "indexer/read/reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <filesystem>
#include <system_error>
#include <utility>

#include "indexer/read/byte_source.hpp"
#include "indexer/read/clean_text.hpp"
#include "indexer/read/delivery.hpp"
#include "indexer/read/input.hpp"
#include "indexer/read/walk.hpp"

namespace dateline {
namespace {

std::string system_message(int error) {
  return std::generic_category().message(error);
}

std::string origin_of(const std::string& path) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(path, error);
  return (error ? std::filesystem::path(path) : absolute).lexically_normal().string();
}

/// Pipes that a shell opens for the program: "<(command)".
bool is_shell_pipe(const std::string& path) {
  return path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/");
}

class InputList {
 public:
  InputList(const ReadOptions& options, ReadSink& sink)
      : builder_(options), run_{.options = options, .builder = builder_, .sink = sink, .totals = {}} {}

  void read(const std::string& path) {
    run_.articles_of_input = 0;
    if (path == "-") return read_standard_input();
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return fail(path, system_message(errno));
    if (S_ISDIR(status.st_mode)) {
      read_directory(path);
    } else {
      read_file(path, InputName::Selection::named);
    }
  }

  [[nodiscard]] const ReadTotals& totals() const { return run_.totals; }

  void fail(const std::string& path, const std::string& reason) {
    Delivery(run_, display_path(path), {}, path == "-" ? "" : origin_of(path)).fail(0, reason);
  }

 private:
  FileSource open_source(int descriptor, FileSource::Ownership ownership) {
    return {descriptor, ownership, [this] { return run_.sink.stop_requested(); }};
  }

  void read_standard_input() {
    FileSource source = open_source(FileSource::kStandardInput, FileSource::Ownership::borrowed);
    InputName name;
    name.label = "-";
    name.id_from_content = true;
    read_input(source, name, run_);
  }

  void read_file(const std::string& path, InputName::Selection selection) {
    // Without O_NONBLOCK, opening a named pipe that no one writes to would wait for ever.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) return fail(path, "cannot be opened: " + system_message(errno));
    FileSource source = open_source(descriptor, FileSource::Ownership::owned);
    struct stat status {};
    ::fstat(descriptor, &status);
    const bool pipe = S_ISFIFO(status.st_mode) && is_shell_pipe(path);
    if (!S_ISREG(status.st_mode) && !pipe) {
      return fail(path, "neither a file nor a directory; a pipe is read from standard input, as -");
    }
    if (pipe) ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    InputName name;
    name.label = display_path(path);
    name.origin = pipe ? "" : origin_of(path);
    name.id_from_content = pipe;
    name.selection = selection;
    read_input(source, name, run_);
  }

  void read_directory(const std::string& directory) {
    WalkVisitor visitor;
    visitor.file = [this](const std::string& path) {
      if (is_wanted(path, run_.options)) {
        run_.articles_of_input = 0;
        read_file(path, InputName::Selection::found);
      } else {
        run_.sink.skipped(display_path(path));
      }
      return !run_.totals.stopped;
    };
    visitor.hidden = [this](const std::string& path) { run_.sink.skipped(display_path(path)); };
    visitor.failed = [this](const std::string& path, const std::string& reason) {
      fail(path, reason);
      return !run_.totals.stopped;
    };
    walk_directory(directory, visitor);
  }

  ArticleBuilder builder_;
  ReadRun run_;
};

}  // namespace

ReadTotals read_inputs(const std::vector<std::string>& paths, const ReadOptions& options, ReadSink& sink) {
  InputList inputs(options, sink);
  for (const std::string& path : paths) {
    if (inputs.totals().stopped) break;
    try {
      inputs.read(path);
    } catch (const std::exception& error) {  // out of memory, or a library at odds with itself
      inputs.fail(path, std::string("reading failed: ") + error.what());
    }
  }
  return inputs.totals();
}

ReadTotals read_memory(std::string_view content, const std::string& name, const ReadOptions& options,
                       ReadSink& sink) {
  const ArticleBuilder builder(options);
  ReadRun run{.options = options, .builder = builder, .sink = sink, .totals = {}};
  MemorySource source(content);
  InputName input;
  input.label = display_path(name);
  input.id_from_content = name == "-";
  read_input(source, input, run);
  return run.totals;
}

}  // namespace dateline
