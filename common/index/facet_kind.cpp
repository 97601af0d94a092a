#include "common/index/facet_kind.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr std::array<std::string_view, kAllFacetKinds.size()> kNames{
    "person", "org", "place", "source", "author", "section", "topic", "language", "year", "month", "day"};

}  // namespace

std::string_view facet_name(FacetKind kind) {
  return kNames.at(static_cast<std::size_t>(kind));
}

std::optional<FacetKind> parse_facet_kind(std::string_view name) {
  const auto* const found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return kAllFacetKinds.at(static_cast<std::size_t>(found - kNames.begin()));
}

bool is_many_valued(FacetKind kind) {
  return is_entity(kind) || kind == FacetKind::author || kind == FacetKind::topic;
}

bool is_entity(FacetKind kind) {
  return kind <= FacetKind::place;
}

bool is_date_part(FacetKind kind) {
  return kind >= FacetKind::year;
}

FacetKind facet_of(EntityKind kind) {
  return static_cast<FacetKind>(kind);
}

}  // namespace dateline
