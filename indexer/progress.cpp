#include "indexer/progress.hpp"

#include <cstdio>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

namespace dateline {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kTerminalInterval = std::chrono::milliseconds(200);
constexpr auto kPlainInterval = std::chrono::seconds(10);

}  // namespace

Progress::Progress(When when) : start_(Clock::now()), last_(start_) {
  const bool terminal = isatty(STDERR_FILENO) != 0;
  if (when == When::never) return;
  if (terminal)
    style_ = Style::rewritten_line;
  else
    style_ = Style::plain_lines;
}

void Progress::update(std::uint64_t articles, std::uint64_t rejected) {
  if (style_ == Style::none) return;
  const auto now = Clock::now();
  if (now - last_ < (style_ == Style::rewritten_line ? Clock::duration(kTerminalInterval)
                                                     : Clock::duration(kPlainInterval)))
    return;
  last_ = now;
  const auto seconds = std::chrono::duration<double>(now - start_).count();
  const auto line = fmt::format("{} articles, {:.0f}/s{}", articles, static_cast<double>(articles) / seconds,
                                rejected > 0 ? fmt::format(", {} rejected", rejected) : std::string());
  if (style_ == Style::rewritten_line) {
    fmt::print(stderr, "\r{}\x1b[K", line);
    line_shown_ = true;
  } else {
    fmt::print(stderr, "{}\n", line);
  }
  std::fflush(stderr);
}

void Progress::clear() {
  if (!line_shown_) return;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
  line_shown_ = false;
}

}  // namespace dateline
