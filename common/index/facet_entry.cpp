#include "common/index/facet_entry.hpp"

#include <algorithm>
#include <tuple>

#include "common/index/pack.hpp"

namespace dateline {

namespace {

/// A form's standing and count share one number.
constexpr unsigned kStandings = 3;

bool shown_before(const FacetForm& a, const FacetForm& b) {
  const auto rank = [](const FacetForm& form) {
    return std::tuple(form.standing == FormStanding::canonical, form.articles, form.short_forms);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return a.name < b.name;
}

}  // namespace

const std::string& FacetEntry::shown_name() const {
  const auto best = std::min_element(forms.begin(), forms.end(), shown_before);
  return best == forms.end() ? key : best->name;
}

std::string pack_facet_entry(const FacetEntry& entry) {
  std::string packed;
  pack_string(packed, entry.key);
  pack_uint(packed, entry.forms.size());
  for (const auto& form : entry.forms) {
    pack_string(packed, form.name);
    pack_uint(packed, std::uint64_t{form.articles} * kStandings + static_cast<unsigned>(form.standing));
    pack_uint(packed, form.short_forms);
  }
  return packed;
}

std::optional<FacetEntry> unpack_facet_entry(std::string_view packed) {
  Unpacker in(packed);
  FacetEntry entry;
  entry.key = in.string();
  const auto count = in.uint();
  for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
    FacetForm form{.name = std::string(in.string())};
    const auto articles_and_standing = in.uint();
    form.articles = static_cast<std::uint32_t>(articles_and_standing / kStandings);
    form.standing = static_cast<FormStanding>(articles_and_standing % kStandings);
    form.short_forms = static_cast<std::uint32_t>(in.uint());
    entry.forms.push_back(std::move(form));
  }
  if (!in.ok() || !in.at_end()) return std::nullopt;
  return entry;
}

}  // namespace dateline
