#include "indexer/entities/resolver.hpp"

#include <algorithm>
#include <tuple>

#include "indexer/entities/article_names.hpp"
#include "indexer/entities/explained_names.hpp"
#include "indexer/entities/lone_titles.hpp"
#include "indexer/entities/mixed_clusters.hpp"
#include "indexer/entities/word_class.hpp"

namespace dateline {

namespace {

/// Tokens whose words are remembered: some megabytes.
constexpr std::size_t kMostTokens = 50'000;

/// "Korean", "North Korean".
bool is_demonym(const NameParts& parts) {
  constexpr std::size_t kMostWords = 2;
  return parts.kind == EntityKind::place && !parts.words.empty() && parts.words.size() <= kMostWords &&
         parts.words[parts.words.size() - 1].is(WordClass::demonym);
}

/// Words that say more than initials do. Of places the longer form is no better: "City of Athens".
std::size_t telling_words(const NameParts& parts) {
  if (parts.kind == EntityKind::place) return 0;
  return static_cast<std::size_t>(std::count_if(parts.words.begin(), parts.words.end(),
                                                [](const NameWord* word) { return !word->is_initial; }));
}

/// The better name for showing: no acronym, nor what the article gives as another name (Jerome, not
/// Hieronymus); then the one with more words, then the more frequent, then the earlier.
bool is_better(const NameForm& a, const NameForm& b) {
  const auto rank = [](const NameForm& form) {
    const bool other_name = form.explained_by != 0 && form.parts.kind == EntityKind::person;
    return std::tuple(!form.parts.only_title, !form.parts.is_acronym() && !other_name,
                      telling_words(form.parts),
                      form.parts.kind == EntityKind::place ? 0 : form.parts.words.size(), form.mentions,
                      ~form.first_mention);
  };
  return rank(a) > rank(b);
}

ResolvedEntity entity_of(const NameCluster& cluster, const std::vector<NameForm>& forms) {
  const NameForm* best = nullptr;
  ResolvedEntity entity{.kind = cluster.kind};
  for (const auto index : cluster.forms) {
    const auto& form = forms[index];
    if (form.parts.kind != cluster.kind) continue;
    if (best == nullptr || is_better(form, *best)) best = &form;
    if (entity.known_name.empty() && form.parts.known) entity.known_name = *form.parts.known;
  }
  entity.first = best->parts.first;
  entity.count = best->parts.count;
  return entity;
}

/// Whether the mention covers the same tokens as one before it: the first is the name, a later one is what
/// the name describes ("a friend of Tsar Peter"), which has no name here.
bool repeats_earlier(std::span<const TokenMention> mentions, std::size_t at) {
  for (auto before = at; before-- > 0 && mentions[before].first == mentions[at].first;) {
    if (mentions[before] == mentions[at]) return true;
  }
  return false;
}

/// Whether a cluster stands for something that has a name.
bool names_something(const NameCluster& cluster, const std::vector<NameForm>& forms) {
  return std::any_of(cluster.forms.begin(), cluster.forms.end(), [&](std::uint32_t form) {
    const auto& parts = forms[form].parts;
    return !parts.words.empty() && !parts.only_title && !is_demonym(parts);
  });
}

}  // namespace

std::vector<ResolvedEntity> Resolver::resolve(std::span<const std::string_view> tokens,
                                              std::span<const TokenMention> mentions) {
  words_.trim(kMostTokens);
  auto names = article_names(words_, names_, tokens, mentions);
  find_explained(words_, tokens, mentions, names);
  NameClusters clusters(names.forms);
  clusters.gather();
  join_misspellings(names.forms, clusters);
  join_other_kinds(names.forms, clusters);
  const auto cluster_of = clusters_of_mentions(tokens, mentions, names, clusters);

  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> entity_of_cluster(clusters.clusters().size(), kNone);
  std::vector<ResolvedEntity> entities;
  for (std::uint32_t mention = 0; mention < mentions.size(); ++mention) {
    const auto& cluster = clusters.clusters()[cluster_of[mention]];
    if (!names_something(cluster, names.forms) || repeats_earlier(mentions, mention)) continue;
    auto& entity = entity_of_cluster[cluster_of[mention]];
    if (entity == kNone) {
      entity = static_cast<std::uint32_t>(entities.size());
      entities.push_back(dateline::entity_of(cluster, names.forms));
    }
    entities[entity].mentions.push_back(mention);
  }
  return entities;
}

}  // namespace dateline
