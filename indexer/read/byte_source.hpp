// Where bytes come from: a file, standard input, memory, a member of an archive.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"

namespace dateline {

/// A stream of bytes that is read once, from front to back.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ByteSource(ByteSource&&) = delete;
  ByteSource& operator=(ByteSource&&) = delete;
  virtual ~ByteSource() = default;

  /// Fills the front of `into` and returns how much; 0 only at the end. After an error there is no going on.
  virtual Result<std::size_t> read(std::span<char> into) = 0;

  /// A descriptor that stands at the front of the same bytes and can seek, where nothing was read yet: zip
  /// archives are read better through it.
  virtual std::optional<int> seekable_descriptor() { return std::nullopt; }
};

/// An open file or pipe.
class FileSource final : public ByteSource {
 public:
  /// Asked when a signal interrupts a read: true ends the reading with ErrorCode::interrupted.
  using StopRequested = std::function<bool()>;

  static constexpr int kStandardInput = 0;

  enum class Ownership { owned, borrowed };

  FileSource(int descriptor, Ownership ownership, StopRequested stop_requested);
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  FileSource(FileSource&&) = delete;
  FileSource& operator=(FileSource&&) = delete;

  Result<std::size_t> read(std::span<char> into) override;
  std::optional<int> seekable_descriptor() override;

 private:
  int descriptor_;
  Ownership ownership_;
  StopRequested stop_requested_;
};

/// Bytes that outlive the source.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : rest_(bytes) {}

  Result<std::size_t> read(std::span<char> into) override;

 private:
  std::string_view rest_;
};

/// Another source whose first bytes can be looked at before they are read.
class PeekSource final : public ByteSource {
 public:
  explicit PeekSource(ByteSource& source) : source_(source) {}

  /// The first `count` bytes, fewer where there are no more. To be called before the first read. An error
  /// stays for the read that reaches it.
  std::string_view peek(std::size_t count);

  Result<std::size_t> read(std::span<char> into) override;
  std::optional<int> seekable_descriptor() override;

 private:
  ByteSource& source_;
  std::string front_;
  std::size_t given_ = 0;  ///< bytes of front_ that were read already
  std::optional<Error> error_;
};

}  // namespace dateline
