#include "searcher/terminal.hpp"

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace dateline {

Colour choose_colour(When when) {
  if (when == When::always) return Colour::on;
  if (when == When::never) return Colour::off;
  const char* const no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return Colour::off;
  return isatty(STDOUT_FILENO) != 0 ? Colour::on : Colour::off;
}

std::size_t terminal_columns() {
  constexpr std::size_t kDefault = 80;
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kWidest = 120;
  std::size_t columns = 0;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  if (columns == 0)
    if (const char* const text = std::getenv("COLUMNS")) columns = std::strtoul(text, nullptr, 10);
  return columns == 0 ? kDefault : std::clamp(columns, kNarrowest, kWidest);
}

}  // namespace dateline
