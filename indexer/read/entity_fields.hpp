// Entities that come with a record: the list of {name, kind}, and the lists of one kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "indexer/read/field_value.hpp"

namespace dateline {

/// "person", "org", "place" and what other programs call them ("PER", "organization", "GPE"), in any case.
std::optional<EntityKind> parse_source_entity_kind(std::string_view name);

/// Adds the entities of an `entities` value; what has no name or no known kind becomes a warning.
void add_entities(const FieldValue& value, std::vector<NamedEntity>& out, std::vector<std::string>& warnings);

/// Adds one entity unless it is there already; a name that is too long becomes a warning.
void add_entity(EntityKind kind, std::string_view name, std::vector<NamedEntity>& out,
                std::vector<std::string>& warnings);

/// Longest value in bytes of anything that is counted as a facet; a longer one is surely not a name.
inline constexpr std::size_t kMaxFacetBytes = 300;

/// The start of a text for messages, on one line, in quotes.
std::string quoted_excerpt(std::string_view text);

}  // namespace dateline
