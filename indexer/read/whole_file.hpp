// Formats of one article a file need the file whole.
#pragma once

#include <optional>
#include <string>

#include "indexer/read/delivery.hpp"
#include "indexer/read/input_buffer.hpp"

namespace dateline {

/// Everything left in the buffer as UTF-8 with LF line ends. Empty where the file is empty or too large,
/// which is reported, or where reading failed, which the caller of the format reader reports.
std::optional<std::string> read_whole_text(InputBuffer& in, Delivery& out);

}  // namespace dateline
