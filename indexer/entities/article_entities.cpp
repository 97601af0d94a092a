#include "indexer/entities/article_entities.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/entity/known_names.hpp"
#include "common/index/facet_name.hpp"

namespace dateline {

namespace {

/// Spans of text that a mention has taken.
class TakenRanges {
 public:
  /// False where the span is empty or overlaps one that is taken.
  bool take(const FieldRange& range) {
    if (range.bytes.begin >= range.bytes.end) return false;
    const auto next = taken_.lower_bound(range);
    if (next != taken_.end() && next->field == range.field && next->bytes.begin < range.bytes.end)
      return false;
    if (next != taken_.begin()) {
      const auto previous = std::prev(next);
      if (previous->field == range.field && previous->bytes.end > range.bytes.begin) return false;
    }
    taken_.insert(next, range);
    return true;
  }

 private:
  std::set<FieldRange> taken_;
};

/// What becomes of an entity of a source without a mention of its own.
enum class Unmentioned { kept, left_out };

class EntityMerger {
 public:
  /// Sources are added by falling authority.
  void add(std::vector<ArticleEntity>&& entities, Unmentioned unmentioned) {
    for (auto& entity : entities) {
      entity.key = facet_key(entity.name);
      if (entity.key.empty()) continue;
      const auto refused = [&](const FieldRange& range) { return !taken_.take(range); };
      auto& mentions = entity.mentions;
      mentions.erase(std::remove_if(mentions.begin(), mentions.end(), refused), mentions.end());
      if (!mentions.empty() || unmentioned == Unmentioned::kept) insert(std::move(entity));
    }
  }

  std::vector<ArticleEntity> take() {
    for (auto& entity : merged_) std::sort(entity.mentions.begin(), entity.mentions.end());
    return std::move(merged_);
  }

 private:
  void insert(ArticleEntity&& entity) {
    const auto [known, is_new] = places_.emplace(std::pair(entity.kind, entity.key), merged_.size());
    if (is_new) return merged_.push_back(std::move(entity));
    auto& mentions = merged_[known->second].mentions;
    mentions.insert(mentions.end(), entity.mentions.begin(), entity.mentions.end());
  }

  TakenRanges taken_;
  std::vector<ArticleEntity> merged_;
  std::map<std::pair<EntityKind, std::string>, std::size_t> places_;
};

}  // namespace

std::vector<ArticleEntity> entities_from_data(const Article& article) {
  std::vector<ArticleEntity> entities;
  entities.reserve(article.entities.size());
  for (const auto& [kind, name] : article.entities)
    entities.push_back({.kind = kind, .name = name, .mentions = {}, .listed = {}, .key = {}});
  return entities;
}

std::vector<ArticleEntity> entities_from_gazetteer(const Gazetteer& gazetteer, const Article& article,
                                                   const std::array<TokenList, kArticleFields>& tokens) {
  std::vector<ArticleEntity> entities;
  std::unordered_map<std::size_t, std::size_t> places;  // of the gazetteer's entities in `entities`
  for (const auto field : {ArticleField::title, ArticleField::body}) {
    const auto& list = tokens.at(static_cast<std::size_t>(field));
    for (const auto& mention : gazetteer.find(text_of(article, field), list)) {
      const auto [known, is_new] = places.emplace(mention.entity, entities.size());
      const auto& listed = gazetteer.entities()[mention.entity];
      if (is_new)
        entities.push_back(
            {.kind = listed.kind, .name = listed.name, .mentions = {}, .listed = mention.entity, .key = {}});
      const ByteRange bytes{list[mention.first_token].bytes.begin,
                            list[mention.first_token + mention.tokens - 1].bytes.end};
      entities[known->second].mentions.push_back({.field = field, .bytes = bytes});
    }
  }
  return entities;
}

void resolve_listed(std::vector<ArticleEntity>& entities, const Gazetteer& gazetteer) {
  for (auto& entity : entities) {
    const auto known = gazetteer.resolve(entity.kind, entity.name);
    if (!known) continue;
    entity.name = gazetteer.entities()[*known].name;
    entity.listed = known;
  }
}

void resolve_given(std::vector<ArticleEntity>& from_data, const std::vector<ArticleEntity>& recognised) {
  for (auto& given : from_data) {
    if (const auto known = known_names().canonical_in_any_case(given.kind, given.name)) {
      given.name = *known;
      continue;
    }
    const auto words = name_words(given.name);
    const ArticleEntity* same = nullptr;
    std::size_t fitting = 0;
    for (const auto& other : recognised) {
      if (other.kind != given.kind || !contains_run(name_words(other.name), words)) continue;
      same = &other;
      ++fitting;
      if (facet_key(other.name) == facet_key(given.name)) {
        fitting = 1;
        break;
      }
    }
    if (fitting == 1) given.name = same->name;
  }
}

std::vector<ArticleEntity> merge_entities(std::vector<ArticleEntity> from_data,
                                          std::vector<ArticleEntity> from_gazetteer,
                                          std::vector<ArticleEntity> from_recogniser) {
  EntityMerger merger;
  merger.add(std::move(from_gazetteer), Unmentioned::left_out);
  merger.add(std::move(from_data), Unmentioned::kept);
  merger.add(std::move(from_recogniser), Unmentioned::left_out);
  return merger.take();
}

}  // namespace dateline
