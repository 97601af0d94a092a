// Two clocks for the benchmarks: the wall's, and this thread's processor time, which other programs do not
// disturb.
#pragma once

#include <time.h>

#include <cstdint>
#include <string>

namespace dateline::bench {

/// Runs from its construction.
class Stopwatch {
 public:
  /// Nanoseconds of wall and processor, with a tab between.
  [[nodiscard]] std::string read() const {
    const auto processor = now(CLOCK_THREAD_CPUTIME_ID) - processor_;
    return std::to_string(now(CLOCK_MONOTONIC) - wall_) + '\t' + std::to_string(processor);
  }

 private:
  static std::int64_t now(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::int64_t{1'000'000'000} * time.tv_sec + time.tv_nsec;
  }

  std::int64_t wall_ = now(CLOCK_MONOTONIC);
  std::int64_t processor_ = now(CLOCK_THREAD_CPUTIME_ID);
};

}  // namespace dateline::bench
