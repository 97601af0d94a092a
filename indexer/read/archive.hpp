// Compressed files and archives, member by member, through libarchive.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "common/result.hpp"
#include "indexer/read/byte_source.hpp"

struct archive;

namespace dateline {

struct ArchiveMember {
  enum class Kind {
    compressed_file,  ///< no archive at all: the only content of a compressed file, without a name of its own
    file,
    directory,
    other,  ///< links and devices, which hold no bytes of their own
  };

  Kind kind = Kind::file;
  std::string
      name;  ///< as the archive has it: perhaps with "./", perhaps not UTF-8; empty where it cannot be told
  bool encrypted = false;
};

/// Reads an archive once, from front to back.
class ArchiveReader {
 public:
  /// The source must outlive the reader.
  explicit ArchiveReader(ByteSource& source);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;
  ArchiveReader(ArchiveReader&&) = delete;
  ArchiveReader& operator=(ArchiveReader&&) = delete;

  /// The next member; empty at the end. After an error there is no going on.
  Result<std::optional<ArchiveMember>> next();

  /// The bytes of the member that next() returned last; valid until next() is called again.
  ByteSource& content();

 private:
  class MemberSource;
  struct Callbacks;

  Error error_from_archive() const;
  std::optional<Error> open();

  ByteSource& source_;
  std::unique_ptr<Callbacks> callbacks_;
  std::unique_ptr<archive, int (*)(archive*)> archive_;
  std::unique_ptr<MemberSource> member_;
  bool opened_ = false;
};

}  // namespace dateline
