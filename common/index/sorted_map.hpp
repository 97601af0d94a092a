// An ordered map of strings kept in a Xapian database's metadata, and so in the same transaction as the
// articles.
//
// Xapian's metadata knows single keys only; a million small entries there would cost a B-tree item each. This
// map groups neighbouring entries into blocks of about kBlockBytes, front-coded. A block's metadata key is
// the map's name plus an upper bound of its entries, so that one `skip_to` finds the block of any key; the
// last block is bounded by kLastBound.
#pragma once

#include <functional>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

namespace dateline {

/// Longest key in bytes, so that name and key fit Xapian's metadata keys.
inline constexpr std::size_t kMaxMapKeyBytes = 200;

using MapEntry = std::pair<std::string, std::string>;

/// Reads a map. Keeps a few decoded blocks; a new object is needed after the database was reopened or
/// changed. Throws Xapian::Error like every Xapian call.
class SortedMapReader {
 public:
  /// `name`: a short prefix that no other metadata key begins with.
  SortedMapReader(Xapian::Database database, std::string name);

  std::optional<std::string> get(std::string_view key);
  /// Calls `visit` for each entry whose key is at least `from`, in order, until it returns false.
  void scan(std::string_view from,
            const std::function<bool(const std::string& key, const std::string& value)>& visit);
  /// The same, limited to keys that begin with `prefix`.
  void scan_prefix(std::string_view prefix,
                   const std::function<bool(const std::string& key, const std::string& value)>& visit);

 private:
  const std::vector<MapEntry>* block_of(std::string_view key);

  Xapian::Database database_;
  std::string name_;
  std::unordered_map<std::string, std::vector<MapEntry>> blocks_;  ///< by metadata key
};

/// Changes entries of a map. Not visible to readers before the database is committed.
class SortedMapWriter {
 public:
  SortedMapWriter(Xapian::WritableDatabase& database, std::string name);

  /// What becomes of an entry: the old value (empty optional: there was none) and the edit's argument → the
  /// new value (empty optional: no entry).
  using Combine = std::function<std::optional<std::string>(
      std::string_view key, const std::optional<std::string>& old, const std::string& argument)>;

  /// Applies edits, sorted by key and with distinct keys. Each block concerned is read and written once.
  void apply(const std::vector<MapEntry>& edits, const Combine& combine);
  /// Sets every entry to its argument.
  void put(const std::vector<MapEntry>& entries);

 private:
  void write_block(const std::string& bound_key, std::vector<MapEntry> entries);

  Xapian::WritableDatabase& database_;
  std::string name_;
};

}  // namespace dateline
