// The searcher's command line: words and options → a call of one command → an exit status.
#pragma once

#include <string>
#include <vector>

#include "common/cli/arguments.hpp"

namespace dateline {

ExitStatus run_searcher(std::vector<std::string> arguments);

}  // namespace dateline
