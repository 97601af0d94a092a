// Gives facet values their keys and ordinals and counts the forms of their names while articles are written.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/facet_entry.hpp"
#include "common/index/facet_kind.hpp"
#include "common/index/pack.hpp"
#include "common/index/sorted_map.hpp"

namespace dateline {

/// Which value a name belongs to whose key the dictionary does not know yet.
enum class Spelling : std::uint8_t {
  exact,    ///< one of its own
  variant,  ///< that of the first name with the same skeleton, where there is one
};

/// Holds the changes until `flush`. Throws Xapian::Error.
class FacetDictionaryWriter {
 public:
  explicit FacetDictionaryWriter(Xapian::WritableDatabase& database);

  /// The key of the value that a name belongs to: its own (facet_key) where that is known or `spelling` is
  /// exact; else that of the value with its skeleton; else its own, which is new and answers to the skeleton
  /// from now on. What was settled once stays so: in later runs, and when the article is gone. An empty
  /// skeleton is like no other.
  std::string settle(FacetKind kind, const std::string& key, std::string_view skeleton, Spelling spelling);

  /// One article more has the value under this key: `name` is its full name for it, `short_forms` (distinct,
  /// without `name`) are its other spellings. Returns the value's ordinal.
  Ordinal add(FacetKind kind, const std::string& key, const std::string& name,
              const std::vector<std::string>& short_forms = {});
  /// One article less: takes back what `add` was given.
  void release(FacetKind kind, const std::string& key, const std::string& name,
               const std::vector<std::string>& short_forms = {});
  /// Makes a spelling known without an article that uses it; its counts are ignored.
  void declare(FacetKind kind, const std::string& key, const FacetForm& form);
  /// Writes all changes into the database's metadata; to be followed by its commit.
  void flush();

 private:
  using Value = std::pair<const std::string, Ordinal>;  ///< key and ordinal

  struct FormChange {
    std::int64_t articles = 0;  ///< more or less
    std::int64_t short_forms = 0;
    FormStanding standing = FormStanding::used;
  };
  struct EntryChange {
    std::string key;
    std::map<std::string, FormChange> forms;
  };
  /// The maps as they were flushed last.
  struct Stored {
    SortedMapReader entries;
    SortedMapReader keys;
    SortedMapReader skeletons;
  };
  struct KindState {
    std::unordered_map<std::string, Ordinal> ordinals;          ///< a cache of the key map, plus what is new
    std::unordered_map<std::string, const Value*> by_skeleton;  ///< likewise; into `ordinals`
    std::unordered_map<std::string, const Value*> joined;       ///< keys of names that joined another value
    std::map<Ordinal, EntryChange> changes;
    std::vector<MapEntry> new_keys;
    std::vector<MapEntry> new_skeletons;
    Ordinal next = 0;
    bool remembers_all = false;  ///< the caches hold whatever the database does
    std::optional<Stored> stored;
  };

  static FacetEntry changed_entry(const std::optional<std::string>& old, const EntryChange& change,
                                  std::vector<std::string>& new_forms);
  KindState& state(FacetKind kind) { return kinds_.at(static_cast<std::size_t>(kind)); }
  Stored& stored(FacetKind kind);
  const Value* find(FacetKind kind, const std::string& key);
  const Value* find_skeleton(FacetKind kind, const std::string& skeleton);
  const Value& intern(FacetKind kind, const std::string& key);
  EntryChange& change(FacetKind kind, const Value& value);
  Ordinal count(FacetKind kind, const std::string& key, const std::string& name,
                const std::vector<std::string>& short_forms, int by);
  void flush_kind(FacetKind kind);
  void flush_entries(FacetKind kind);
  void put_sorted(const std::string& map, std::vector<MapEntry>& entries);

  Xapian::WritableDatabase& database_;
  std::array<KindState, kDictionaryKinds> kinds_;
};

}  // namespace dateline
