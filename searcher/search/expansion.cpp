#include "searcher/search/expansion.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace dateline {

namespace {

constexpr std::size_t kWords = 30;
constexpr double kMostOfAll = 0.1;
// BM25's parameters for the words of an article that is taken for relevant.
constexpr double kSaturation = 1.2;
constexpr double kLengthShare = 0.75;

struct Found {
  double weight = 0;
  unsigned articles = 0;
};

using Words = std::unordered_map<std::string, Found>;

/// Prefixed terms begin with a capital, numbers with a digit.
bool can_expand(const std::string& term) {
  const auto first = term.front();
  return term.size() > 1 && !(first >= 'A' && first <= 'Z') && !(first >= '0' && first <= '9');
}

void add_words(const Xapian::Database& database, Xapian::docid docid, double share, Words& words) {
  const double length = database.get_doclength(docid) / std::max(1.0, database.get_avlength());
  for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) {
    const double wdf = term.get_wdf();
    if (wdf == 0 || !can_expand(*term)) continue;
    auto& found = words[*term];
    found.weight +=
        share * wdf * (kSaturation + 1) / (wdf + kSaturation * (1 - kLengthShare + kLengthShare * length));
    ++found.articles;
  }
}

}  // namespace

std::vector<ExpansionWord> expansion_words(TermStatistics& statistics,
                                           const std::vector<RankedArticle>& articles) {
  const auto& database = statistics.database();
  double squares = 0;
  for (const auto& article : articles) squares += article.weight * article.weight;
  if (squares <= 0) return {};
  Words words;
  for (const auto& article : articles)
    add_words(database, article.docid, article.weight * article.weight / squares, words);
  const auto most = kMostOfAll * database.get_doccount();
  std::vector<ExpansionWord> best;
  for (const auto& [term, found] : words) {
    if (found.articles < 2) continue;
    const double spread = database.get_termfreq(term);
    if (spread > most) continue;
    best.push_back({term, found.weight * statistics.find(term).idf});
  }
  std::sort(best.begin(), best.end(), [](const ExpansionWord& a, const ExpansionWord& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  if (best.size() > kWords) best.resize(kWords);
  const double highest = best.empty() ? 1 : best.front().weight;
  for (auto& word : best) word.weight /= highest;
  return best;
}

Xapian::Query expanded_query(TermStatistics& statistics, const Xapian::Query& query,
                             const std::vector<ExpansionWord>& words, const RankingOptions& options) {
  const auto& database = statistics.database();
  std::vector<Xapian::Query> parts;
  for (const auto& [term, weight] : words) {
    const auto burst =
        std::pow((static_cast<double>(database.get_collection_freq(term)) + 1) / database.get_termfreq(term),
                 options.burst);
    parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), options.expand * weight * burst);
  }
  if (parts.empty()) return query;
  return {Xapian::Query::OP_AND_MAYBE, query,
          Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end())};
}

}  // namespace dateline
