#include "common/index/sorted_map.hpp"

#include <algorithm>
#include <cassert>

#include "common/index/pack.hpp"

namespace dateline {

namespace {

/// A block is cut when its encoding exceeds this: about a quarter of a B-tree block of 8 KiB, so that a
/// look-up decodes little.
constexpr std::size_t kBlockBytes = 2'000;
/// Decoded blocks that a reader keeps before it starts anew.
constexpr std::size_t kCachedBlocks = 256;
/// Sorts after every key: keys are UTF-8 or big-endian numbers below 0xFF000000.
constexpr std::string_view kLastBound = "\xFF\xFF\xFF\xFF\xFF";

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  const auto limit = std::min(a.size(), b.size());
  std::size_t n = 0;
  while (n < limit && a[n] == b[n]) ++n;
  return n;
}

std::size_t encoded_size(const MapEntry& entry) {
  return entry.first.size() + entry.second.size() + 3;
}

std::string encode(const std::vector<MapEntry>& entries) {
  std::string out;
  std::string_view previous;
  for (const auto& [key, value] : entries) {
    const auto shared = shared_prefix(previous, key);
    pack_uint(out, shared);
    pack_string(out, std::string_view(key).substr(shared));
    pack_string(out, value);
    previous = key;
  }
  return out;
}

/// Goes through the entries of a block without keeping them.
class BlockCursor {
 public:
  explicit BlockCursor(std::string_view block) : in_(block) {}

  /// False behind the last entry.
  bool next() {
    if (in_.at_end()) return false;
    const auto shared = in_.uint();
    const auto rest = in_.string();
    const auto value = in_.string();
    if (!in_.ok() || shared > key_.size())
      throw Xapian::DatabaseCorruptError("a block of the facet dictionary or vocabulary is malformed");
    key_.resize(shared);
    key_ += rest;
    value_ = value;
    return true;
  }
  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] const std::string& value() const { return value_; }

 private:
  Unpacker in_;
  std::string key_;
  std::string value_;
};

std::vector<MapEntry> decode(const std::string& block) {
  std::vector<MapEntry> entries;
  for (BlockCursor cursor(block); cursor.next();) entries.emplace_back(cursor.key(), cursor.value());
  return entries;
}

/// The metadata key of the block that holds `key`; empty where no block exists yet.
std::string find_block(const Xapian::Database& database, const std::string& name, std::string_view key) {
  auto it = database.metadata_keys_begin(name);
  it.skip_to(name + std::string(key));
  return it == database.metadata_keys_end(name) ? std::string() : *it;
}

bool key_less(const MapEntry& entry, std::string_view key) {
  return entry.first < key;
}

}  // namespace

SortedMapReader::SortedMapReader(Xapian::Database database, std::string name)
    : database_(std::move(database)), name_(std::move(name)) {}

const std::vector<MapEntry>* SortedMapReader::block_of(std::string_view key) {
  const auto bound = find_block(database_, name_, key);
  if (bound.empty()) return nullptr;
  if (const auto cached = blocks_.find(bound); cached != blocks_.end()) return &cached->second;
  if (blocks_.size() >= kCachedBlocks) blocks_.clear();
  return &blocks_.emplace(bound, decode(database_.get_metadata(bound))).first->second;
}

std::optional<std::string> SortedMapReader::get(std::string_view key) {
  const auto* block = block_of(key);
  if (block == nullptr) return std::nullopt;
  const auto found = std::lower_bound(block->begin(), block->end(), key, key_less);
  if (found == block->end() || found->first != key) return std::nullopt;
  return found->second;
}

void SortedMapReader::scan(std::string_view from,
                           const std::function<bool(const std::string&, const std::string&)>& visit) {
  auto it = database_.metadata_keys_begin(name_);
  it.skip_to(name_ + std::string(from));
  for (; it != database_.metadata_keys_end(name_); ++it) {
    const auto block = database_.get_metadata(*it);
    for (BlockCursor cursor(block); cursor.next();)
      if (cursor.key() >= from && !visit(cursor.key(), cursor.value())) return;
  }
}

void SortedMapReader::scan_prefix(std::string_view prefix,
                                  const std::function<bool(const std::string&, const std::string&)>& visit) {
  scan(prefix, [&](const std::string& key, const std::string& value) {
    return std::string_view(key).substr(0, prefix.size()) == prefix && visit(key, value);
  });
}

SortedMapWriter::SortedMapWriter(Xapian::WritableDatabase& database, std::string name)
    : database_(database), name_(std::move(name)) {}

void SortedMapWriter::apply(const std::vector<MapEntry>& edits, const Combine& combine) {
  auto edit = edits.begin();
  while (edit != edits.end()) {
    auto bound = find_block(database_, name_, edit->first);
    const auto old_entries = bound.empty() ? std::vector<MapEntry>() : decode(database_.get_metadata(bound));
    if (bound.empty()) bound = name_ + std::string(kLastBound);
    const auto bound_in_map = std::string_view(bound).substr(name_.size());

    std::vector<MapEntry> merged;
    auto old_entry = old_entries.begin();
    for (; edit != edits.end() && edit->first <= bound_in_map; ++edit) {
      assert(edit->first.size() <= kMaxMapKeyBytes);
      while (old_entry != old_entries.end() && old_entry->first < edit->first) merged.push_back(*old_entry++);
      std::optional<std::string> old_value;
      if (old_entry != old_entries.end() && old_entry->first == edit->first)
        old_value = (old_entry++)->second;
      if (auto value = combine(edit->first, old_value, edit->second))
        merged.emplace_back(edit->first, std::move(*value));
    }
    merged.insert(merged.end(), old_entry, old_entries.end());
    write_block(bound, std::move(merged));
  }
}

void SortedMapWriter::put(const std::vector<MapEntry>& entries) {
  apply(entries, [](std::string_view, const std::optional<std::string>&, const std::string& argument) {
    return std::optional<std::string>(argument);
  });
}

void SortedMapWriter::write_block(const std::string& bound_key, std::vector<MapEntry> entries) {
  std::size_t total = 0;
  for (const auto& entry : entries) total += encoded_size(entry);
  // Full pieces are cut off the front under their own last key; the remainder keeps the old bound. Pieces are
  // filled to the brim when a whole map is written at once, halved when one block merely grew.
  const std::size_t piece_bytes = total > 4 * kBlockBytes ? kBlockBytes : kBlockBytes / 2;
  std::vector<MapEntry> piece;
  std::size_t piece_size = 0;
  for (auto& entry : entries) {
    const auto size = encoded_size(entry);
    if (total > kBlockBytes && piece_size + size > piece_bytes && !piece.empty()) {
      database_.set_metadata(name_ + piece.back().first, encode(piece));
      piece.clear();
      piece_size = 0;
    }
    piece_size += size;
    piece.push_back(std::move(entry));
  }
  database_.set_metadata(bound_key, encode(piece));
}

}  // namespace dateline
