#include "common/index/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "common/index/pack.hpp"
#include "common/index/schema.hpp"

namespace dateline {

namespace {

std::string pack_terms(std::string_view surface, const VocabularyTerms& terms) {
  std::string packed;
  for (const auto& [term, articles] : terms) {
    const auto limit = std::min(surface.size(), term.size());
    const auto shared = static_cast<std::size_t>(
        std::mismatch(term.begin(), term.begin() + static_cast<std::ptrdiff_t>(limit), surface.begin())
            .first -
        term.begin());
    pack_uint(packed, shared);
    pack_string(packed, std::string_view(term).substr(shared));
    pack_uint(packed, articles);
  }
  return packed;
}

VocabularyTerms unpack_terms(std::string_view surface, std::string_view packed) {
  VocabularyTerms terms;
  Unpacker in(packed);
  while (!in.at_end()) {
    std::string term(surface.substr(0, in.uint()));
    term += in.string();
    const auto articles = static_cast<std::uint32_t>(in.uint());
    if (!in.ok()) throw Xapian::DatabaseCorruptError("an entry of the vocabulary is malformed");
    terms.push_back({std::move(term), articles});
  }
  return terms;
}

void change_count(VocabularyTerms& terms, const std::string& term, std::int64_t by) {
  auto found =
      std::find_if(terms.begin(), terms.end(), [&](const auto& known) { return known.term == term; });
  if (found == terms.end()) found = terms.insert(terms.end(), {term, 0});
  found->articles = static_cast<std::uint32_t>(std::max<std::int64_t>(0, found->articles + by));
  if (found->articles == 0) terms.erase(found);
}

}  // namespace

Vocabulary::Vocabulary(const Xapian::Database& database) : map_(database, schema::vocabulary_map()) {}

VocabularyTerms Vocabulary::find(std::string_view surface) {
  const auto packed = map_.get(surface);
  return packed ? unpack_terms(surface, *packed) : VocabularyTerms();
}

void Vocabulary::scan(std::string_view prefix,
                      const std::function<bool(const std::string&, const VocabularyTerms&)>& visit) {
  map_.scan_prefix(prefix, [&](const std::string& surface, const std::string& packed) {
    return visit(surface, unpack_terms(surface, packed));
  });
}

void Vocabulary::scan(std::string_view prefix, const std::function<bool(std::string_view)>& wanted,
                      const std::function<void(const std::string&, const VocabularyTerms&)>& visit) {
  map_.scan_prefix(prefix, [&](const std::string& surface, const std::string& packed) {
    if (wanted(surface)) visit(surface, unpack_terms(surface, packed));
    return true;
  });
}

void VocabularyWriter::count(const std::vector<WordUse>& words, int by) {
  std::string key;
  for (const auto& [surface, term] : words) {
    key.assign(surface).push_back('\0');
    key.append(term);
    changes_[key] += by;
  }
}

void VocabularyWriter::flush() {
  // Edits carry no argument: the changes of a form are looked up by its key.
  std::map<std::string, std::vector<std::pair<std::string, std::int64_t>>> by_surface;
  for (const auto& [key, by] : changes_) {
    const auto separator = key.find('\0');
    if (by != 0) by_surface[key.substr(0, separator)].emplace_back(key.substr(separator + 1), by);
  }
  std::vector<MapEntry> edits;
  edits.reserve(by_surface.size());
  for (const auto& [surface, terms] : by_surface) edits.emplace_back(surface, std::string());
  SortedMapWriter(database_, schema::vocabulary_map())
      .apply(edits, [&](std::string_view surface, const std::optional<std::string>& old, const std::string&) {
        auto terms = old ? unpack_terms(surface, *old) : VocabularyTerms();
        for (const auto& [term, by] : by_surface.at(std::string(surface))) change_count(terms, term, by);
        return terms.empty() ? std::nullopt : std::optional(pack_terms(surface, terms));
      });
  changes_.clear();
}

}  // namespace dateline
