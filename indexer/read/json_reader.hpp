// JSON files: an array of articles, one article, or an object with an array of articles in it.
#pragma once

#include "indexer/read/delivery.hpp"
#include "indexer/read/input_buffer.hpp"

namespace dateline {

/// Arrays are read element by element, whatever their length; an object must fit into the limit for one
/// record. Objects that follow one another, a line each, are read as JSON Lines.
void read_json(InputBuffer& in, Delivery& out);

}  // namespace dateline
