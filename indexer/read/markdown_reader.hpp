// Markdown: one article a file, its fields in YAML front matter.
#pragma once

#include "indexer/read/delivery.hpp"
#include "indexer/read/input_buffer.hpp"

namespace dateline {

/// A first heading of level one serves as title where the front matter has none, and is then taken off the
/// body.
void read_markdown(InputBuffer& in, Delivery& out);

}  // namespace dateline
