#include "indexer/entities/lone_titles.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/entities/word_class.hpp"

namespace dateline {

namespace {

/// Mentions between a lone title and its holder: more than an article has, less than would make a book slow.
constexpr std::size_t kFarthestHolder = 1'000;

/// Whether `titles` ends in `lone`, or has it where it is one word.
bool carries(const WordList& titles, const WordList& lone) {
  if (titles.size() < lone.size()) return false;
  if (has_run(titles, titles.size() - lone.size(), lone)) return true;
  return lone.size() == 1 && std::any_of(titles.begin(), titles.end(), [&](const NameWord* word) {
           return word->spelling == lone.front().spelling;
         });
}

bool is_all_titles(const NameCluster& cluster, const std::vector<NameForm>& forms) {
  return std::all_of(cluster.forms.begin(), cluster.forms.end(),
                     [&](std::uint32_t form) { return forms[form].parts.only_title; });
}

/// Whether the words before say that somebody is it: "to Major", "a lifelong Catholic", "X and Chairman".
bool is_predicate(std::span<const std::string_view> tokens, std::uint32_t title) {
  constexpr std::array<std::string_view, 7> kBeside{"as", "to", "and", "became", "become", "named", "a"};
  constexpr std::uint32_t kFarthestArticle = 3;
  if (title == 0) return false;
  if (std::find(kBeside.begin(), kBeside.end(), tokens[title - 1]) != kBeside.end()) return true;
  for (auto at = title; at-- > 0 && at + kFarthestArticle >= title;) {
    if (tokens[at] == "a" || tokens[at] == "an") return true;
    if (tokens[at] == "the" || tokens[at].size() < 2) return false;
  }
  return false;
}

class LoneTitles {
 public:
  LoneTitles(std::span<const std::string_view> tokens, std::span<const TokenMention> mentions,
             const ArticleNames& names, const NameClusters& clusters)
      : tokens_(tokens), mentions_(mentions), names_(names), clusters_(clusters) {}

  /// The cluster of the mention's holder, where it is a lone title and has one; else its form's own.
  [[nodiscard]] std::uint32_t cluster_of(std::size_t mention) const {
    const auto own = own_cluster(mention);
    if (is_area_of_place(mention)) return own_cluster(mention + 1);
    if (!is_all_titles(clusters_.clusters()[own], names_.forms)) return own;
    if (mention > 0 && is_apposition(mention)) return own_cluster(mention - 1);
    if (mention + 1 < mentions_.size() && is_before_name(mention)) return own_cluster(mention + 1);
    if (const auto cluster = described(mention)) return *cluster;
    for (auto at = mention; at-- > 0 && at + kFarthestHolder > mention;) {
      if (is_held(own_cluster(at), mention)) return own_cluster(at);
    }
    for (auto at = mention + 1; at < std::min(mentions_.size(), mention + kFarthestHolder); ++at) {
      if (is_held(own_cluster(at), mention)) return own_cluster(at);
    }
    return own;
  }

 private:
  [[nodiscard]] const NameParts& parts(std::size_t mention) const {
    return names_.forms[names_.form_of[mention]].parts;
  }
  [[nodiscard]] std::uint32_t own_cluster(std::size_t mention) const {
    return clusters_.cluster_of(names_.form_of[mention]);
  }

  /// Whether the mention is "City" and the next the Cleveland of "City of Cleveland".
  [[nodiscard]] bool is_area_of_place(std::size_t mention) const {
    const auto& area = mentions_[mention];
    if (area.kind != EntityKind::place || area.count != 1 || mention + 1 >= mentions_.size()) return false;
    const auto& place = mentions_[mention + 1];
    return place.kind == EntityKind::place && place.first == area.first + 2 &&
           tokens_[area.first + 1] == "of" && !parts(mention).words.empty() &&
           parts(mention).words.front().is(WordClass::admin_area);
  }

  /// Whether the title stands right behind a person and a comma, with at most a word between ("the", "2nd").
  [[nodiscard]] bool is_apposition(std::size_t lone) const {
    const auto& name = mentions_[lone - 1];
    const auto comma = name.first + name.count;
    const auto title = mentions_[lone].first;
    if (name.kind != EntityKind::person || parts(lone - 1).only_title) return false;
    return (title == comma + 1 || title == comma + 2) && tokens_[comma] == ",";
  }

  /// Whether a person follows at once or behind a comma: "the Regent, Sophia".
  [[nodiscard]] bool is_before_name(std::size_t lone) const {
    const auto end = mentions_[lone].first + mentions_[lone].count;
    const auto& name = mentions_[lone + 1];
    if (name.kind != EntityKind::person || parts(lone + 1).only_title) return false;
    return name.first == end || (name.first == end + 1 && tokens_[end] == ",");
  }

  /// The person of whom the title is said: "He was promoted to Major", "Director of X and Chairman of Y".
  [[nodiscard]] std::optional<std::uint32_t> described(std::size_t lone) const {
    constexpr std::uint32_t kFarthest = 40;
    const auto title = mentions_[lone].first;
    if (!is_predicate(tokens_, title)) return std::nullopt;
    for (auto at = lone; at-- > 0 && mentions_[at].first + kFarthest > title;) {
      const auto cluster = own_cluster(at);
      const auto& found = clusters_.clusters()[cluster];
      if (found.kind == EntityKind::person && !is_all_titles(found, names_.forms)) return cluster;
    }
    return std::nullopt;
  }

  /// Whether somebody of the cluster is named with this title.
  [[nodiscard]] bool is_held(std::uint32_t cluster, std::size_t lone) const {
    const auto& forms = clusters_.clusters()[cluster].forms;
    return std::any_of(forms.begin(), forms.end(), [&](std::uint32_t form) {
      const auto& theirs = names_.forms[form].parts;
      return theirs.kind == EntityKind::person && !theirs.only_title &&
             carries(theirs.titles, parts(lone).words);
    });
  }

  std::span<const std::string_view> tokens_;
  std::span<const TokenMention> mentions_;
  const ArticleNames& names_;
  const NameClusters& clusters_;
};

}  // namespace

std::vector<std::uint32_t> clusters_of_mentions(std::span<const std::string_view> tokens,
                                                std::span<const TokenMention> mentions,
                                                const ArticleNames& names, const NameClusters& clusters) {
  const LoneTitles titles(tokens, mentions, names, clusters);
  std::vector<std::uint32_t> result;
  result.reserve(mentions.size());
  for (std::size_t at = 0; at < mentions.size(); ++at) result.push_back(titles.cluster_of(at));
  return result;
}

}  // namespace dateline
