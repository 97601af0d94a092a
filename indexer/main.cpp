#include <csignal>

#include "indexer/command_line.hpp"

int main(int argc, char* argv[]) {
  // A reader that goes away early (`indexer info | head`) shows as a failed write instead of a signal.
  std::signal(SIGPIPE, SIG_IGN);
  return static_cast<int>(dateline::run_indexer({argv + 1, argv + argc}));
}
