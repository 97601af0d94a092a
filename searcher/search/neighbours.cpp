#include "searcher/search/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace dateline {

namespace {

/// An article is pulled by so many others, those that would pull most.
constexpr std::size_t kNeighbours = 5;
/// Cosines of different articles on one subject lie around a quarter.
constexpr double kScale = 4;

struct Entry {
  std::size_t term;
  double weight;
};
using Vector = std::vector<Entry>;  // by term; of length 1

/// The words of an article's term list; terms with a prefix begin with a capital.
Vector read_vector(TermStatistics& statistics, Xapian::docid docid) {
  const auto& database = statistics.database();
  Vector vector;
  double square = 0;
  for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) {
    const auto wdf = term.get_wdf();
    const auto name = *term;
    if (wdf == 0 || (name.front() >= 'A' && name.front() <= 'Z')) continue;
    const auto& [number, idf] = statistics.find(name);
    const double weight = (1 + std::log(wdf)) * idf;
    vector.push_back({number, weight});
    square += weight * weight;
  }
  for (auto& entry : vector) entry.weight /= std::sqrt(square);
  std::sort(vector.begin(), vector.end(), [](const Entry& a, const Entry& b) { return a.term < b.term; });
  return vector;
}

double cosine(const Vector& a, const Vector& b) {
  double sum = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->term == y->term)
      sum += (x++)->weight * (y++)->weight;
    else if (x->term < y->term)
      ++x;
    else
      ++y;
  }
  return sum;
}

}  // namespace

void smooth_by_neighbours(TermStatistics& statistics, double share, std::vector<RankedArticle>& articles) {
  if (articles.size() < 3) return;
  statistics.trim();
  std::vector<Vector> texts;
  for (const auto& article : articles) texts.push_back(read_vector(statistics, article.docid));
  const double lowest = articles.back().weight;
  std::vector<double> smoothed;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::vector<double> pulls;
    for (std::size_t j = 0; j < articles.size(); ++j)
      if (j != i) pulls.push_back(cosine(texts[i], texts[j]) * (articles[j].weight - lowest));
    const auto count = std::min(kNeighbours, pulls.size());
    std::partial_sort(pulls.begin(), pulls.begin() + static_cast<std::ptrdiff_t>(count), pulls.end(),
                      std::greater<>());
    double pull = 0;
    for (std::size_t k = 0; k < count; ++k) pull += pulls[k] / static_cast<double>(count);
    smoothed.push_back(lowest + (1 - share) * (articles[i].weight - lowest) + share * kScale * pull);
  }
  const double best_other = *std::max_element(smoothed.begin() + 1, smoothed.end());
  if (smoothed.front() < best_other) smoothed.front() = just_above(best_other);
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].weight = smoothed[i];
}

}  // namespace dateline
