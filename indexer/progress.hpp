// Progress of a long run on stderr: one line that is rewritten on a terminal, a plain line every ten seconds
// elsewhere.
#pragma once

#include <chrono>
#include <cstdint>

#include "common/cli/arguments.hpp"

namespace dateline {

class Progress {
 public:
  explicit Progress(When when);
  /// Cheap to call often.
  void update(std::uint64_t articles, std::uint64_t rejected);
  /// Takes the terminal's line away, so that other output starts on a clean one.
  void clear();

 private:
  enum class Style { none, rewritten_line, plain_lines };

  Style style_ = Style::none;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
  bool line_shown_ = false;
};

}  // namespace dateline
