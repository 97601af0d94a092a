#include <fmt/format.h>

#include <algorithm>

#include "searcher/present/json_values.hpp"
#include "searcher/present/numbers.hpp"
#include "searcher/present/page.hpp"
#include "searcher/present/render.hpp"

namespace dateline {
namespace {

/// The widest kind: "person".
constexpr std::size_t kKindColumns = 6;
constexpr std::size_t kMaxNameColumns = 60;

struct Row {
  std::string name;  ///< safe for a terminal
  std::string_view kind;
  std::string count;
};

std::vector<Row> rows_of(const Suggestions& suggestions) {
  std::vector<Row> rows;
  for (const CountedFacet& entity : suggestions.entities)
    rows.push_back({safe_line(entity.name), facet_name(entity.kind), grouped(entity.count)});
  for (const SuggestedWord& word : suggestions.words)
    rows.push_back({safe_line(word.word), "word", grouped(word.count)});
  return rows;
}

}  // namespace

std::string render_suggestions_text(const Suggestions& suggestions, const RenderOptions& options) {
  const std::vector<Row> rows = rows_of(suggestions);
  std::size_t name_columns = 1;
  std::size_t count_columns = 1;
  for (const Row& row : rows) {
    name_columns = std::max(name_columns, display_width(row.name));
    count_columns = std::max(count_columns, row.count.size());
  }
  name_columns = std::min(name_columns, kMaxNameColumns);
  Page page(options);
  for (const Row& row : rows)
    page.add_row(fmt::format("{}  {:{}}  {:>{}}", pad_columns(row.name, name_columns), row.kind, kKindColumns,
                             row.count, count_columns));
  return page.take();
}

std::string render_suggestions_json(const Suggestions& suggestions) {
  Json words = Json::array();
  for (const SuggestedWord& word : suggestions.words)
    words.push_back({{"word", word.word}, {"count", word.count}});
  const Json object = {{"schema", kJsonSchema},
                       {"prefix", suggestions.prefix},
                       {"took_ms", rounded_score(suggestions.took_ms)},
                       {"entities", counted_facets(suggestions.entities)},
                       {"words", std::move(words)}};
  return dumped(object, Layout::indented);
}

}  // namespace dateline
