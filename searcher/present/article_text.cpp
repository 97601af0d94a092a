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

MarkKind mark_kind(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return MarkKind::person;
    case EntityKind::org:
      return MarkKind::org;
    case EntityKind::place:
      return MarkKind::place;
  }
  return MarkKind::match;
}

std::vector<Mark> mention_marks(const std::vector<ArticleMention>& mentions, TextField field) {
  std::vector<Mark> marks;
  for (const ArticleMention& mention : mentions)
    if (mention.field == field) marks.push_back({mention.bytes, mark_kind(mention.kind)});
  return marks;
}

/// Which colour means what.
void add_legend(Page& page, const std::vector<ArticleMention>& mentions) {
  if (page.colour() == Colour::off || mentions.empty()) return;
  std::string text;
  std::vector<Mark> marks;
  for (const EntityKind kind : {EntityKind::person, EntityKind::org, EntityKind::place}) {
    if (std::ranges::find(mentions, kind, &ArticleMention::kind) == mentions.end()) continue;
    if (!text.empty()) text += ", ";
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += plural_of(kind);
    marks.push_back({{begin, static_cast<std::uint32_t>(text.size())}, mark_kind(kind)});
  }
  const std::string first = fmt::format("{:{}}", "marked:", kLabelColumns);
  page.add(text, marks, {.first = first, .indent = kLabelColumns});
}

/// A body on its way to the page, with the marks of all of it.
struct MarkedBody {
  std::string_view text;
  std::vector<Mark> marks;  ///< sorted, without overlaps
};

/// The marks that begin within some lines of the body, as places in those made one.
std::vector<Mark> marks_on_one_line(const MarkedBody& body, ByteRange lines) {
  const auto first = std::ranges::lower_bound(body.marks, lines.begin, {},
                                              [](const Mark& mark) { return mark.bytes.begin; });
  std::vector<Mark> moved;
  for (const MarkKind kind : {MarkKind::person, MarkKind::org, MarkKind::place}) {
    std::vector<ByteRange> ranges;
    for (auto mark = first; mark != body.marks.end() && mark->bytes.begin < lines.end; ++mark) {
      if (mark->kind != kind) continue;
      ranges.push_back({mark->bytes.begin - lines.begin, std::min(mark->bytes.end, lines.end) - lines.begin});
    }
    if (ranges.empty()) continue;
    const auto marks = marks_of(one_line(lines.of(body.text), ranges).ranges, kind);
    moved.insert(moved.end(), marks.begin(), marks.end());
  }
  std::ranges::sort(moved, {}, &Mark::bytes);
  return moved;
}

void add_wrapped(Page& page, const MarkedBody& body, std::size_t begin, std::size_t end) {
  const ByteRange lines{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const std::string line = one_line(lines.of(body.text)).text;
  if (!line.empty()) page.add(line, marks_on_one_line(body, lines));
}

void add_body(Page& page, const MarkedBody& body) {
  const std::string_view text = body.text;
  std::size_t begin = 0;  // of what is wrapped together
  bool gap = true;        // nothing since the last blank line
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const bool blank = one_line_bytes(line) <= 1 && one_line(line).text.empty();
    if (blank || begins_line(line)) {
      add_wrapped(page, body, begin, at);
      begin = at;
    }
    if (blank && !gap) page.blank_line();
    gap = blank;
    at = end + 1;
  }
  add_wrapped(page, body, std::min(begin, text.size()), text.size());
}

}  // namespace

std::string render_article_text(const ArticleView& view, const RenderOptions& options) {
  const Article& article = view.article;
  Page page(options);
  // A derived title is the body's first sentence.
  if (!article.title.empty() && (!article.title_derived || article.body.empty())) {
    page.add(article.title, mention_marks(view.mentions, TextField::title), {.style = Style::bold});
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
  add_legend(page, view.mentions);
  if (article.url != article.id) add_field(page, "url", article.url, Breaking::never);
  add_field(page, "id", article.id, Breaking::never);
  if (!article.body.empty()) page.blank_line();
  add_body(page, {.text = article.body, .marks = mention_marks(view.mentions, TextField::body)});
  return page.take();
}

}  // namespace dateline
