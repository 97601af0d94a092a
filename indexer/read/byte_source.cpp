#include "indexer/read/byte_source.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace dateline {

FileSource::FileSource(int descriptor, Ownership ownership, StopRequested stop_requested)
    : descriptor_(descriptor), ownership_(ownership), stop_requested_(std::move(stop_requested)) {}

FileSource::~FileSource() {
  if (ownership_ == Ownership::owned) ::close(descriptor_);
}

Result<std::size_t> FileSource::read(std::span<char> into) {
  for (;;) {
    const ssize_t count = ::read(descriptor_, into.data(), into.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) {
      return Error{ErrorCode::unreadable, "cannot be read: " + std::generic_category().message(errno)};
    }
    if (stop_requested_ && stop_requested_()) return Error{ErrorCode::interrupted, "interrupted"};
  }
}

std::optional<int> FileSource::seekable_descriptor() {
  if (::lseek(descriptor_, 0, SEEK_SET) != 0) return std::nullopt;
  return descriptor_;
}

Result<std::size_t> MemorySource::read(std::span<char> into) {
  const std::size_t count = std::min(into.size(), rest_.size());
  if (count > 0) std::memcpy(into.data(), rest_.data(), count);
  rest_.remove_prefix(count);
  return count;
}

std::string_view PeekSource::peek(std::size_t count) {
  while (front_.size() < count && !error_) {
    const std::size_t before = front_.size();
    front_.resize(count);
    const auto got = source_.read(std::span(front_).subspan(before));
    front_.resize(before + (got ? *got : 0));
    if (!got) error_ = got.error();
    if (front_.size() == before) break;
  }
  return std::string_view(front_).substr(0, count);
}

Result<std::size_t> PeekSource::read(std::span<char> into) {
  if (given_ < front_.size()) {
    const std::size_t count = std::min(into.size(), front_.size() - given_);
    std::memcpy(into.data(), front_.data() + given_, count);
    given_ += count;
    return count;
  }
  if (error_) return *error_;
  return source_.read(into);
}

std::optional<int> PeekSource::seekable_descriptor() {
  return source_.seekable_descriptor();
}

}  // namespace dateline
