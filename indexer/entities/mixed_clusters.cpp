#include "indexer/entities/mixed_clusters.hpp"

#include <algorithm>

#include "indexer/entities/misspelling.hpp"

namespace dateline {

namespace {

/// How many times as frequent the other kind must be.
constexpr std::uint32_t kMajority = 2;

/// By sound only surnames are compared: Bauchtman is Buchtmann, but Muscovy not Moscow.
bool word_is_one_off(const NameParts& rare, const NameWord& a, const NameWord& b) {
  return is_one_letter_off(a.folded, b.folded) ||
         (rare.kind == EntityKind::person && is_one_letter_off(a.sound, b.sound));
}

/// One word one letter off, the others the same; or a lone word and a surname.
bool is_misspelt(const NameParts& rare, const NameParts& usual) {
  if (rare.known || rare.words.empty() || usual.words.empty()) return false;
  if (rare.kind == EntityKind::person && rare.words.size() == 1)
    return word_is_one_off(rare, rare.words.front(), usual.words.back());
  if (rare.words.size() != usual.words.size()) return false;
  std::size_t off = 0;
  for (std::size_t at = 0; at < rare.words.size(); ++at) {
    if (rare.words[at].spelling == usual.words[at].spelling) continue;
    if (!word_is_one_off(rare, rare.words[at], usual.words[at])) return false;
    ++off;
  }
  return off == 1;
}

bool has_misspelling_of(const NameCluster& rare, const NameCluster& usual,
                        const std::vector<NameForm>& forms) {
  const auto& name = forms[rare.forms.front()].parts;
  return std::any_of(usual.forms.begin(), usual.forms.end(),
                     [&](std::uint32_t form) { return is_misspelt(name, forms[form].parts); });
}

/// A bare surname may be as frequent as the full name that it should repeat, and so may an unknown spelling
/// beside one that everybody knows.
bool is_rarer(const NameCluster& rare, const NameCluster& usual, const std::vector<NameForm>& forms) {
  const auto& parts = forms[rare.forms.front()].parts;
  const bool bare_surname = parts.kind == EntityKind::person && parts.words.size() == 1 &&
                            forms[usual.forms.front()].parts.words.size() > 1;
  const bool usual_known = std::any_of(usual.forms.begin(), usual.forms.end(), [&](std::uint32_t form) {
    return forms[form].parts.known.has_value();
  });
  return bare_surname || usual_known ? rare.mentions <= usual.mentions : rare.mentions < usual.mentions;
}

bool has_same_words(const NameCluster& cluster, const NameParts& parts, const std::vector<NameForm>& forms) {
  return std::any_of(cluster.forms.begin(), cluster.forms.end(), [&](std::uint32_t form) {
    const auto& theirs = forms[form].parts;
    const bool surname = parts.words.size() == 1 && theirs.kind == EntityKind::person &&
                         theirs.words.size() > 1 &&
                         theirs.words.back().spelling == parts.words.front().spelling;
    return surname || same_words(theirs.words, parts.words);
  });
}

}  // namespace

void join_misspellings(const std::vector<NameForm>& forms, NameClusters& clusters) {
  const auto count = clusters.compared();
  for (std::uint32_t rare = 0; rare < count; ++rare) {
    const auto& from = clusters.clusters()[rare];
    if (from.forms.size() != 1) continue;
    for (std::uint32_t usual = 0; usual < count; ++usual) {
      const auto& into = clusters.clusters()[usual];
      if (usual == rare || into.kind != from.kind || !is_rarer(from, into, forms)) continue;
      if (!has_misspelling_of(from, into, forms)) continue;
      clusters.merge(rare, usual);
      break;
    }
  }
}

void join_other_kinds(const std::vector<NameForm>& forms, NameClusters& clusters) {
  const auto count = clusters.compared();
  for (std::uint32_t rare = 0; rare < count; ++rare) {
    const auto& from = clusters.clusters()[rare];
    if (from.forms.size() != 1) continue;
    const auto& parts = forms[from.forms.front()].parts;
    if (parts.known || parts.only_title || parts.words.empty()) continue;
    for (std::uint32_t usual = 0; usual < count; ++usual) {
      const auto& into = clusters.clusters()[usual];
      if (into.kind == from.kind || into.mentions < kMajority * from.mentions) continue;
      if (!has_same_words(into, parts, forms)) continue;
      clusters.merge(rare, usual);
      break;
    }
  }
}

}  // namespace dateline
