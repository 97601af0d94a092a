// A recogniser for tests: it knows a few names by their spellings.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/build/prepare.hpp"

namespace dateline {

/// One entity of the world with all its spellings.
struct KnownSpellings {
  EntityKind kind = EntityKind::person;
  std::vector<std::string> full;   ///< the first of them in an article is its name there
  std::vector<std::string> brief;  ///< the name only where no full one stands
};

inline std::vector<FieldRange> occurrences(const Article& article, const std::string& name) {
  std::vector<FieldRange> found;
  for (const auto field : {ArticleField::title, ArticleField::body}) {
    const auto text = text_of(article, field);
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size())) {
      const auto begin = static_cast<std::uint32_t>(at);
      found.push_back({field, {begin, begin + static_cast<std::uint32_t>(name.size())}});
    }
  }
  return found;
}

/// Adds the mentions by these spellings; the entity without a name takes the first one's.
inline void add_mentions(const Article& article, const std::vector<std::string>& spellings,
                         ArticleEntity& entity) {
  std::vector<std::pair<FieldRange, std::string>> found;
  for (const auto& name : spellings)
    for (const auto& range : occurrences(article, name)) found.emplace_back(range, name);
  std::sort(found.begin(), found.end());
  if (entity.name.empty() && !found.empty()) entity.name = found.front().second;
  for (const auto& [range, name] : found) entity.mentions.push_back(range);
}

inline std::vector<ArticleEntity> find_spellings(const Article& article,
                                                 const std::vector<KnownSpellings>& world) {
  std::vector<ArticleEntity> entities;
  for (const auto& known : world) {
    ArticleEntity entity{.kind = known.kind, .name = {}, .mentions = {}, .listed = {}, .key = {}};
    add_mentions(article, known.full, entity);
    add_mentions(article, known.brief, entity);
    if (!entity.name.empty()) entities.push_back(std::move(entity));
  }
  return entities;
}

inline IndexConfiguration recognising(std::vector<KnownSpellings> world) {
  IndexConfiguration configuration;
  Recognise recognise = [world = std::move(world)](const Article& article) {
    return find_spellings(article, world);
  };
  configuration.make_recogniser = [recognise = std::move(recognise)] { return recognise; };
  configuration.recogniser = 1;
  return configuration;
}

inline const std::vector<KnownSpellings>& test_world() {
  static const std::vector<KnownSpellings> world{
      {EntityKind::person, {"Kim Jong Un", "Kim Jong-un"}, {"Kim"}},
      {EntityKind::person, {"Volodymyr Zelensky", "Volodymyr Zelenskyy"}, {"Zelensky"}},
      {EntityKind::org, {"Defence Ministry", "Defense Ministry"}, {}},
      {EntityKind::place, {"Pyongyang"}, {}}};
  return world;
}

}  // namespace dateline
