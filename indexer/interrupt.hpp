// SIGINT as a question that long work asks now and then.
#pragma once

namespace dateline {

/// From now on SIGINT and SIGTERM only set a flag; a second one ends the program at once.
void catch_interrupts();
bool interrupted();

}  // namespace dateline
