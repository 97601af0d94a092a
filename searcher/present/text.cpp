#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "searcher/present/layout.hpp"
#include "searcher/present/render.hpp"

namespace dateline {

namespace {

constexpr std::size_t kIndent = 3;
/// Names of one kind that a hit lists before it says "+N".
constexpr std::size_t kNamesShown = 5;
constexpr std::size_t kCandidatesShown = 5;

constexpr std::array<std::string_view, 3> kEntityHeadings{"people", "organisations", "places"};

std::string grouped(std::uint64_t number) {
  auto digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string articles(std::uint64_t count) { return fmt::format("{} {}", grouped(count), count == 1 ? "article" : "articles"); }

std::string line(const StyledText& text, const RenderOptions& options, std::size_t indent = 0) {
  return std::string(indent, ' ') +
         wrap(text, {.columns = options.columns, .indent = indent, .first_indent = indent}, options.colour);
}

std::string counted_names(const std::vector<CountedFacet>& values) {
  std::string text;
  for (std::size_t i = 0; i < std::min(values.size(), kCandidatesShown); ++i)
    text += fmt::format("{}{} ({})", i > 0 ? ", " : "", safe_for_terminal(values[i].name), grouped(values[i].count));
  if (values.size() > kCandidatesShown) text += fmt::format(" and {} more", values.size() - kCandidatesShown);
  return text;
}

/// What the reader should know about how the query was taken.
std::string render_notes(const QueryEcho& query, const RenderOptions& options) {
  std::string text;
  const auto note = [&](const std::string& words) { text += line({{words, Style::faint}}, options); };
  if (query.relaxed) note("no article has all the words: searched for any of them");
  for (const auto& [bytes, message] : query.warnings)
    note(fmt::format("note: {} (at \"{}\")", message, safe_for_terminal(bytes.of(query.text))));
  if (query.correction) note(fmt::format("did you mean: {}", safe_for_terminal(*query.correction)));
  for (const auto& [kind, name, negated, matched] : query.filters) {
    if (matched.empty()) note(fmt::format("no {} is called \"{}\"", kind, safe_for_terminal(name)));
    if (matched.size() > 1)
      note(fmt::format("{} \"{}\" is {}; for one alone: --{}{} '={}'", kind, safe_for_terminal(name), counted_names(matched),
                       negated ? "not-" : "", facet_name(matched.front().kind), safe_for_terminal(matched.front().key)));
  }
  if (!query.entities.empty())
    note(fmt::format("known: {}; to filter: --{} '={}'", counted_names(query.entities), facet_name(query.entities.front().kind),
                     safe_for_terminal(query.entities.front().key)));
  return text;
}

std::string entity_line(const std::array<std::vector<FacetRef>, 3>& entities) {
  std::string text;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const auto& names = entities.at(i);
    if (names.empty()) continue;
    text += fmt::format("{}{}: ", text.empty() ? "" : " · ", kEntityHeadings.at(i));
    for (std::size_t n = 0; n < std::min(names.size(), kNamesShown); ++n)
      text += fmt::format("{}{}", n > 0 ? ", " : "", safe_for_terminal(names[n].name));
    if (names.size() > kNamesShown) text += fmt::format(" +{}", names.size() - kNamesShown);
  }
  return text;
}

std::string metadata_line(const Hit& hit) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  if (hit.article.date) add(format_day(hit.article.date->day));
  add(safe_for_terminal(hit.article.source));
  if (hit.score > 0) add(fmt::format("{:.2f}", hit.score));
  if (hit.hidden_duplicates > 0) add(fmt::format("{} near-duplicates hidden", hit.hidden_duplicates));
  return text;
}

std::string render_hit(const Hit& hit, const RenderOptions& options) {
  const auto number = fmt::format("{}. ", hit.rank);
  const auto indent = std::max(kIndent, number.size());
  auto text = number + std::string(indent - number.size(), ' ') +
              wrap(mark_ranges(hit.article.title, hit.title_highlights, Style::title),
                   {.columns = options.columns, .indent = indent, .first_indent = indent}, options.colour);
  if (const auto metadata = metadata_line(hit); !metadata.empty()) text += line({{metadata, Style::faint}}, options, indent);
  for (const auto& snippet : hit.snippets) {
    auto runs = mark_ranges(snippet.text, snippet.highlights);
    if (snippet.starts_mid) runs.insert(runs.begin(), {"… ", Style::plain});
    if (snippet.ends_mid) runs.push_back({" …", Style::plain});
    text += line(runs, options, indent);
  }
  if (const auto entities = entity_line(hit.entities); !entities.empty()) text += line({{entities, Style::faint}}, options, indent);
  text += line({{safe_for_terminal(hit.article.id), Style::faint}}, options, indent);
  if (!hit.explanation.empty()) text += line({{safe_for_terminal(hit.explanation), Style::faint}}, options, indent);
  return text + "\n";
}

std::string render_table(const FacetTable& table, const RenderOptions& options) {
  std::string text;
  const auto heading = std::string(facet_name(table.kind));
  text += line({{heading, Style::title}}, options);
  std::size_t name_width = 0;
  std::size_t count_width = 0;
  for (const auto& value : table.values) {
    name_width = std::max(name_width, display_width(safe_for_terminal(value.name)));
    count_width = std::max(count_width, grouped(value.count).size());
  }
  name_width = std::min(name_width, options.columns - 20);
  for (const auto& value : table.values) {
    const auto name = safe_for_terminal(value.name);
    const auto width = display_width(name);
    text += fmt::format("  {}{}  {:>{}}\n", name, std::string(width < name_width ? name_width - width : 0, ' '), grouped(value.count),
                        count_width);
  }
  if (table.distinct > table.values.size()) text += fmt::format("  (+{} more)\n", grouped(table.distinct - table.values.size()));
  if (table.values.empty()) text += "  none\n";
  return text + "\n";
}

std::string total_line(const SearchResponse& response) {
  const auto count = articles(response.total.value);
  return fmt::format("{}{} ({:.1f} ms)\n", response.total.exact ? "" : "about ", count, response.took_ms);
}

}  // namespace

