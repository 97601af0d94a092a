#include "searcher/present/render.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "searcher/present/facet_text.hpp"
#include "searcher/present/page.hpp"
#include "searcher/search/one_line.hpp"

namespace dateline {
namespace {

/// The widest label, "language: ".
constexpr std::size_t kLabelColumns = 10;

void add_field(Page& page, std::string_view label, const std::string& value,
               Breaking breaking = Breaking::at_columns) {
  if (value.empty()) return;
  const std::string first = fmt::format("{:{}}", fmt::format("{}:", label), kLabelColumns);
  page.add(value, {.first = first, .indent = kLabelColumns, .breaking = breaking});
}

std::string list_of(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, ", "));
}

std::string names_of(const std::vector<FacetRef>& entities) {
  std::vector<std::string> names;
  names.reserve(entities.size());
  for (const FacetRef& entity : entities) names.push_back(entity.name);
  return list_of(names);
}

/// A list item or an indented line begins a line of its own; other line breaks are only wrapping.
bool begins_line(std::string_view line) {
  if (line.starts_with('\t') || line.starts_with("  ")) return true;
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ");
}

void add_wrapped(Page& page, std::string_view lines) {
  const std::string line = one_line(lines).text;
  if (!line.empty()) page.add(line);
}

void add_body(Page& page, std::string_view body) {
  std::size_t begin = 0;  // of what is wrapped together
  bool gap = true;        // nothing since the last blank line
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = body.substr(at, end - at);
    const bool blank = one_line_bytes(line) <= 1 && one_line(line).text.empty();
    if (blank || begins_line(line)) {
      add_wrapped(page, body.substr(begin, at - begin));
      begin = at;
    }
    if (blank && !gap) page.blank_line();
    gap = blank;
    at = end + 1;
  }
  add_wrapped(page, body.substr(std::min(begin, body.size())));
}

}  // namespace

std::string render_article_text(const ArticleView& view, const RenderOptions& options) {
  const Article& article = view.article;
  Page page(options);
  // A derived title is the body's first sentence.
  if (!article.title.empty() && (!article.title_derived || article.body.empty())) {
    page.add(article.title, {.style = Style::bold});
    page.blank_line();
  }
  if (article.date) add_field(page, "date", format_article_date(*article.date));
  add_field(page, "source", article.source);
  add_field(page, "author", list_of(article.authors));
  add_field(page, "section", article.section);
  add_field(page, "topics", list_of(article.topics));
  add_field(page, "language", article.language);
  for (const EntityKind kind : {EntityKind::person, EntityKind::org, EntityKind::place})
    add_field(page, plural_of(kind), names_of(view.entities.at(static_cast<std::size_t>(kind))));
  if (article.url != article.id) add_field(page, "url", article.url, Breaking::never);
  add_field(page, "id", article.id, Breaking::never);
  if (!article.body.empty()) page.blank_line();
  add_body(page, article.body);
  return page.take();
}

}  // namespace dateline
