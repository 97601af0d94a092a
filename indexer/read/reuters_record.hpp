// The elements of one Reuters-21578 record.
#pragma once

#include <string_view>

#include "indexer/read/record.hpp"

namespace dateline {

/// Fills `fields` from "<REUTERS …>…</REUTERS>", as UTF-8: id, title, body, date, author, topics, people,
/// orgs, places; beside them what --map may name: dateline, exchanges, companies, type, and the attributes
/// (newid, oldid, lewissplit …).
void read_reuters_record(std::string_view record, FlatFields& fields);

}  // namespace dateline
