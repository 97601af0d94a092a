#include "common/index/facet_columns.hpp"

#include <limits>
#include <string_view>

namespace dateline {

namespace {

void count_packed(std::string_view packed, OrdinalCounts& counts) {
  Unpacker in(packed);
  std::uint64_t next = 0;
  while (!in.at_end()) {
    const auto ordinal = next + in.uint();
    if (!in.ok() || ordinal > std::numeric_limits<Ordinal>::max())
      throw Xapian::DatabaseCorruptError("an article's facet values are malformed");
    if (ordinal >= counts.size()) counts.resize(ordinal + ordinal / 2 + 64);
    ++counts[ordinal];
    next = ordinal + 1;
  }
}

}  // namespace

OrdinalCounts FacetColumns::count(Xapian::valueno slot, const std::vector<Xapian::docid>& articles) {
  OrdinalCounts counts;
  auto& [read, column] = slots_[slot];
  if (!column) {
    read += articles.size();
    if (read >= database_.get_doccount()) column = read_column(slot);
  }
  if (!column) {
    count_from_database(slot, articles, counts);
    return counts;
  }
  const std::string_view packed = column->packed;
  for (const auto article : articles) {
    if (article >= column->ends.size()) break;
    const auto begin = column->ends[article - 1];
    count_packed(packed.substr(begin, column->ends[article] - begin), counts);
  }
  return counts;
}

/// None where the values of all articles are too much for 32 bits.
std::optional<FacetColumns::Column> FacetColumns::read_column(Xapian::valueno slot) const {
  Column column;
  column.ends.push_back(0);
  const auto end = database_.valuestream_end(slot);
  for (auto value = database_.valuestream_begin(slot); value != end; ++value) {
    column.ends.resize(value.get_docid(), static_cast<std::uint32_t>(column.packed.size()));
    column.packed += *value;
    if (column.packed.size() > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    column.ends.push_back(static_cast<std::uint32_t>(column.packed.size()));
  }
  return column;
}

void FacetColumns::count_from_database(Xapian::valueno slot, const std::vector<Xapian::docid>& articles,
                                       OrdinalCounts& counts) const {
  const auto end = database_.valuestream_end(slot);
  auto value = database_.valuestream_begin(slot);
  for (const auto article : articles) {
    if (value == end) return;
    if (value.get_docid() < article) value.skip_to(article);
    if (value != end && value.get_docid() == article) count_packed(*value, counts);
  }
}

}  // namespace dateline
