#include "searcher/present/render.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "searcher/present/answer_text.hpp"
#include "searcher/present/facet_text.hpp"
#include "searcher/present/page.hpp"

namespace dateline {
namespace {

/// So many entities of each kind are named with a hit.
constexpr std::size_t kNamedEntities = 3;

/// Marks of a text that something is put before.
std::vector<Mark> shifted(const std::vector<ByteRange>& ranges, std::size_t by) {
  std::vector<Mark> moved = marks_of(ranges);
  for (Mark& mark : moved) {
    mark.bytes.begin += static_cast<std::uint32_t>(by);
    mark.bytes.end += static_cast<std::uint32_t>(by);
  }
  return moved;
}

std::string about_line(const Hit& hit) {
  std::string line;
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    if (!line.empty()) line += " · ";
    line += part;
  };
  if (hit.article.date) add(format_day(hit.article.date->day));
  add(hit.article.source);
  if (hit.score != 0) add(fmt::format("{:.2f}", hit.score));
  if (hit.near_duplicate) add("near-duplicate");
  if (hit.hidden_duplicates > 0)
    add(counted(hit.hidden_duplicates, "near-duplicate", "near-duplicates") + " hidden");
  return line;
}

std::string entity_line(const Hit& hit) {
  std::string line;
  for (const EntityKind kind : {EntityKind::person, EntityKind::org, EntityKind::place}) {
    const auto& entities = hit.entities.at(static_cast<std::size_t>(kind));
    if (entities.empty()) continue;
    if (!line.empty()) line += " · ";
    line += fmt::format("{}: ", plural_of(kind));
    const std::size_t named = std::min(entities.size(), kNamedEntities);
    for (std::size_t i = 0; i < named; ++i) line += (i == 0 ? "" : ", ") + entities[i].name;
    if (entities.size() > named) line += fmt::format(" +{}", entities.size() - named);
  }
  return line;
}

void add_snippet(Page& page, const Snippet& snippet, const Block& block) {
  const std::string before = snippet.starts_mid ? "… " : "";
  page.add(before + snippet.text + (snippet.ends_mid ? " …" : ""), shifted(snippet.highlights, before.size()),
           block);
}

/// Text of several lines, each wrapped on its own.
void add_lines(Page& page, std::string_view text, const Block& block) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    page.add(text.substr(0, end), block);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void add_hit(Page& page, const Hit& hit) {
  const std::string number = fmt::format("{}. ", hit.rank);
  const std::string spaces(number.size(), ' ');
  const Block below{.first = spaces, .indent = spaces.size()};
  const Block faint{.first = spaces, .indent = spaces.size(), .style = Style::dim};
  const Article& article = hit.article;
  page.add(article.title.empty() ? "(without a title)" : std::string_view(article.title),
           marks_of(hit.title_highlights), {.first = number, .indent = number.size(), .style = Style::bold});
  if (const std::string about = about_line(hit); !about.empty()) page.add(about, faint);
  for (const Snippet& snippet : hit.snippets) add_snippet(page, snippet, below);
  if (const std::string entities = entity_line(hit); !entities.empty()) page.add(entities, below);
  Block address = faint;
  address.breaking = Breaking::never;
  page.add(article.id, address);
  if (!article.url.empty() && article.url != article.id) page.add(article.url, address);
  add_lines(page, hit.explanation, faint);
}

}  // namespace

std::string render_text(const SearchResponse& response, const RenderOptions& options) {
  Page page(options);
  if (!options.topic_column.empty())
    page.add(fmt::format("{}: {}", options.topic_column, response.query.text), {.style = Style::bold});
  add_answer(page, response);
  add_lines(page, response.explanation, {.style = Style::dim});
  for (const Hit& hit : response.hits) {
    page.blank_line();
    add_hit(page, hit);
  }
  const bool any_facet =
      std::ranges::any_of(response.facets, [](const FacetTable& table) { return !table.values.empty(); });
  if (any_facet) page.blank_line();
  add_facets(page, response.facets, EmptyTables::left_out);
  if (!options.topic_column.empty()) page.blank_line();
  return page.take();
}

}  // namespace dateline
