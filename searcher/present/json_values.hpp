// Parts that all JSON answers share.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "searcher/search/response.hpp"

namespace dateline {

using Json = nlohmann::ordered_json;

/// The version that answers carry as "schema".
inline constexpr int kJsonSchema = 1;

enum class Layout { indented, compact };

/// Always valid UTF-8, whatever the strings hold; ends in a line break.
std::string dumped(const Json& json, Layout layout);

/// Absent values are null, not empty.
Json text_or_null(const std::string& text);
/// {kind, key, name, count}.
Json counted_facet(const CountedFacet& value);
Json counted_facets(const std::vector<CountedFacet>& values);

}  // namespace dateline
