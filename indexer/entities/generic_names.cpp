#include "indexer/entities/generic_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/index/facet_name.hpp"

namespace dateline {
namespace {

constexpr auto kOrganisations = std::to_array<std::string_view>(
    {"administration", "agency",     "and",     "armed",    "association", "authority", "bank",     "board",
     "club",           "college",    "commission", "committee", "company",  "corp",      "corporation", "council",
     "department",     "federation", "for",     "forces",   "foundation",  "fund",      "government", "governments",
     "group",          "hospital",   "institute", "military", "ministry",  "of",        "office",   "organisation",
     "organization",   "party",      "police",  "school",   "state",       "the",       "union",    "university"});

constexpr auto kDirections = std::to_array<std::string_view>(
    {"central", "east", "eastern", "far", "global", "north", "northeast", "northern", "northwest", "south", "southeast",
     "southern", "southwest", "the", "west", "western"});

template <std::size_t Size>
bool all_among(const std::array<std::string_view, Size>& sorted, std::string_view name) {
  static_assert(Size > 0);
  return std::ranges::all_of(name_words(name), [&](const std::string& word) {
    return std::binary_search(sorted.begin(), sorted.end(), std::string_view(word));
  });
}

static_assert(std::ranges::is_sorted(kOrganisations));
static_assert(std::ranges::is_sorted(kDirections));

}  // namespace

bool is_generic_name(EntityKind kind, std::string_view name) {
  switch (kind) {
    case EntityKind::person:
      return false;
    case EntityKind::org:
      return all_among(kOrganisations, name);
    case EntityKind::place:
      return all_among(kDirections, name);
  }
  return false;
}

}  // namespace dateline
