#include <csignal>

#include "searcher/command_line.hpp"

int main(int argc, char* argv[]) {
  // A reader that goes away early (`searcher … | head`) shows as a failed write instead of a signal.
  std::signal(SIGPIPE, SIG_IGN);
  return static_cast<int>(dateline::run_searcher({argv + 1, argv + argc}));
}
