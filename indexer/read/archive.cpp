#include "indexer/read/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} << 10;

std::string member_name(archive_entry* entry) {
  if (const char* utf8 = archive_entry_pathname_utf8(entry)) return utf8;
  // Outside UTF-8 locales the name may be there only in the archive's own bytes.
  if (const char* bytes = archive_entry_pathname(entry)) return bytes;
  return {};
}

ArchiveMember::Kind member_kind(archive* reader, archive_entry* entry) {
  if (archive_format(reader) == ARCHIVE_FORMAT_RAW) return ArchiveMember::Kind::compressed_file;
  if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr) {
    return ArchiveMember::Kind::other;
  }
  const auto type = archive_entry_filetype(entry);
  if (type == AE_IFDIR) return ArchiveMember::Kind::directory;
  return type == AE_IFREG || type == 0 ? ArchiveMember::Kind::file : ArchiveMember::Kind::other;
}

}  // namespace

/// What libarchive's read function works on.
struct ArchiveReader::Callbacks {
  ByteSource& source;
  std::array<char, kBlockBytes> block{};
  std::optional<Error> error;

  static la_ssize_t read(archive* reader, void* data, const void** block) {
    auto& self = *static_cast<Callbacks*>(data);
    const auto got = self.source.read(self.block);
    if (!got) {
      self.error = got.error();
      archive_set_error(reader, EIO, "%s", self.error->message.c_str());
      return -1;
    }
    *block = self.block.data();
    return static_cast<la_ssize_t>(*got);
  }
};

class ArchiveReader::MemberSource final : public ByteSource {
 public:
  explicit MemberSource(const ArchiveReader& owner) : owner_(owner) {}

  Result<std::size_t> read(std::span<char> into) override {
    for (;;) {
      const la_ssize_t count = archive_read_data(owner_.archive_.get(), into.data(), into.size());
      if (count >= 0) return static_cast<std::size_t>(count);
      if (count != ARCHIVE_RETRY) return owner_.error_from_archive();
    }
  }

 private:
  const ArchiveReader& owner_;
};

ArchiveReader::ArchiveReader(ByteSource& source)
    : source_(source),
      archive_(archive_read_new(), archive_read_free),
      member_(std::make_unique<MemberSource>(*this)) {}

ArchiveReader::~ArchiveReader() = default;

Error ArchiveReader::error_from_archive() const {
  if (callbacks_ && callbacks_->error) return *callbacks_->error;
  const char* text = archive_error_string(archive_.get());
  return {ErrorCode::bad_input,
          std::string("cut off or damaged: ") + (text != nullptr ? text : "unknown error")};
}

std::optional<Error> ArchiveReader::open() {
  archive* const reader = archive_.get();
  if (reader == nullptr) return Error{ErrorCode::internal, "out of memory"};
  archive_read_support_filter_all(reader);
  archive_read_support_format_tar(reader);
  archive_read_support_format_zip(reader);
  archive_read_support_format_7zip(reader);
  archive_read_support_format_empty(reader);
  archive_read_support_format_raw(reader);
  int status = ARCHIVE_OK;
  if (const auto descriptor = source_.seekable_descriptor()) {
    status = archive_read_open_fd(reader, *descriptor, kBlockBytes);
  } else {
    callbacks_ = std::make_unique<Callbacks>(Callbacks{.source = source_, .block = {}, .error = {}});
    status = archive_read_open(reader, callbacks_.get(), nullptr, Callbacks::read, nullptr);
  }
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return error_from_archive();
  return std::nullopt;
}

Result<std::optional<ArchiveMember>> ArchiveReader::next() {
  if (!opened_) {
    opened_ = true;
    if (auto error = open()) return *std::move(error);
  }
  archive_entry* entry = nullptr;
  int status = ARCHIVE_RETRY;
  while (status == ARCHIVE_RETRY) status = archive_read_next_header(archive_.get(), &entry);
  if (status == ARCHIVE_EOF) return std::optional<ArchiveMember>();
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return error_from_archive();
  ArchiveMember member;
  member.kind = member_kind(archive_.get(), entry);
  member.name = member_name(entry);
  member.encrypted = archive_entry_is_encrypted(entry) != 0;
  return std::optional<ArchiveMember>(std::move(member));
}

ByteSource& ArchiveReader::content() {
  return *member_;
}

}  // namespace dateline
