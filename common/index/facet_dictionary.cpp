#include "common/index/facet_dictionary.hpp"

#include <algorithm>

#include "common/index/facet_map_keys.hpp"
#include "common/index/facet_name.hpp"
#include "common/index/schema.hpp"

namespace dateline {

FacetDictionary::FacetDictionary(const Xapian::Database& database) : columns_(database) {
  for (std::size_t i = 0; i < kDictionaryKinds; ++i) {
    const auto kind = kAllFacetKinds.at(i);
    maps_.push_back(Maps{.entries = SortedMapReader(database, schema::entry_map(kind)),
                         .keys = SortedMapReader(database, schema::key_map(kind)),
                         .names = SortedMapReader(database, schema::name_map(kind)),
                         .skeletons = SortedMapReader(database, schema::skeleton_map(kind))});
  }
}

std::optional<FacetEntry> FacetDictionary::entry(FacetKind kind, Ordinal ordinal) {
  const auto packed = maps(kind).entries.get(ordinal_key(ordinal));
  return packed ? unpack_facet_entry(*packed) : std::nullopt;
}

std::optional<Ordinal> FacetDictionary::ordinal(FacetKind kind, std::string_view key) {
  const auto packed = maps(kind).keys.get(key);
  if (!packed) return std::nullopt;
  return ordinal_of_key(*packed);
}

std::optional<Ordinal> FacetDictionary::ordinal_of_skeleton(FacetKind kind, std::string_view skeleton) {
  const auto packed = maps(kind).skeletons.get(skeleton_key(skeleton));
  if (!packed) return std::nullopt;
  return ordinal_of_key(*packed);
}

std::vector<std::pair<Ordinal, FacetEntry>> FacetDictionary::find(FacetKind kind,
                                                                  const std::vector<std::string>& words) {
  std::vector<std::pair<Ordinal, FacetEntry>> found;
  if (words.empty()) return found;
  // The longest word is likely the rarest; each candidate is then checked against the whole run.
  const auto rarest =
      std::max_element(words.begin(), words.end(),
                       [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  std::vector<Ordinal> candidates;
  const auto prefix = name_word_prefix(*rarest);
  maps(kind).names.scan_prefix(prefix, [&](const std::string& key, const std::string&) {
    candidates.push_back(ordinal_of_key(std::string_view(key).substr(prefix.size())));
    return true;
  });
  for (const Ordinal candidate : candidates) {
    auto value = entry(kind, candidate);
    if (!value) continue;
    const auto fits = [&](const FacetForm& form) { return contains_run(name_words(form.name), words); };
    if (std::any_of(value->forms.begin(), value->forms.end(), fits))
      found.emplace_back(candidate, std::move(*value));
  }
  return found;
}

void FacetDictionary::scan(FacetKind kind, const std::function<bool(Ordinal, const FacetEntry&)>& visit) {
  maps(kind).entries.scan({}, [&](const std::string& key, const std::string& packed) {
    const auto value = unpack_facet_entry(packed);
    if (!value) throw Xapian::DatabaseCorruptError("an entry of the facet dictionary is malformed");
    return visit(ordinal_of_key(key), *value);
  });
}

void FacetDictionary::visit(FacetKind kind, const std::vector<Ordinal>& ordinals,
                            const std::function<void(const FacetEntry&)>& visit) {
  /// Entries that are passed over in the time of one look-up.
  constexpr std::size_t kCloseTogether = 50;
  if (ordinals.empty()) return;
  if (ordinals.size() * kCloseTogether < ordinals.back() - ordinals.front()) {
    for (const auto ordinal : ordinals)
      if (const auto value = entry(kind, ordinal)) visit(*value);
    return;
  }
  auto next = ordinals.begin();
  maps(kind).entries.scan(ordinal_key(*next), [&](const std::string& key, const std::string& packed) {
    const auto ordinal = ordinal_of_key(key);
    while (next != ordinals.end() && *next < ordinal) ++next;
    if (next == ordinals.end()) return false;
    if (*next == ordinal)
      if (const auto value = unpack_facet_entry(packed)) visit(*value);
    return true;
  });
}

void FacetDictionary::scan_words(FacetKind kind, std::string_view prefix,
                                 const std::function<bool(std::string_view, Ordinal)>& visit) {
  maps(kind).names.scan_prefix(prefix, [&](const std::string& key, const std::string&) {
    const auto [word, ordinal] = split_name_word_key(key);
    return visit(word, ordinal);
  });
}

void FacetDictionary::scan_skeletons(FacetKind kind,
                                     const std::function<bool(const std::string&, Ordinal)>& visit) {
  maps(kind).skeletons.scan({}, [&](const std::string& skeleton, const std::string& ordinal) {
    return visit(skeleton, ordinal_of_key(ordinal));
  });
}

}  // namespace dateline
