// A window over a byte source that format readers look through: it grows on request and knows its line
// number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.hpp"
#include "indexer/read/byte_source.hpp"

namespace dateline {

class InputBuffer {
 public:
  explicit InputBuffer(ByteSource& source, std::uint64_t first_line = 1)
      : source_(source), line_(first_line) {}

  /// The bytes that were read and not consumed yet. Valid until grow() or consume() is called.
  [[nodiscard]] std::string_view window() const {
    return std::string_view(buffer_).substr(begin_, end_ - begin_);
  }

  /// Reads another block behind the window; false at the end of the source and after an error.
  bool grow();
  /// Grows until the window has at least `size` bytes; false where the source has fewer.
  bool grow_to(std::size_t size);

  /// Takes bytes off the front of the window; a line ends with LF, CR LF or CR.
  void consume(std::size_t count);

  /// The line, from 1, on which the first byte of the window stands.
  [[nodiscard]] std::uint64_t line() const { return line_; }

  /// Why reading ended before its time.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  ByteSource& source_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t line_;
  bool after_return_ = false;  ///< the byte before the window was a CR: an LF in front belongs to it
  bool at_end_ = false;
  std::optional<Error> error_;
};

/// One line of text, or the fact that it was too long.
struct Line {
  std::string_view text;     ///< without its line end; valid until the buffer is used again
  std::uint64_t number = 0;  ///< from 1
  bool too_long = false;     ///< longer than the limit: passed over, `text` is empty
};

/// The next line that ends with LF or CR LF; empty at the end. A last line that an error cut off is not
/// returned.
std::optional<Line> next_line(InputBuffer& in, std::size_t max_bytes);

/// How many lines end in `text`; `after_return` tells of a CR before it and is kept up to date.
std::uint64_t count_line_ends(std::string_view text, bool& after_return);

}  // namespace dateline
