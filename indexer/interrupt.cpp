#include "indexer/interrupt.hpp"

#include <csignal>

namespace dateline {

namespace {

volatile std::sig_atomic_t caught = 0;

extern "C" void note_signal(int signal_number) {
  caught = 1;
  std::signal(signal_number, SIG_DFL);
}

}  // namespace

void catch_interrupts() {
  // Without SA_RESTART, so that a read which waits for input comes back.
  struct sigaction action {};
  action.sa_handler = note_signal;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() {
  return caught != 0;
}

}  // namespace dateline
