#include "common/cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "common/cli/arguments.hpp"

namespace dateline {

void print_out(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return;
  const int number = errno;
  if (number == EPIPE) std::_Exit(static_cast<int>(ExitStatus::success));
  fmt::print(stderr, "standard output: {}\n", std::strerror(number));
  std::_Exit(static_cast<int>(ExitStatus::failure));
}

}  // namespace dateline
