// Text → words as UAX #29 and ICU's dictionaries cut them, before the analyzer's own rules apply.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "common/byte_range.hpp"

namespace dateline {

/// Which way a text is segmented; both give exactly the same tokens, which the differential tests prove.
enum class SegmentationPath : std::uint8_t {
  automatic,  ///< own rules where characters need no dictionary (ASCII and all alphabets), ICU elsewhere
  icu,        ///< always ICU
};

/// Finds the stretches between word boundaries that hold letters or digits; joined-up words such as "don't",
/// "U.S.A", "1,000" and "snake_case" are one. Some stretches without letters or digits are among them. Opens
/// ICU's iterator only when a text needs it.
class WordSegmenter {
 public:
  explicit WordSegmenter(SegmentationPath path);
  ~WordSegmenter();
  WordSegmenter(WordSegmenter&&) noexcept;
  WordSegmenter& operator=(WordSegmenter&&) noexcept;
  WordSegmenter(const WordSegmenter&) = delete;
  WordSegmenter& operator=(const WordSegmenter&) = delete;

  /// Replaces the content of `words`, in text order. `text` is shorter than 2 GiB; ill-formed bytes separate
  /// words.
  void segment(std::string_view text, std::vector<ByteRange>& words);

 private:
  class IcuWords;
  void segment_by_icu(std::string_view text, ByteRange stretch, std::vector<ByteRange>& words);

  SegmentationPath path_;
  std::unique_ptr<IcuWords> icu_;
};

}  // namespace dateline
