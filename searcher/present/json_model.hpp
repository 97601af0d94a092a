// The JSON shapes of schema 1 that several renderers share.
#pragma once

#include <nlohmann/json.hpp>

#include "searcher/search/response.hpp"

namespace dateline {

using Json = nlohmann::ordered_json;

/// The whole answer without its hits.
Json response_head_json(const SearchResponse& response);
Json hit_json(const Hit& hit);
Json facets_json(const std::vector<FacetTable>& facets);
/// One line, or indented by two; ill-formed UTF-8 becomes U+FFFD.
enum class JsonLayout { line, indented };
std::string print_json(const Json& json, JsonLayout layout);

}  // namespace dateline
