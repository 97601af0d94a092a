#include "searcher/search/similar.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "common/index/schema.hpp"
#include "common/text/utf8.hpp"

namespace dateline {

namespace {

/// Longer ones are identifiers and addresses more often than words.
constexpr std::size_t kLongestTerm = 40;

struct WordUses {
  std::string surface;  ///< as it is written first
  double occurrences = 0;
  bool in_title = false;
};

/// A word or a name, and what it is worth.
struct Candidate {
  std::string term;
  std::string shown;
  double worth = 0;  ///< scale × idf: what an article gains that has it
  double scale = 0;
  bool is_name = false;
};

using Uses = std::unordered_map<std::string, WordUses>;

bool is_number(std::string_view term) {
  return term.front() >= '0' && term.front() <= '9';
}

/// A lone letter or digit says nothing; a lone ideograph is a word.
bool is_telling(const Token& token) {
  const bool lone = token.term.size() < 2;
  return !token.stop_word && !lone && token.term.size() <= kLongestTerm;
}

void count(const TokenList& tokens, std::string_view text, ArticleField field, Uses& uses) {
  for (const auto& token : tokens) {
    if (!is_telling(token)) continue;
    auto& use = uses[std::string(token.term)];
    if (use.surface.empty()) use.surface = token.bytes.of(text);
    ++use.occurrences;
    use.in_title = use.in_title || field == ArticleField::title;
  }
}

/// 0 for what most articles have, or no other.
double rarity(const Xapian::Database& database, const std::string& term) {
  const auto articles = static_cast<double>(database.get_doccount());
  const auto with = static_cast<double>(database.get_termfreq(term));
  if (with < 2) return 0;
  return std::max(0.0, std::log((articles - with + 0.5) / (with + 0.5)));
}

void add_words(const Uses& uses, const Xapian::Database& database, const SimilarWeights& weights,
               std::vector<Candidate>& candidates) {
  for (const auto& [term, use] : uses) {
    const auto idf = rarity(database, term);
    if (idf <= 0) continue;
    auto scale = (1 + std::log(use.occurrences)) * std::pow(idf, weights.rarity);
    if (use.in_title) scale *= 1 + weights.title;
    if (is_number(term)) scale *= weights.number;
    candidates.push_back({term, use.surface, scale * idf, scale, false});
  }
}

void add_names(const StoredArticle& stored, const Xapian::Database& database, const SimilarWeights& weights,
               std::vector<Candidate>& candidates) {
  std::vector<double> mentions(stored.facets.size());
  for (const auto& mention : stored.mentions) ++mentions.at(mention.facet);
  for (std::size_t i = 0; i < stored.facets.size(); ++i) {
    const auto& [kind, key, name] = stored.facets[i];
    if (!is_entity(kind)) continue;
    auto term = schema::facet_term(kind, key);
    const auto idf = rarity(database, term);
    if (idf <= 0) continue;
    const auto scale =
        weights.entity * (1 + std::log(std::max(1.0, mentions[i]))) * std::pow(idf, weights.rarity);
    candidates.push_back({std::move(term), name, scale * idf, scale, true});
  }
}

void keep_best(std::vector<Candidate>& candidates, std::size_t limit) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.worth != b.worth ? a.worth > b.worth : a.term < b.term;
  });
  if (candidates.size() > limit) candidates.resize(limit);
  std::erase_if(candidates, [](const Candidate& candidate) { return candidate.worth <= 0; });
}

/// Terms of names have no weight of their own in the index: an article that names one gains a fixed weight.
Xapian::Query query_of(const Candidate& candidate) {
  if (!candidate.is_name)
    return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(candidate.term), candidate.scale};
  auto* const fixed = new Xapian::FixedWeightPostingSource(candidate.worth);
  return {Xapian::Query::OP_FILTER, Xapian::Query(fixed->release()), Xapian::Query(candidate.term)};
}

HighlightUnit unit_of(const Candidate& candidate) {
  HighlightUnit unit;
  unit.steps = {{candidate.is_name ? mention_label(candidate.term) : candidate.term}};
  unit.weight = candidate.worth;
  return unit;
}

}  // namespace

SimilarPlan SimilarPlanner::plan(const StoredArticle& stored, const Xapian::Database& database,
                                 const SimilarWeights& weights) {
  const auto& article = stored.article;
  auto analyzer = analyzers_.find(article.language);
  if (analyzer == analyzers_.end())
    analyzer =
        analyzers_
            .emplace(article.language, Analyzer(Language::from_code(article.language).value_or(Language())))
            .first;
  Uses uses;
  analyzer->second.analyze(article.title, tokens_);
  count(tokens_, article.title, ArticleField::title, uses);
  analyzer->second.analyze(article.body, tokens_);
  count(tokens_, article.body, ArticleField::body, uses);

  std::vector<Candidate> candidates;
  add_words(uses, database, weights, candidates);
  add_names(stored, database, weights, candidates);
  keep_best(candidates, weights.terms);
  SimilarPlan plan;
  std::vector<Xapian::Query> queries;
  for (const auto& candidate : candidates) {
    queries.push_back(query_of(candidate));
    plan.units.push_back(unit_of(candidate));
    plan.words += (plan.words.empty() ? "" : ", ") + candidate.shown;
  }
  plan.query = Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
  return plan;
}

}  // namespace dateline
