// Standard output, with failures noticed: a full disk must not look like success.
#pragma once

#include <string_view>

namespace dateline {

/// Writes and flushes. Where the reader has gone away (`searcher … | head`), the process ends quietly with
/// status 0; where the text cannot be written, it ends with a message and status 2. Nothing that is stored
/// may be pending.
void print_out(std::string_view text);

}  // namespace dateline
