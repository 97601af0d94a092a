// JSON Lines: one JSON object a line.
#pragma once

#include "indexer/read/delivery.hpp"
#include "indexer/read/input_buffer.hpp"

namespace dateline {

void read_jsonl(InputBuffer& in, Delivery& out);

}  // namespace dateline
