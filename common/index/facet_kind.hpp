// The facets of an article.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/article.hpp"

namespace dateline {

enum class FacetKind : std::uint8_t {
  person,
  org,
  place,
  source,
  author,
  section,
  topic,
  language,
  year,
  month,
  day
};

inline constexpr std::array kAllFacetKinds{FacetKind::person, FacetKind::org,      FacetKind::place,
                                           FacetKind::source, FacetKind::author,   FacetKind::section,
                                           FacetKind::topic,  FacetKind::language, FacetKind::year,
                                           FacetKind::month,  FacetKind::day};
/// The kinds with a dictionary: all but year, month and day, which are computed from the date.
inline constexpr std::size_t kDictionaryKinds = 8;

/// "person", "org", …: the names of the command line and of JSON.
std::string_view facet_name(FacetKind kind);
std::optional<FacetKind> parse_facet_kind(std::string_view name);

/// An article can have several values: person, org, place, author, topic.
bool is_many_valued(FacetKind kind);
bool is_entity(FacetKind kind);
bool is_date_part(FacetKind kind);
FacetKind facet_of(EntityKind kind);

}  // namespace dateline
