// The answer to `searcher entity`: what the database knows about one entity, as one plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/response.hpp"
#include "searcher/search/timeline.hpp"

namespace dateline {

struct EntityRequest {
  std::string name;  ///< words of any name or alias, or "=KEY" for exactly one
  std::optional<EntityKind> kind = {};
  std::size_t limit = 10;  ///< names, sources, companions and candidates listed; 0: all
};

/// One way in which articles write an entity.
struct EntityForm {
  std::string name;
  std::uint64_t articles = 0;     ///< that give it as the entity's full name
  std::uint64_t short_forms = 0;  ///< that only use it beside a fuller name

  friend bool operator==(const EntityForm&, const EntityForm&) = default;
};

/// An entity that stands in the same articles.
struct Companion {
  CountedFacet entity;       ///< count: all articles with it
  std::uint64_t shared = 0;  ///< articles with both
  double score = 0;          ///< companion_score()

  friend bool operator==(const Companion&, const Companion&) = default;
};

struct ArticleLine {
  std::string id;
  std::string title;
  std::optional<ArticleDate> date;
  std::string source;
};

/// Lists hold what the request's limit lets through; beside each stands how many there are.
struct EntityProfile {
  CountedFacet entity;
  std::vector<EntityForm> forms;  ///< the most used first
  std::uint64_t distinct_forms = 0;
  std::vector<PeriodCount> months;  ///< from the first to the last
  std::optional<std::string> first_day;
  std::optional<std::string> last_day;
  std::uint64_t undated = 0;  ///< articles
  FacetTable sources;
  std::vector<Companion> companions;  ///< by falling score
  std::uint64_t least_shared = 1;     ///< companions with fewer shared articles are left out
  std::vector<ArticleLine> newest;
};

struct EntityAnswer {
  EntityRequest request;
  std::optional<EntityProfile> profile;  ///< empty where none fits, or where several do
  std::vector<CountedFacet> candidates;  ///< all that fit, by falling count
  std::uint64_t candidate_count = 0;
  std::vector<CountedFacet> similar;  ///< where none fits: entities with names like it
};

}  // namespace dateline
