// An amount with its scale and unit, read alike from a query and from an article: "US$ 5bn" and "5 billion
// dollars" are one value.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/byte_range.hpp"

namespace dateline {

struct Measure {
  std::string digits;               ///< significant digits, without zeros at either end; "0" for nought
  int exponent = 0;                 ///< power of ten of the last digit: 1.5 billion is "15" and 8
  std::optional<std::size_t> unit;  ///< row of unit_rows(); none: a plain amount, or a currency unknown

  friend bool operator==(const Measure&, const Measure&) = default;
  friend auto operator<=>(const Measure&, const Measure&) = default;
};

struct MeasureSpan {
  Measure measure;
  ByteRange bytes;              ///< from the sign or code to the unit
  std::string number;           ///< as the analyzer would write the number: "1500000", "1.5"
  bool has_scale = false;       ///< a word or letter for it stands there
  bool unit_by_sign = false;    ///< "$", "%": nothing that the index holds
  bool unit_by_letter = false;  ///< the unit is a letter that could also be a scale: "100m"
};

/// The measure whose number begins at byte `at` of UTF-8 text, where an ASCII digit stands that no digit of
/// the same number precedes. Empty where that is a list of numbers (a date, a version) or longer than
/// kMostMeasureDigits. Time and memory bounded, whatever the text.
std::optional<MeasureSpan> read_measure(std::string_view text, std::size_t at);

/// Whether what the text says is what the query asks: the same amount, and, where `asked` has a unit, that.
[[nodiscard]] bool fits_measure(const Measure& asked, const Measure& said);

/// Whether a measure of the text fits. Time linear in the text.
[[nodiscard]] bool has_measure(std::string_view text, const Measure& asked);

inline constexpr std::size_t kMostMeasureDigits = 18;

}  // namespace dateline
