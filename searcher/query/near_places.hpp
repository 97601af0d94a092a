// Whether things stand near each other in a text, once it is known where each stands.
#pragma once

#include <cstdint>
#include <vector>

namespace dateline {

/// Positions from the first word of a thing to its last: a word, a phrase, or a mention of an entity.
struct PlaceRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend bool operator==(const PlaceRange&, const PlaceRange&) = default;
  friend auto operator<=>(const PlaceRange&,
                          const PlaceRange&) = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

/// Ascending positions as ranges without gaps.
std::vector<PlaceRange> runs_of(const std::vector<std::uint32_t>& positions);

/// Whether one place of each thing can be chosen so that none overlaps another and, from the end of the first
/// to the beginning of the last, there are at most `distance` positions, not counting those that the things
/// between take beyond one each. `places`: of each thing, ascending. Time linear in the places where few
/// overlap. Each place that is tried takes as much off `trials` as things have one
/// then; at 0 the answer is no.
bool stand_near(const std::vector<std::vector<PlaceRange>>& places, unsigned distance, std::uint64_t& trials);

}  // namespace dateline
