// The best-known names of the world, each with the names that mean the same: states, bodies, acronyms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"

namespace dateline {

class KnownNames {
 public:
  /// Reads `kind<TAB>canonical name<TAB>alias|alias|…` (the aliases may be missing); blank lines and lines
  /// that begin with '#' are passed over. A malformed line, and an alias that an earlier line gave to another
  /// name of the kind, is left out and reported in warnings().
  static KnownNames parse(std::string_view table);

  /// The canonical name of which this is a form. Names are compared by name_words; an alias of capitals alone
  /// (US, WHO, at least two letters) is found only where `name` is written in capitals too. A view of the
  /// table, valid as long as this lives. Constant time.
  [[nodiscard]] std::optional<std::string_view> canonical(EntityKind kind, std::string_view name) const;

  /// The same where the case of a name means nothing, as in data and filters: "usa" is the United States.
  [[nodiscard]] std::optional<std::string_view> canonical_in_any_case(EntityKind kind,
                                                                      std::string_view name) const;

  /// Canonical names.
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  /// What is wrong with the table, a sentence each with its line number.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  void add_line(std::string_view line, std::size_t number);
  void add_alias(EntityKind kind, std::string_view alias, std::size_t number);

  /// Open addressing, so that the many names that are not known cost one access.
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t key = 0;  ///< 1 + index into keys_; 0: free
  };
  struct Key {
    std::string text;
    std::uint32_t name = 0;  ///< index into names_
  };
  /// The slot that holds the key, or the free one where it belongs.
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash, std::string_view key) const;
  void insert(std::string key, std::uint32_t name);
  [[nodiscard]] const Key* find(std::string_view key) const;

  std::vector<std::string> names_;
  std::vector<Key> keys_;
  std::vector<Slot> slots_ = std::vector<Slot>(16);  ///< a power of two, at most half full
  std::vector<std::string> warnings_;
};

/// The table that is built into the program; read at the first call, from any thread.
const KnownNames& known_names();

/// The text of that table (generated from known_names.tsv).
std::string_view known_names_table();

}  // namespace dateline
