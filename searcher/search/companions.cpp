#include "searcher/search/companions.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "common/index/schema.hpp"

namespace dateline {

double normalised_pmi(const Cooccurrence& together) {
  if (together.shared >= together.articles) return 1;
  const auto probability = [&](std::uint64_t articles) {
    return static_cast<double>(articles) / static_cast<double>(together.articles);
  };
  const double both = probability(together.shared);
  return std::log(both / (probability(together.one) * probability(together.other))) / -std::log(both);
}

double companion_score(const Cooccurrence& together) {
  const auto discount = [](std::uint64_t articles) {
    return static_cast<double>(articles) / static_cast<double>(articles + 1);
  };
  return normalised_pmi(together) * discount(together.shared) *
         discount(std::min(together.one, together.other));
}

std::uint64_t least_shared(std::uint64_t articles) {
  constexpr std::uint64_t kFewArticles = 3;
  constexpr std::uint64_t kShare = 50;
  if (articles <= kFewArticles) return 1;
  return std::max<std::uint64_t>(2, (articles + kShare - 1) / kShare);
}

std::vector<Companion> companions_of(const CountedFacet& entity, const Xapian::Database& database,
                                     FacetDictionary& dictionary, const FacetCounter& counter,
                                     std::size_t size) {
  const auto least = least_shared(entity.count);
  std::vector<Companion> companions;
  for (const auto kind : {FacetKind::person, FacetKind::org, FacetKind::place}) {
    const auto& counts = counter.counts(kind);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] < least) continue;
      const auto entry = dictionary.entry(kind, static_cast<Ordinal>(i));
      if (!entry || (kind == entity.kind && entry->key == entity.key)) continue;
      const std::uint64_t total = database.get_termfreq(schema::facet_term(kind, entry->key));
      const Cooccurrence together{
          .shared = counts[i], .one = entity.count, .other = total, .articles = database.get_doccount()};
      companions.push_back({.entity = {kind, entry->key, entry->shown_name(), total},
                            .shared = counts[i],
                            .score = companion_score(together)});
    }
  }
  std::sort(companions.begin(), companions.end(), [](const Companion& a, const Companion& b) {
    return std::tie(b.score, b.shared, a.entity.name, a.entity.kind, a.entity.key) <
           std::tie(a.score, a.shared, b.entity.name, b.entity.kind, b.entity.key);
  });
  if (size > 0 && companions.size() > size) companions.resize(size);
  return companions;
}

}  // namespace dateline
