// Filters: from a facet name or a span of days to the boolean terms that the index holds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/date.hpp"
#include "common/index/facet_dictionary.hpp"
#include "common/index/facet_kind.hpp"

namespace dateline {

/// How a filter names its value.
enum class ValueForm {
  name,  ///< whole-word run of any name or alias, case and diacritics ignored; several values may fit. Where
         ///< none does: what the program's own table takes the name for, else another spelling of a whole
         ///< name
  key,   ///< exactly one value
  any,   ///< any value at all
};

/// A wish for a facet value. Without a kind: a person, organisation or place.
struct FacetFilter {
  std::optional<FacetKind> kind;
  std::string text;
  ValueForm form = ValueForm::name;
  bool negated = false;

  friend bool operator==(const FacetFilter&, const FacetFilter&) = default;
};

/// Reads "=KEY" as a key, "*" as any value, everything else as a name.
FacetFilter make_filter(std::optional<FacetKind> kind, const std::string& value, bool negated);

/// Empty for kinds that are no person, organisation or place.
std::optional<EntityKind> entity_kind_of(FacetKind kind);
/// The kinds that the filter looks into.
std::vector<FacetKind> kinds_of(const FacetFilter& filter);

struct MatchedValue {
  FacetKind kind = FacetKind::person;
  std::string key;
  std::string name;
  std::uint64_t articles = 0;
};

struct ResolvedFilter {
  Xapian::Query query;                ///< boolean
  std::vector<MatchedValue> matched;  ///< by falling count; empty for ValueForm::any
};

/// How a name that no value has as it stands is taken.
enum class Spellings {
  known,   ///< as what the program's own table takes it for
  similar  ///< where that gives nothing, as another spelling of a value's whole name too
};

/// Both throw Xapian::Error.
ResolvedFilter resolve_filter(const Xapian::Database& database, FacetDictionary& dictionary,
                              const FacetFilter& filter, Spellings spellings = Spellings::similar);
/// Articles dated within the range, through the fewest year, month and day terms.
Xapian::Query date_query(const Xapian::Database& database, const DayRange& range);

}  // namespace dateline
