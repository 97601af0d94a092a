#include "indexer/build/facet_keys.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

#include "common/entity/name_skeleton.hpp"
#include "common/index/facet_name.hpp"
#include "common/index/schema.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

/// Indices of the uses by kind and key, equal ones in their order.
std::vector<std::uint32_t> sorted_places(const std::vector<FacetUse>& uses) {
  std::vector<std::uint32_t> places(uses.size());
  std::iota(places.begin(), places.end(), 0U);
  std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(uses[a].kind, uses[a].key) < std::tie(uses[b].kind, uses[b].key);
  });
  return places;
}

void append(std::vector<Xapian::termpos>& to, const std::vector<Xapian::termpos>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// Sorts the values by kind and key; those that share both become the first of them.
void unite(PreparedArticle& prepared) {
  auto& [article, origin, uses, mentions] = prepared.stored;
  std::vector<std::uint32_t> new_place(uses.size(), kNowhere);
  std::vector<FacetUse> sorted_uses;
  std::vector<FacetLink> sorted_links;
  sorted_uses.reserve(uses.size());
  sorted_links.reserve(uses.size());
  for (const auto place : sorted_places(uses)) {
    auto& use = uses[place];
    const bool same =
        !sorted_uses.empty() && sorted_uses.back().kind == use.kind && sorted_uses.back().key == use.key;
    if (same) {
      append(sorted_links.back().positions, prepared.links[place].positions);
    } else {
      sorted_uses.push_back(std::move(use));
      sorted_links.push_back(std::move(prepared.links[place]));
    }
    new_place[place] = static_cast<std::uint32_t>(sorted_uses.size() - 1);
  }
  uses = std::move(sorted_uses);
  prepared.links = std::move(sorted_links);
  for (auto& mention : mentions) mention.facet = new_place[mention.facet];
}

}  // namespace

FacetKeys::FacetKeys(FacetDictionaryWriter& dictionary, std::shared_ptr<const Gazetteer> gazetteer)
    : dictionary_(dictionary),
      gazetteer_(std::move(gazetteer)),
      declared_(gazetteer_ ? gazetteer_->entities().size() : 0) {
  if (!gazetteer_) return;
  // Of entities that share a skeleton, the earlier line answers to it, as with names.
  for (std::size_t i = 0; i < gazetteer_->entities().size(); ++i) {
    const auto& entity = gazetteer_->entities()[i];
    auto names = entity.aliases;
    names.insert(names.begin(), entity.name);
    for (const auto& name : names) {
      const auto skeleton = name_skeleton(entity.kind, facet_key(name));
      if (!skeleton.empty()) by_skeleton_.emplace(schema::facet_term(facet_of(entity.kind), skeleton), i);
    }
  }
}

std::optional<std::size_t> FacetKeys::listed_variant(const FacetUse& use, const FacetLink& link) const {
  if (link.listed) return link.listed;
  if (link.skeleton.empty() || by_skeleton_.empty()) return std::nullopt;
  const auto known = by_skeleton_.find(schema::facet_term(use.kind, link.skeleton));
  if (known == by_skeleton_.end()) return std::nullopt;
  return known->second;
}

std::string FacetKeys::key_of(const FacetUse& use, const FacetLink& link) {
  const auto listed = listed_variant(use, link);
  if (!listed) return dictionary_.settle(use.kind, use.key, link.skeleton, Spelling::variant);
  declare(*listed);
  return gazetteer_->entities()[*listed].key;
}

void FacetKeys::declare(std::size_t listed) {
  if (declared_[listed]) return;
  declared_[listed] = true;
  const auto& entity = gazetteer_->entities()[listed];
  const auto kind = facet_of(entity.kind);
  dictionary_.settle(kind, entity.key, name_skeleton(entity.kind, entity.key), Spelling::exact);
  dictionary_.declare(kind, entity.key, {.name = entity.name, .standing = FormStanding::canonical});
  for (const auto& alias : entity.aliases)
    dictionary_.declare(kind, entity.key, {.name = alias, .standing = FormStanding::alias});
}

void FacetKeys::settle(PreparedArticle& prepared) {
  auto& uses = prepared.stored.facets;
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (is_entity(uses[i].kind)) uses[i].key = key_of(uses[i], prepared.links[i]);
  }
  unite(prepared);
}

}  // namespace dateline
