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
  std::signal(SIGINT, note_signal);
  std::signal(SIGTERM, note_signal);
}

bool interrupted() { return caught != 0; }

}  // namespace dateline
