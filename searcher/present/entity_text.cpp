#include "searcher/present/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "searcher/present/facet_text.hpp"
#include "searcher/present/page.hpp"

namespace dateline {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kGap = 2;
/// The widest label, "names: ".
constexpr std::size_t kLabelColumns = 8;
/// More months than this are shown as years.
constexpr std::size_t kMaxMonthRows = 48;
constexpr std::size_t kMaxBarColumns = 40;
constexpr std::size_t kMaxNameColumns = 40;
/// So many other candidates are named beside the one that was chosen.
constexpr std::size_t kNamedOthers = 5;
/// The widest kind, as options name it: "person".
constexpr std::size_t kKindColumns = 6;
constexpr std::size_t kDateColumns = 10;

const Block kNote{.first = "  ", .indent = kIndent};

std::string row_start() {
  return std::string(kIndent, ' ');
}

std::string gap() {
  return std::string(kGap, ' ');
}

void add_label(Page& page, std::string_view label, const std::string& value) {
  page.add(value, {.first = fmt::format("{:{}}", label, kLabelColumns), .indent = kLabelColumns});
}

void add_heading(Page& page, std::string_view text) {
  page.blank_line();
  page.add(text, {.style = Style::bold});
}

std::string more(std::uint64_t all, std::size_t shown) {
  return all > shown ? fmt::format(", +{} more", grouped(all - shown)) : std::string();
}

template <typename Names>
std::size_t name_columns(const Names& names) {
  std::size_t widest = 1;
  for (const auto& name : names) widest = std::max(widest, display_width(safe_line(name)));
  return std::min(widest, kMaxNameColumns);
}

std::string span_line(const EntityProfile& profile) {
  std::string line = counted(profile.entity.count, "article", "articles");
  if (profile.first_day && profile.first_day == profile.last_day) {
    line += fmt::format(", {}", *profile.first_day);
  } else if (profile.first_day) {
    line += fmt::format(", {} to {}", *profile.first_day, *profile.last_day);
  }
  if (profile.undated > 0) line += fmt::format(", {} undated", grouped(profile.undated));
  return line;
}

std::string names_line(const EntityProfile& profile) {
  std::string line;
  for (const EntityForm& form : profile.forms) {
    if (!line.empty()) line += ", ";
    line += form.name;
    // A gazetteer's alias that no article uses has none.
    if (const auto uses = form.articles + form.short_forms; uses > 0)
      line += fmt::format(" ({})", grouped(uses));
  }
  return line + more(profile.distinct_forms, profile.forms.size());
}

void add_timeline(Page& page, const std::vector<PeriodCount>& months) {
  if (months.empty()) return;
  const bool by_month = months.size() <= kMaxMonthRows;
  const auto periods = by_month ? months : years_of(months);
  const auto most = std::ranges::max_element(periods, {}, &PeriodCount::articles)->articles;
  const std::size_t count_columns = grouped(most).size();
  const std::size_t beside = kIndent + periods.front().period.size() + 2 * kGap + count_columns;
  const std::size_t room = page.columns() > beside ? page.columns() - beside : 1;
  const auto full = static_cast<double>(std::min(room, kMaxBarColumns));
  add_heading(page, by_month ? "articles by month" : "articles by year");
  for (const auto& [period, articles] : periods) {
    std::string row =
        fmt::format("{}{}{}{:>{}}", row_start(), period, gap(), grouped(articles), count_columns);
    const auto columns = std::ceil(full * static_cast<double>(articles) /
                                   static_cast<double>(std::max<std::uint64_t>(most, 1)));
    if (articles > 0) row += gap();
    for (int i = 0; i < static_cast<int>(columns); ++i) row += "█";
    page.add_row(row);
  }
}

void add_companions(Page& page, const EntityProfile& profile) {
  add_heading(page, fmt::format("appears most with (discounted normalised PMI; at least {} shared)",
                                counted(profile.least_shared, "article", "articles")));
  std::vector<std::string> names;
  std::size_t shared_columns = 1;
  for (const Companion& companion : profile.companions) {
    names.push_back(companion.entity.name);
    shared_columns = std::max(shared_columns, grouped(companion.shared).size());
  }
  const std::size_t columns = name_columns(names);
  for (const auto& [entity, shared, score] : profile.companions) {
    page.add_row(fmt::format("{}{}{}{:{}}{}{:>{}} of {}{}{:.2f}", row_start(),
                             pad_columns(safe_line(entity.name), columns), gap(), facet_name(entity.kind),
                             kKindColumns, gap(), grouped(shared), shared_columns, grouped(entity.count),
                             gap(), score));
  }
  if (profile.companions.empty()) page.add("none", kNote);
}

void add_newest(Page& page, const std::vector<ArticleLine>& articles) {
  add_heading(page, "newest articles");
  const std::size_t indent = kIndent + kDateColumns + kGap;
  const std::string spaces(indent, ' ');
  for (const ArticleLine& article : articles) {
    const std::string day = article.date ? format_day(article.date->day) : "undated";
    const std::string first = fmt::format("{}{:{}}{}", row_start(), day, kDateColumns, gap());
    page.add(article.title.empty() ? "(without a title)" : article.title, {.first = first, .indent = indent});
    page.add(article.id,
             {.first = spaces, .indent = indent, .style = Style::dim, .breaking = Breaking::never});
  }
}

std::string named_values(const std::vector<CountedFacet>& values) {
  std::string line;
  for (const CountedFacet& value : values) {
    if (!line.empty()) line += ", ";
    line += fmt::format("{} ({}, {})", value.name, facet_name(value.kind), grouped(value.count));
  }
  return line;
}

/// What else the name fits, where it was taken for one entity.
void add_others(Page& page, const EntityAnswer& answer) {
  std::vector<CountedFacet> others;
  for (const CountedFacet& candidate : answer.candidates)
    if (candidate != answer.profile->entity && others.size() < kNamedOthers) others.push_back(candidate);
  if (answer.candidate_count < 2 || others.empty()) return;
  add_label(page, "others:",
            fmt::format("{}{}; `searcher entity =KEY` shows one of them", named_values(others),
                        more(answer.candidate_count - 1, others.size())));
}

void add_profile(Page& page, const EntityAnswer& answer) {
  const EntityProfile& profile = *answer.profile;
  page.add(fmt::format("{} ({})", profile.entity.name, facet_name(profile.entity.kind)),
           {.style = Style::bold});
  page.add(span_line(profile));
  if (!profile.forms.empty()) add_label(page, "names:", names_line(profile));
  add_label(page, "key:", fmt::format("{} ({})", profile.entity.key, narrowing_option(profile.entity)));
  add_others(page, answer);
  add_timeline(page, profile.months);
  if (!profile.sources.values.empty()) page.blank_line();
  add_facets(page, {profile.sources}, EmptyTables::left_out);
  add_companions(page, profile);
  add_newest(page, profile.newest);
}

void add_candidates(Page& page, const EntityAnswer& answer) {
  page.add(
      fmt::format("“{}” fits {}", answer.request.name, counted(answer.candidate_count, "entity", "entities")),
      {.style = Style::bold});
  std::vector<std::string> names;
  std::size_t count_columns = 1;
  for (const CountedFacet& candidate : answer.candidates) {
    names.push_back(candidate.name);
    count_columns = std::max(count_columns, grouped(candidate.count).size());
  }
  const std::size_t columns = name_columns(names);
  for (const CountedFacet& candidate : answer.candidates) {
    page.add_row(fmt::format("{}{:{}}{}{}{}{:>{}}{}{}", row_start(), facet_name(candidate.kind), kKindColumns,
                             gap(), pad_columns(safe_line(candidate.name), columns), gap(),
                             grouped(candidate.count), count_columns, gap(),
                             safe_line(key_argument(candidate.key))));
  }
  if (answer.candidate_count > answer.candidates.size())
    page.add(
        fmt::format("(+{} more: -n 0 lists all)", grouped(answer.candidate_count - answer.candidates.size())),
        kNote);
  const CountedFacet& first = answer.candidates.front();
  page.add(fmt::format("choose one by its key: searcher entity --kind {} {}", facet_name(first.kind),
                       key_argument(first.key)));
}

void add_nothing(Page& page, const EntityAnswer& answer) {
  const std::string& name = answer.request.name;
  const bool by_key = name.front() == '=';
  const auto& kind = answer.request.kind;
  page.add(fmt::format("no {} has the {} “{}”", kind ? facet_name(facet_of(*kind)) : "entity",
                       by_key ? "key" : "name", by_key ? name.substr(1) : name),
           {.style = Style::bold});
  if (!answer.similar.empty()) page.add("similar: " + named_values(answer.similar), kNote);
  page.add("`searcher facets KIND --contains TEXT` lists the names that there are", kNote);
}

}  // namespace

std::string render_entity_text(const EntityAnswer& answer, const RenderOptions& options) {
  Page page(options);
  if (answer.profile) {
    add_profile(page, answer);
  } else if (!answer.candidates.empty()) {
    add_candidates(page, answer);
  } else {
    add_nothing(page, answer);
  }
  return page.take();
}

}  // namespace dateline
