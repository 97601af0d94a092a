// Versions for --version and `indexer info`, without Xapian's header.
#pragma once

#include <string>

namespace dateline {

/// The version of the Xapian library that the program runs with, and of the index layout that it reads and
/// writes.
std::string xapian_version();
int schema_version();

}  // namespace dateline
