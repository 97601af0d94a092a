#include "searcher/present/json_values.hpp"

namespace dateline {

std::string dumped(const Json& json, Layout layout) {
  constexpr int kIndent = 2;
  constexpr int kCompact = -1;
  const int indent = layout == Layout::indented ? kIndent : kCompact;
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json counted_facet(const CountedFacet& value) {
  return {{"kind", facet_name(value.kind)}, {"key", value.key}, {"name", value.name}, {"count", value.count}};
}

Json counted_facets(const std::vector<CountedFacet>& values) {
  Json list = Json::array();
  for (const CountedFacet& value : values) list.push_back(counted_facet(value));
  return list;
}

}  // namespace dateline
