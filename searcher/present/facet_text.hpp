// Facet tables and facet names for people.
#pragma once

#include <string>

#include "searcher/present/page.hpp"

namespace dateline {

/// "people", "orgs", "places".
std::string_view plural_of(EntityKind kind);

/// A key as an argument that means exactly its value, quoted for a shell: '=kim jong un'.
std::string key_argument(std::string_view key);
/// A value's key as an option that narrows to it, quoted for a shell: --person '=kim jong un'.
std::string narrowing_option(const CountedFacet& value);

/// What an empty table looks like.
enum class EmptyTables { left_out, shown };

void add_facets(Page& page, const std::vector<FacetTable>& tables, EmptyTables empty);

}  // namespace dateline
