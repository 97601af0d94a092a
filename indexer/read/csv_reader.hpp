// Tables: CSV and TSV with a header row.
#pragma once

#include "indexer/read/delivery.hpp"
#include "indexer/read/input_buffer.hpp"

namespace dateline {

enum class TableKind {
  comma,  ///< also takes semicolons or tabs where the header row has no comma
  tab
};

void read_table(InputBuffer& in, TableKind kind, Delivery& out);

}  // namespace dateline
