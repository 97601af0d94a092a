// Reuters-21578: SGML files of many records, read one record at a time.
#pragma once

#include "indexer/read/delivery.hpp"
#include "indexer/read/input_buffer.hpp"

namespace dateline {

void read_reuters(InputBuffer& in, Delivery& out);

}  // namespace dateline
