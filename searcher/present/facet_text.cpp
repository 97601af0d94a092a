#include "searcher/present/facet_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "searcher/present/answer_text.hpp"

namespace dateline {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kGap = 2;

std::string shown_name(const CountedFacet& value) {
  return safe_line(value.name.empty() ? value.key : value.name);
}

void add_table(Page& page, const FacetTable& table) {
  std::size_t count_width = 1;
  for (const CountedFacet& value : table.values)
    count_width = std::max(count_width, grouped(value.count).size());
  const std::size_t beside = kIndent + kGap + count_width;
  const std::size_t room = page.columns() > beside + 10 ? page.columns() - beside : 10;
  std::size_t name_width = 0;
  for (const CountedFacet& value : table.values)
    name_width = std::max(name_width, display_width(shown_name(value)));
  name_width = std::min(name_width, room);

  page.add(facet_name(table.kind), {.style = Style::bold});
  for (const CountedFacet& value : table.values) {
    page.add_row(fmt::format("{:{}}{}{:{}}{:>{}}", "", kIndent, pad_columns(shown_name(value), name_width),
                             "", kGap, grouped(value.count), count_width));
  }
  if (table.values.empty()) page.add("none", {.first = "  ", .indent = kIndent});
  const auto shown = static_cast<std::uint64_t>(table.values.size());
  if (!table.values.empty() && table.distinct > shown)
    page.add(fmt::format("(+{} more{})", grouped(table.distinct - shown), table.exact ? "" : " or so"),
             {.first = "  ", .indent = kIndent});
  else if (!table.exact && !table.values.empty())
    page.add("(counts are estimates)", {.first = "  ", .indent = kIndent});
}

}  // namespace

std::string_view plural_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "people";
    case EntityKind::org:
      return "orgs";
    case EntityKind::place:
      return "places";
  }
  return "";
}

std::string key_argument(std::string_view key) {
  std::string quoted;
  for (const char c : key) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return fmt::format("'={}'", quoted);
}

std::string narrowing_option(const CountedFacet& value) {
  return fmt::format("--{} {}", facet_name(value.kind), key_argument(value.key));
}

void add_facets(Page& page, const std::vector<FacetTable>& tables, EmptyTables empty) {
  bool first = true;
  for (const FacetTable& table : tables) {
    if (table.values.empty() && empty == EmptyTables::left_out) continue;
    if (!first) page.blank_line();
    first = false;
    add_table(page, table);
  }
}

std::string render_facets_text(const SearchResponse& response, const RenderOptions& options) {
  Page page(options);
  add_answer(page, response);
  page.blank_line();
  add_facets(page, response.facets, EmptyTables::shown);
  return page.take();
}

}  // namespace dateline
