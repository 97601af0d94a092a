// similar_eval --db DIR [--by topic|title] [--articles N] [--set NAME=VALUE]...: measures `searcher similar`.
//
// Of seeded articles the ten most similar are looked at, near-duplicates of the article left out: the share
// that has a topic in common with it (Reuters' TOPICS), or the same title but for "Re:" (threads of a news
// group). Articles whose topics or title nobody else has are not asked about.
#include <algorithm>
#include <chrono>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <xapian.h>
#include <CLI/CLI.hpp>

#include "common/index/database.hpp"
#include "common/text/fold.hpp"
#include "searcher/search/engine.hpp"

namespace dateline {

namespace {

struct Options {
  std::string database = "news.db";
  std::string by = "topic";
  std::size_t articles = 500;
  std::uint32_t seed = 1;
  std::vector<std::string> settings;
};

/// What two articles must share to count as alike.
std::vector<std::string> labels_of(const Article& article, const Options& options) {
  if (options.by == "topic") return article.topics;
  auto title = fold(article.title);
  while (title.starts_with("re:") || title.starts_with(" ")) title.erase(0, title.front() == ' ' ? 1 : 3);
  return title.empty() ? std::vector<std::string>() : std::vector{title};
}

void set_weight(SimilarWeights& weights, const std::string& setting) {
  const auto equals = setting.find('=');
  const auto value = equals == std::string::npos ? 0 : std::stod(setting.substr(equals + 1));
  const auto name = setting.substr(0, equals);
  const std::map<std::string, double*> known{{"title", &weights.title},
                                             {"rarity", &weights.rarity},
                                             {"number", &weights.number},
                                             {"entity", &weights.entity}};
  if (name == "terms")
    weights.terms = static_cast<std::size_t>(value);
  else if (const auto found = known.find(name); found != known.end())
    *found->second = value;
  else
    throw CLI::ValidationError("--set " + setting, "there are terms, title, rarity, number and entity");
}

using Labels = std::map<std::string, std::vector<std::string>>;  ///< by id

Labels read_labels(const Options& options) {
  const Xapian::Database database(options.database);
  Labels labels;
  std::map<std::string, int> uses;
  for (auto it = database.postlist_begin({}); it != database.postlist_end({}); ++it) {
    const auto stored = unpack_article(database.get_document(*it).get_data());
    if (!stored || stored->article.body.empty()) continue;
    const auto& own = labels[stored->article.id] = labels_of(stored->article, options);
    for (const auto& label : own) ++uses[label];
  }
  std::erase_if(labels, [&](const auto& entry) {
    return std::none_of(entry.second.begin(), entry.second.end(),
                        [&](const auto& label) { return uses[label] > 1; });
  });
  return labels;
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

int run(const Options& options) {
  auto engine = SearchEngine::open(options.database);
  if (!engine) {
    fmt::print(stderr, "similar_eval: {}\n", engine.error().message);
    return 2;
  }
  const auto labels = read_labels(options);
  std::vector<std::string> ids;
  for (const auto& [id, own] : labels) ids.push_back(id);
  std::shuffle(ids.begin(), ids.end(), std::mt19937(options.seed));
  if (ids.size() > options.articles) ids.resize(options.articles);

  SimilarRequest request;
  request.search.collapse = true;
  for (const auto& setting : options.settings) set_weight(request.weights, setting);
  double alike = 0;
  double first = 0;
  double milliseconds = 0;
  for (const auto& id : ids) {
    request.id = id;
    const auto start = std::chrono::steady_clock::now();
    const auto response = engine->similar(request);
    milliseconds +=
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    if (!response || response->hits.empty()) continue;
    double good = 0;
    for (const auto& hit : response->hits) {
      const bool shared = share_one(labels.at(id), labels_of(hit.article, options));
      if (shared && hit.rank == 1) ++first;
      good += shared ? 1 : 0;
    }
    alike += good / static_cast<double>(request.search.limit);
  }
  const auto count = static_cast<double>(std::max<std::size_t>(ids.size(), 1));
  fmt::print("{} articles: {:.3f} of the first ten share a {}, {:.3f} of the first; {:.2f} ms each\n",
             ids.size(), alike / count, options.by, first / count, milliseconds / count);
  return 0;
}

}  // namespace

}  // namespace dateline

int main(int argc, char** argv) {
  CLI::App app("How good the articles are that `searcher similar` finds.");
  dateline::Options options;
  app.add_option("--db", options.database, "the database");
  app.add_option("--by", options.by, "topic or title")->check(CLI::IsMember({"topic", "title"}));
  app.add_option("--articles", options.articles, "articles asked about (default 500)");
  app.add_option("--seed", options.seed, "other articles");
  app.add_option("--set", options.settings, "NAME=VALUE: terms, title, rarity, number or entity");
  CLI11_PARSE(app, argc, argv);
  return dateline::run(options);
}
