// With which other entities an entity appears most.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "common/index/facet_dictionary.hpp"
#include "searcher/search/entity_answer.hpp"
#include "searcher/search/facet_counter.hpp"

namespace dateline {

/// In how many articles two things stand.
struct Cooccurrence {
  std::uint64_t shared = 0;    ///< both; at least 1
  std::uint64_t one = 0;       ///< at least `shared`
  std::uint64_t other = 0;     ///< at least `shared`
  std::uint64_t articles = 0;  ///< in all
};

/// Normalised pointwise mutual information, log(p(x,y) / p(x)p(y)) / −log p(x,y): 1 where neither is ever
/// without the other, 0 where they meet as often as chance would have it, towards −1 where they avoid each
/// other. Shared articles alone would give every entity the same companions, those that stand everywhere;
/// Jaccard's measure would hide whatever is much rarer or more frequent than the entity itself.
double normalised_pmi(const Cooccurrence& together);

/// The same, discounted where it rests on few articles, by s/(s+1) · m/(m+1) for s shared articles and m
/// articles of the rarer one (Pantel and Lin, 2002): it favours rare names, of which two that met twice and
/// were never seen else would come first.
double companion_score(const Cooccurrence& together);

/// The fewest shared articles that count, for an entity of so many articles: a fiftieth, at least 2, so that
/// chance meetings do not lead the list; 1 for an entity of at most three articles.
std::uint64_t least_shared(std::uint64_t articles);

/// The best companions of `entity`, at most `size` (0: all); equal ones by shared articles, then by name.
/// `counter` has counted people, organisations and places over the entity's articles. Throws Xapian::Error.
std::vector<Companion> companions_of(const CountedFacet& entity, const Xapian::Database& database,
                                     FacetDictionary& dictionary, const FacetCounter& counter,
                                     std::size_t size);

}  // namespace dateline
