#include "searcher/present/answer_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/text/utf8.hpp"
#include "searcher/present/facet_text.hpp"

namespace dateline {
namespace {

constexpr std::size_t kIndent = 2;
/// So many values of an ambiguous name are listed.
constexpr std::size_t kListedValues = 6;
constexpr std::size_t kQuotedBytes = 60;

const Block kNote{.first = "", .indent = kIndent};

std::string quoted(std::string_view text) {
  const std::string_view cut = truncate_utf8(text, kQuotedBytes);
  return fmt::format("“{}{}”", cut, cut.size() < text.size() ? "…" : "");
}

std::string total_line(const SearchResponse& response) {
  const Total& total = response.total;
  std::string line = total.value == 0 ? "no articles" : counted(total.value, "article", "articles");
  if (!total.exact) line.insert(0, "about ");
  const auto& hits = response.hits;
  const auto& collapsed = response.collapsed;
  if (collapsed && collapsed->hidden > 0)
    line += fmt::format(", {} without near-duplicates", grouped(collapsed->stories));
  if (!hits.empty() && hits.size() < (collapsed ? collapsed->stories : total.value))
    line += fmt::format(", {} to {} shown", grouped(hits.front().rank), grouped(hits.back().rank));
  return fmt::format("{} ({:.1f} ms)", line, response.took_ms);
}

std::string warning_line(const std::string& query, const QueryWarning& warning) {
  const auto size = static_cast<std::uint32_t>(query.size());
  const std::uint32_t begin = std::min(warning.bytes.begin, size);
  const std::uint32_t end = std::clamp(warning.bytes.end, begin, size);
  std::size_t character = 1;
  for (std::size_t at = 0; at < begin; at += decode_utf8(query, at).size) ++character;
  std::string line = fmt::format("warning: {} (character {}", warning.message, character);
  if (end > begin) line += ": " + quoted(std::string_view(query).substr(begin, end - begin));
  return line + ")";
}

std::string values_of(const std::vector<CountedFacet>& values) {
  std::string list;
  for (const CountedFacet& value : values) {
    if (&value == values.data() + kListedValues) {
      list += fmt::format(", +{} more", grouped(values.size() - kListedValues));
      break;
    }
    if (!list.empty()) list += ", ";
    list += fmt::format("{} ({})", value.name.empty() ? value.key : value.name, grouped(value.count));
  }
  return list;
}

void add_filter(Page& page, const FilterEcho& filter) {
  const std::string name =
      fmt::format("{}{} {}", filter.negated ? "not " : "", filter.kind, quoted(filter.text));
  if (filter.matched.empty()) {
    page.add(fmt::format("{}: no article has such a value", name), kNote);
  } else if (filter.matched.size() > 1) {
    const std::string option = narrowing_option(filter.matched.front());
    page.add(fmt::format("{} means {}; narrow with {}{}", name, values_of(filter.matched),
                         filter.negated ? "--not-" : "--", option.substr(2)),
             kNote);
  }
}

void add_advice(Page& page, const SearchResponse& response) {
  const auto& filters = response.query.filters;
  const bool unknown_value =
      std::ranges::any_of(filters, [](const FilterEcho& f) { return f.matched.empty() && !f.negated; });
  if (unknown_value) {
    page.add("`searcher facets KIND --contains TEXT` lists the values that there are", kNote);
  } else if (!filters.empty()) {
    page.add("try fewer filters, or fewer or other words", kNote);
  } else if (!response.query.correction) {
    page.add("try fewer or other words, or the beginning of one with a * (missil*)", kNote);
  }
}

}  // namespace

void add_answer(Page& page, const SearchResponse& response) {
  const QueryEcho& query = response.query;
  page.add(total_line(response), {.style = Style::bold});
  if (query.relaxed) page.add("searched for any of the words: no article has all", kNote);
  for (const QueryWarning& warning : query.warnings) page.add(warning_line(query.text, warning), kNote);
  if (query.correction) page.add("did you mean: " + *query.correction, kNote);
  for (const FilterEcho& filter : query.filters) add_filter(page, filter);
  for (const CountedFacet& entity : query.entities) {
    page.add(fmt::format("{} {} is in {}: {}", facet_name(entity.kind), entity.name,
                         counted(entity.count, "article", "articles"), narrowing_option(entity)),
             kNote);
  }
  if (response.total.value == 0) add_advice(page, response);
}

}  // namespace dateline
