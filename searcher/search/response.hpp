// The answer to a search as one plain value; text, JSON, CSV and TREC are rendered from it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/index/facet_kind.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/search/snippet.hpp"

namespace dateline {

/// A facet value by its stable key and the name that is shown.
struct FacetRef {
  std::string key;
  std::string name;

  friend bool operator==(const FacetRef&, const FacetRef&) = default;
};

struct CountedFacet {
  FacetKind kind = FacetKind::person;
  std::string key;
  std::string name;
  std::uint64_t count = 0;  ///< articles

  friend bool operator==(const CountedFacet&, const CountedFacet&) = default;
};

/// What a plain filter name was taken to mean.
struct FilterEcho {
  std::string kind;  ///< option or field name: "person", "entity", "source", …
  std::string text;  ///< the name as given
  bool negated = false;
  std::vector<CountedFacet> matched;  ///< all values that fit, by falling count

  friend bool operator==(const FilterEcho&, const FilterEcho&) = default;
};

enum class MatchMode { all, any };

struct QueryEcho {
  std::string text;
  std::string understood;
  MatchMode match = MatchMode::all;
  bool relaxed = false;  ///< nothing had all the words, so any of them was enough
  std::vector<QueryWarning> warnings;
  std::optional<std::string> correction;
  std::vector<CountedFacet> entities;  ///< known entities that the query names, offered as filters
  std::vector<FilterEcho> filters;
};

struct Total {
  std::uint64_t value = 0;
  bool exact = true;
};

/// With --collapse: an answer of `stories` hits stands for the total's articles.
struct CollapsedTotal {
  std::uint64_t stories = 0;  ///< near-duplicates count once
  std::uint64_t hidden = 0;   ///< the other articles; exact like `stories`
};

struct Hit {
  std::uint64_t rank = 1;
  double score = 0;
  Article article;  ///< the body is left empty
  std::vector<ByteRange> title_highlights;
  std::array<std::vector<FacetRef>, 3> entities;  ///< by EntityKind
  std::vector<Snippet> snippets;
  std::uint64_t hidden_duplicates = 0;  ///< of the whole result, with --collapse
  bool near_duplicate = false;          ///< similar: of the same story as the article that is asked about
  std::string explanation;  ///< filled by --explain: weights by term
};

struct FacetTable {
  FacetKind kind = FacetKind::person;
  std::vector<CountedFacet>
      values;                  ///< by falling count, then by name (year, month and day: by falling date)
  std::uint64_t distinct = 0;  ///< values in the whole result, shown or not
  bool exact = true;
};

struct SearchResponse {
  QueryEcho query;
  Total total;                              ///< articles, near-duplicates included
  std::optional<CollapsedTotal> collapsed;  ///< with --collapse
  double took_ms = 0;
  std::vector<Hit> hits;
  std::vector<FacetTable> facets;
  std::string explanation;  ///< filled by --explain: tree and Xapian query
};

/// A place in an article's text that names an entity.
struct ArticleMention {
  TextField field = TextField::title;
  ByteRange bytes;  ///< of the field's text
  EntityKind kind = EntityKind::person;
  std::string key;

  friend bool operator==(const ArticleMention&, const ArticleMention&) = default;
};

/// `searcher show`: one article whole.
struct ArticleView {
  Article article;
  std::array<std::vector<FacetRef>, 3> entities;
  std::vector<ArticleMention> mentions;  ///< by field and place; none overlaps another
};

}  // namespace dateline