std::string render_text(const SearchResponse& response, const RenderOptions& options) {
  std::string text;
  if (!options.topic_column.empty()) text += fmt::format("{}: {}\n", safe_for_terminal(options.topic), safe_for_terminal(response.query.text));
  text += total_line(response) + render_notes(response.query, options);
  if (response.total.value == 0)
    text += line({{"Nothing was found. Try fewer or other words, --match any, a trailing * (missile*), or fewer filters.", Style::plain}}, options);
  if (!response.explanation.empty()) text += response.explanation + "\n";
  text += "\n";
  for (const auto& hit : response.hits) text += render_hit(hit, options);
  for (const auto& table : response.facets) text += render_table(table, options);
  text.pop_back();
  return text;
}

std::string render_facets_text(const SearchResponse& response, const RenderOptions& options) {
  auto text = total_line(response) + render_notes(response.query, options) + "\n";
  for (const auto& table : response.facets) text += render_table(table, options);
  text.pop_back();
  return text;
}

std::string render_article_text(const ArticleView& view, const RenderOptions& options) {
  const auto& article = view.article;
  auto text = line({{safe_for_terminal(article.title), Style::title}}, options);
  const auto field = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) text += line({{fmt::format("{}: {}", name, safe_for_terminal(value)), Style::faint}}, options);
  };
  const auto joined = [](const std::vector<std::string>& values) {
    std::string all;
    for (const auto& value : values) all += (all.empty() ? "" : "; ") + value;
    return all;
  };
  if (article.date) field("date", format_article_date(*article.date));
  field("source", article.source);
  field("author", joined(article.authors));
  field("section", article.section);
  field("topics", joined(article.topics));
  for (std::size_t i = 0; i < view.entities.size(); ++i) {
    std::vector<std::string> names;
    for (const auto& entity : view.entities.at(i)) names.push_back(entity.name);
    field(kEntityHeadings.at(i), joined(names));
  }
  field("language", article.language);
  field("url", article.url);
  field("id", article.id);
  for (std::size_t at = 0; at < article.body.size();) {
    auto end = article.body.find("\n\n", at);
    if (end == std::string::npos) end = article.body.size();
    const auto paragraph = std::string_view(article.body).substr(at, end - at);
    if (paragraph.find_first_not_of(" \n\t") != std::string_view::npos)
      text += "\n" + line({{safe_for_terminal(paragraph), Style::plain}}, options);
    at = end + 2;
  }
  return text;
}

}  // namespace dateline
