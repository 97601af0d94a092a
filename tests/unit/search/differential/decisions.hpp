// Where a random test gets its choices from: a seed, or the bytes of a fuzzer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline::differential {

class Decisions {
 public:
  /// The same seed gives the same choices on every machine.
  explicit Decisions(std::uint64_t seed) : state_(seed), seeded_(true) {}
  /// One or two bytes a choice; when they are used up, every choice is 0.
  explicit Decisions(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  /// From 0 to `count` - 1; `count` is at least 1.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next(count) % count); }
  bool percent(std::size_t share) { return below(100) >= 100 - share; }
  template <typename List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }

 private:
  /// SplitMix64 (Steele, Lea, Flood 2014).
  std::uint64_t mixed() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t next(std::size_t count) {
    if (seeded_) return mixed();
    std::uint64_t value = 0;
    for (std::size_t range = 1; range < count && !bytes_.empty(); range *= 256) {
      value = value * 256 + bytes_.front();
      bytes_ = bytes_.subspan(1);
    }
    return value;
  }

  std::uint64_t state_ = 0;
  bool seeded_ = false;
  std::span<const std::uint8_t> bytes_;
};

}  // namespace dateline::differential
