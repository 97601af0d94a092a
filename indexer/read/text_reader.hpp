// Plain text: one article a file, perhaps with a header block, perhaps with its date as the first words.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/read/delivery.hpp"
#include "indexer/read/field_map.hpp"
#include "indexer/read/input_buffer.hpp"
#include "indexer/read/record.hpp"

namespace dateline {

void read_text(InputBuffer& in, Delivery& out);

/// Reads "Key: value" lines that a blank line ends. They count only where every line is of that form and at
/// least one key is a field: "MOSCOW: The …" is body. Returns where the body starts; 0 without such a block.
/// `text` has LF line ends.
std::size_t read_header_block(std::string_view text, const FieldMap& map, FlatFields& out);

/// "date 2023-09-13 The leaders …" → the date; the words are taken off `body`. Empty where it does not start
/// so.
std::string_view take_date_word(std::string_view& body);

}  // namespace dateline
