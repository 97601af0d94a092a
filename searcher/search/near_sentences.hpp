// The sentences around a place in a text, without cutting the whole text into sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"

namespace dateline {

/// Cuts a region into sentences at a time and keeps it, as the next question is often about the same region.
/// The text must outlive it.
class NearSentences {
 public:
  explicit NearSentences(std::string_view text) : text_(text) {}

  /// Makes everything from `range` and `reach` bytes around it known. What lies outside the region is
  /// unknown.
  void look_at(ByteRange range, std::size_t reach);

  /// The beginning of the last known sentence that begins at `at` or before.
  [[nodiscard]] std::optional<std::uint32_t> begin_before(std::uint32_t at) const;
  /// The end of the first known sentence that ends at `at` or later.
  [[nodiscard]] std::optional<std::uint32_t> end_after(std::uint32_t at) const;
  /// The end of the last known sentence that ends at `at` or before.
  [[nodiscard]] std::optional<std::uint32_t> end_before(std::uint32_t at) const;

  /// Nothing visible stands between `at` and the beginning (the end) of a sentence.
  [[nodiscard]] bool is_begin(std::uint32_t at) const;
  [[nodiscard]] bool is_end(std::uint32_t at) const;

 private:
  std::string_view text_;
  ByteRange region_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace dateline
