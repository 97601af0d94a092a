#include "indexer/read/input.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/read/archive.hpp"
#include "indexer/read/clean_text.hpp"
#include "indexer/read/csv_reader.hpp"
#include "indexer/read/format.hpp"
#include "indexer/read/input_buffer.hpp"
#include "indexer/read/json_reader.hpp"
#include "indexer/read/jsonl_reader.hpp"
#include "indexer/read/markdown_reader.hpp"
#include "indexer/read/reuters_reader.hpp"
#include "indexer/read/text_encoding.hpp"
#include "indexer/read/text_reader.hpp"

namespace dateline {
namespace {

constexpr std::size_t kPackedSniffBytes = 512;
constexpr unsigned kMaxNesting = 3;

/// "!" parts them, so that each part is normalised by itself.
std::string id_base(const InputName& name) {
  std::string id;
  std::string_view rest = name.label;
  for (;;) {
    const std::size_t end = std::min(rest.find('!'), rest.size());
    id += normalised_path(std::string(rest.substr(0, end)));
    if (end == rest.size()) return id;
    id += '!';
    rest.remove_prefix(end + 1);
  }
}

void dispatch(InputFormat format, InputBuffer& in, Delivery& out) {
  switch (format) {
    case InputFormat::automatic:
    case InputFormat::text:
      return read_text(in, out);
    case InputFormat::markdown:
      return read_markdown(in, out);
    case InputFormat::jsonl:
      return read_jsonl(in, out);
    case InputFormat::json:
      return read_json(in, out);
    case InputFormat::csv:
      return read_table(in, TableKind::comma, out);
    case InputFormat::tsv:
      return read_table(in, TableKind::tab, out);
    case InputFormat::reuters:
      return read_reuters(in, out);
  }
}

bool is_one_article_format(InputFormat format) {
  return format == InputFormat::text || format == InputFormat::markdown;
}

/// Reports how reading ended before its time; an interruption only stops the run.
void report_error(const Error& error, Delivery& out, ReadRun& run) {
  if (error.code == ErrorCode::interrupted) {
    run.totals.stopped = true;
    return;
  }
  out.fail(0, error.message + kept_clause(run.articles_of_input));
}

void read_plain(PeekSource& source, const InputName& name, ReadRun& run) {
  Delivery out(run, name.label, {id_base(name), name.id_from_content}, name.origin);
  UnicodeSource unicode(source);
  InputBuffer in(unicode);
  in.grow_to(kSniffBytes);
  const std::string_view front = in.window().substr(0, kSniffBytes);

  std::optional<InputFormat> format;
  if (run.options.format != InputFormat::automatic) format = run.options.format;
  if (!format) format = clues_of_name(name.label).format;
  const Promise promise = format ? Promise::name : Promise::none;
  if (!format) format = format_of_content(front);
  if (front.empty() && !in.error() && !is_one_article_format(*format)) {
    out.fail(0, "empty file");
    return;
  }
  if (std::string reason = refusal(front, promise); !reason.empty()) {
    out.fail(0, std::move(reason));
    return;
  }
  dispatch(*format, in, out);
  out.count_replaced(unicode.replaced());
  if (in.error() && !run.totals.stopped) report_error(*in.error(), out, run);
}

bool is_hidden_member(std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    if (part == "__MACOSX" || (part.starts_with('.') && part != "." && part != "..")) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

/// One packed input on its way through its members.
class PackedInput {
 public:
  PackedInput(PeekSource& source, const InputName& name, ReadRun& run)
      : name_(name), run_(run), out_(run, name.label, {}, name.origin), reader_(source) {}

  void read() {
    for (std::uint64_t number = 1; !run_.totals.stopped; ++number) {
      auto member = reader_.next();
      if (!member) return report_error(member.error(), out_, run_);
      if (!member->has_value()) {
        if (number == 1 && !clues_of_name(name_.label).archive) read_empty();
        return;
      }
      if (!read_member(**member, number)) return;
    }
  }

 private:
  void read_empty() {
    MemorySource nothing("");
    PeekSource source(nothing);
    read_plain(source, name_, run_);
  }

  /// False where nothing can follow.
  bool read_member(const ArchiveMember& member, std::uint64_t number) {
    if (member.kind == ArchiveMember::Kind::compressed_file) {
      if (clues_of_name(name_.label).archive) {
        out_.fail(0, "is not the archive that its name promises, or is damaged at its start");
      } else {
        FailureNoting source(reader_.content());
        PeekSource peek(source);
        read_plain(peek, name_, run_);
      }
      return false;
    }
    if (member.kind == ArchiveMember::Kind::directory) return true;

    std::string path = display_path(member.name);
    if (path.empty()) path = fmt::format("member-{}", number);
    InputName inner = name_;
    inner.label = name_.label + '!' + path;
    inner.selection = InputName::Selection::found;
    ++inner.archives_around;
    if (member.kind == ArchiveMember::Kind::other || is_hidden_member(path) ||
        !is_wanted(path, run_.options)) {
      run_.sink.skipped(inner.label);
      return true;
    }
    if (member.encrypted) {
      Delivery(run_, inner.label, {}, name_.origin).fail(0, "is encrypted and cannot be read");
      return true;
    }
    FailureNoting source(reader_.content());
    read_input(source, inner, run_);
    return !source.failed();
  }

  /// Remembers that a member could not be read to its end: the archive's own error would only repeat it.
  class FailureNoting final : public ByteSource {
   public:
    explicit FailureNoting(ByteSource& source) : source_(source) {}
    Result<std::size_t> read(std::span<char> into) override {
      auto got = source_.read(into);
      failed_ = failed_ || !got;
      return got;
    }
    [[nodiscard]] bool failed() const { return failed_; }

   private:
    ByteSource& source_;
    bool failed_ = false;
  };

  const InputName& name_;
  ReadRun& run_;
  Delivery out_;
  ArchiveReader reader_;
};

}  // namespace

std::string normalised_path(const std::string& path) {
  std::string normal = std::filesystem::path(path).lexically_normal().string();
  return normal.empty() ? path : normal;
}

bool is_wanted(std::string_view path, const ReadOptions& options) {
  const NameClues clues = clues_of_name(path);
  return options.format != InputFormat::automatic || clues.format || clues.archive;
}

void read_input(ByteSource& source, const InputName& name, ReadRun& run) {
  PeekSource peek(source);
  const bool packed = looks_packed(peek.peek(kPackedSniffBytes)) || clues_of_name(name.label).archive;
  if (!packed) return read_plain(peek, name, run);
  if (name.archives_around >= kMaxNesting) {
    Delivery(run, name.label, {}, name.origin)
        .fail(0, fmt::format("archives inside archives are read only {} deep", kMaxNesting));
    return;
  }
  PackedInput(peek, name, run).read();
}

}  // namespace dateline
