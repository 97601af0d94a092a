// The facet dictionary: ordinal ↔ key ↔ names, and values by the words of their names.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/index/facet_kind.hpp"
#include "common/index/pack.hpp"
#include "common/index/sorted_map.hpp"

namespace dateline {

/// Why a spelling is known; a later value outranks an earlier one.
enum class FormStanding : std::uint8_t {
  used,       ///< articles use it; forgotten when the last of them goes
  alias,      ///< a gazetteer names it
  canonical,  ///< a gazetteer gives it as the name: shown before all others
};

/// One spelling of a facet value.
struct FacetForm {
  std::string name;
  std::uint32_t articles = 0;  ///< articles that use it
  FormStanding standing = FormStanding::used;

  friend bool operator==(const FacetForm&, const FacetForm&) = default;
};

struct FacetEntry {
  std::string key;
  std::vector<FacetForm> forms;

  /// The canonical form, else the most frequent one (ties: the first in byte order), else the key.
  /// Never empty.
  [[nodiscard]] const std::string& shown_name() const;

  friend bool operator==(const FacetEntry&, const FacetEntry&) = default;
};

std::string pack_facet_entry(const FacetEntry& entry);
/// Empty where the bytes are malformed.
std::optional<FacetEntry> unpack_facet_entry(std::string_view packed);

/// Reads the dictionary of an opened database. Throws Xapian::Error.
class FacetDictionary {
 public:
  explicit FacetDictionary(const Xapian::Database& database);

  std::optional<FacetEntry> entry(FacetKind kind, Ordinal ordinal);
  std::optional<Ordinal> ordinal(FacetKind kind, std::string_view key);
  /// Values of which some form contains the words as a run (name_words), by ordinal.
  std::vector<std::pair<Ordinal, FacetEntry>> find(FacetKind kind, const std::vector<std::string>& words);
  void scan(FacetKind kind, const std::function<bool(Ordinal, const FacetEntry&)>& visit);

 private:
  struct Maps {
    SortedMapReader entries;
    SortedMapReader keys;
    SortedMapReader names;
  };
  Maps& maps(FacetKind kind) { return maps_.at(static_cast<std::size_t>(kind)); }

  std::vector<Maps> maps_;
};

/// Assigns ordinals and counts forms while articles are written. Holds the changes until `flush`.
class FacetDictionaryWriter {
 public:
  explicit FacetDictionaryWriter(Xapian::WritableDatabase& database);

  /// The ordinal of a key, new where needed, with one more article that uses `name`.
  Ordinal add(FacetKind kind, const std::string& key, const std::string& name);
  /// One article less uses `name`.
  void release(FacetKind kind, const std::string& key, const std::string& name);
  /// Makes a spelling known without an article that uses it; `articles` is ignored.
  void declare(FacetKind kind, const std::string& key, const FacetForm& form);
  /// Writes all changes into the database's metadata; to be followed by its commit.
  void flush();

 private:
  struct FormChange {
    std::int64_t articles = 0;  ///< more or less
    FormStanding standing = FormStanding::used;
  };
  struct EntryChange {
    std::string key;
    std::map<std::string, FormChange> forms;
  };
  struct KindState {
    std::unordered_map<std::string, Ordinal> ordinals;  ///< a cache of the key map, plus what is new
    std::map<Ordinal, EntryChange> changes;
    std::vector<std::pair<std::string, Ordinal>> new_keys;
    Ordinal next = 0;
  };

  static FacetEntry changed_entry(const std::optional<std::string>& old, const EntryChange& change,
                                  std::vector<std::string>& new_forms);
  Ordinal intern(FacetKind kind, const std::string& key);
  EntryChange& change(FacetKind kind, const std::string& key);
  void flush_kind(FacetKind kind);

  Xapian::WritableDatabase& database_;
  std::array<KindState, kDictionaryKinds> kinds_;
};

/// Big-endian, so that the order of keys is the order of ordinals.
std::string ordinal_key(Ordinal ordinal);
Ordinal ordinal_of_key(std::string_view key);

}  // namespace dateline
