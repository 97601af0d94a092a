// From bytes of a declared or undeclared encoding to UTF-8.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/read/byte_source.hpp"

namespace dateline {

/// Makes undeclared bytes valid UTF-8 and returns how many ill-formed sequences were replaced by U+FFFD.
/// Bytes that are not UTF-8 are Windows-1252 where no valid multi-byte sequence occurs among them (nothing is
/// replaced then), else damaged UTF-8.
std::size_t decode_undeclared(std::string& bytes);

/// The name, for ICU, of the UTF-16 or UTF-32 encoding that a byte order mark announces; empty without such a
/// mark. `front` is the first four bytes, or all there are.
std::string_view announced_encoding(std::string_view front);

/// Passes a source on as UTF-8: a byte order mark is taken off, UTF-16 and UTF-32 are converted, all else is
/// left as it is. Does not own the source.
class UnicodeSource final : public ByteSource {
 public:
  explicit UnicodeSource(PeekSource& source);
  ~UnicodeSource() override;
  UnicodeSource(const UnicodeSource&) = delete;
  UnicodeSource& operator=(const UnicodeSource&) = delete;
  UnicodeSource(UnicodeSource&&) = delete;
  UnicodeSource& operator=(UnicodeSource&&) = delete;

  Result<std::size_t> read(std::span<char> into) override;

  /// Ill-formed sequences of UTF-16 or UTF-32 that were replaced so far.
  [[nodiscard]] std::size_t replaced() const;

 private:
  struct Converter;

  PeekSource& source_;
  std::unique_ptr<Converter> converter_;  ///< empty where the bytes pass unchanged
  std::size_t skip_ = 0;                  ///< bytes of the mark that are still to be dropped
};

}  // namespace dateline
