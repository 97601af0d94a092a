#include "indexer/read/entity_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/text/utf8.hpp"
#include "indexer/read/clean_text.hpp"

namespace dateline {
namespace {

struct KindName {
  std::string_view name;
  EntityKind kind;
};

constexpr std::array kKindNames{
    KindName{"person", EntityKind::person},    KindName{"persons", EntityKind::person},
    KindName{"people", EntityKind::person},    KindName{"per", EntityKind::person},
    KindName{"org", EntityKind::org},          KindName{"orgs", EntityKind::org},
    KindName{"organization", EntityKind::org}, KindName{"organizations", EntityKind::org},
    KindName{"organisation", EntityKind::org}, KindName{"company", EntityKind::org},
    KindName{"place", EntityKind::place},      KindName{"places", EntityKind::place},
    KindName{"location", EntityKind::place},   KindName{"locations", EntityKind::place},
    KindName{"loc", EntityKind::place},        KindName{"gpe", EntityKind::place},
};

}  // namespace

std::string quoted_excerpt(std::string_view text) {
  constexpr std::size_t kBytes = 80;
  const std::string line = clean_line(truncate_utf8(text, kBytes * 4));
  const std::string_view shown = truncate_utf8(line, kBytes);
  return fmt::format("\"{}{}\"", shown, shown.size() < line.size() ? "…" : "");
}

std::optional<EntityKind> parse_source_entity_kind(std::string_view name) {
  const std::string lower = ascii_lower(trim(name));
  const auto* const found =
      std::find_if(kKindNames.begin(), kKindNames.end(), [&](const KindName& k) { return k.name == lower; });
  if (found == kKindNames.end()) return std::nullopt;
  return found->kind;
}

void add_entity(EntityKind kind, std::string_view name, std::vector<NamedEntity>& out,
                std::vector<std::string>& warnings) {
  NamedEntity entity{kind, clean_line(name)};
  if (entity.name.empty()) return;
  if (entity.name.size() > kMaxFacetBytes) {
    warnings.push_back(fmt::format("entity {} is longer than {} bytes and was left out",
                                   quoted_excerpt(entity.name), kMaxFacetBytes));
    return;
  }
  if (std::find(out.begin(), out.end(), entity) == out.end()) out.push_back(std::move(entity));
}

void add_entities(const FieldValue& value, std::vector<NamedEntity>& out,
                  std::vector<std::string>& warnings) {
  if (const FieldValue::List* list = value.list()) {
    for (const FieldValue& element : *list) add_entities(element, out, warnings);
    return;
  }
  if (const std::string* text = value.text()) {
    if (trim(*text).empty()) return;
    warnings.push_back(
        fmt::format("entity {} has no kind and was left out: entities takes a list of {{name, kind}}",
                    quoted_excerpt(*text)));
    return;
  }
  const FieldValue* name = value.member("name");
  const FieldValue* kind = value.member("kind");
  if (name == nullptr || name->text() == nullptr) {
    warnings.emplace_back("an entity without a name was left out");
    return;
  }
  const auto known =
      kind != nullptr && kind->text() != nullptr ? parse_source_entity_kind(*kind->text()) : std::nullopt;
  if (!known) {
    const std::string given = kind != nullptr ? joined_text(*kind, "; ") : "";
    warnings.push_back(fmt::format("entity {} was left out: its kind {} is none of person, org, place",
                                   quoted_excerpt(*name->text()), quoted_excerpt(given)));
    return;
  }
  add_entity(*known, *name->text(), out, warnings);
}

}  // namespace dateline
