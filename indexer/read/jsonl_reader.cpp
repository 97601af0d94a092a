#include "indexer/read/jsonl_reader.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "indexer/read/clean_text.hpp"
#include "indexer/read/json_record.hpp"

namespace dateline {

void read_jsonl(InputBuffer& in, Delivery& out) {
  const std::size_t limit = out.options().max_record_bytes;
  JsonRecordParser parser(out);
  std::uint64_t number = 0;
  while (!out.stopped()) {
    const auto line = next_line(in, limit);
    if (!line) return;
    if (line->too_long) {
      ++number;
      out.reject(line->number,
                 fmt::format("larger than the limit of {} for one record", format_limit(limit)));
      continue;
    }
    if (trim(line->text).empty()) continue;
    parser.deliver(line->text, line->number, ++number);
  }
}

}  // namespace dateline
