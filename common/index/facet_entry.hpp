// What the facet dictionary knows of one value: its key and the spellings of its name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  std::uint32_t articles = 0;  ///< articles of which it is the full name for the value
  FormStanding standing = FormStanding::used;
  std::uint32_t short_forms = 0;  ///< articles that have another full name and mention the value by this one

  friend bool operator==(const FacetForm&, const FacetForm&) = default;
};

struct FacetEntry {
  std::string key;
  std::vector<FacetForm> forms;

  /// The canonical form, else the most frequent full name (ties: the more frequent short form, then the first
  /// in byte order), else the key. Never empty.
  [[nodiscard]] const std::string& shown_name() const;

  friend bool operator==(const FacetEntry&, const FacetEntry&) = default;
};

std::string pack_facet_entry(const FacetEntry& entry);
/// Empty where the bytes are malformed.
std::optional<FacetEntry> unpack_facet_entry(std::string_view packed);

}  // namespace dateline
