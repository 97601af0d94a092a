// dedup_eval [--json] [--articles N] [--seed N] [--words N] [--pairs] PATH...: measures the detection of
// near-duplicates on versions that edits make of real articles, among all the articles of a collection.
//
// Recall: edited versions that are found to be of the original's story. Precision: of what a version is found
// to be like, the part that is not surely wrong: another article is a wrong match where both are dated and
// three days or more apart (then it is a report of the same mould), or where one is undated and the shorter
// of the two has less than half of its sentences from the other. Articles of the same days may be real
// versions and count neither way. Texts too short to be compared are left out: they must be equal.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>
#include <unordered_map>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "common/text/analyzer.hpp"
#include "common/text/sentences.hpp"
#include "indexer/build/story_signature.hpp"
#include "indexer/read/reader.hpp"
#include "tests/eval/story_edits.hpp"

namespace dateline {

namespace {

constexpr std::int32_t kDaysApart = 3;
constexpr std::size_t kFewestSentences = 3;

struct Options {
  bool json = false;
  bool pairs = false;
  std::size_t articles = 2'000;
  std::size_t words = kMinStoryWords;
  std::uint32_t seed = 1;
  std::vector<std::string> paths;
};

class Collector final : public ReadSink {
 public:
  Next article(Article&& article, const SourcePlace&, const std::string&) override {
    articles.push_back(std::move(article));
    return Next::proceed;
  }
  Next rejected(Complaint, const std::string&) override { return Next::proceed; }
  Next failed(Complaint complaint, const std::string&) override {
    fmt::print(stderr, "{}: {}\n", complaint.place.file, complaint.reason);
    return Next::proceed;
  }
  void warning(Complaint) override {}
  void skipped(const std::string&) override {}

  std::vector<Article> articles;
};

struct Figures {
  std::size_t versions = 0;
  std::size_t found = 0;
  std::size_t wrong = 0;

  [[nodiscard]] double recall() const { return versions > 0 ? share(found, versions) : 0; }
  [[nodiscard]] double precision() const { return found + wrong > 0 ? share(found, found + wrong) : 1; }

 private:
  static double share(std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
  }
};

/// Whether half the sentences of one article stand in the other.
bool mostly_in(const Article& shorter, const Article& longer) {
  std::set<std::string_view> known;
  for (const auto range : sentences(longer.body)) known.insert(range.of(longer.body));
  const auto all = sentences(shorter.body);
  const auto shared = std::count_if(
      all.begin(), all.end(), [&](const auto& range) { return known.count(range.of(shorter.body)) > 0; });
  return 2 * static_cast<std::size_t>(shared) >= all.size();
}

/// The articles of a collection that are long enough to be compared.
class Collection {
 public:
  explicit Collection(std::size_t least_words) : least_words_(least_words) {}

  void add(Article article) {
    auto signature = sign(article);
    if (words_ < least_words_) return;
    for (const auto anchor : signature.anchors) with_anchor_[anchor].push_back(articles_.size());
    articles_.push_back(std::move(article));
    sketches_.push_back(std::move(signature.sketch));
  }

  /// Indexes of all articles of the same story, in order.
  std::set<std::size_t> like(const Article& article) {
    const auto signature = sign(article);
    std::set<std::size_t> found;
    for (const auto anchor : signature.anchors)
      for (const auto other : with_anchor_[anchor])
        if (same_story(signature.sketch, sketches_[other])) found.insert(other);
    return found;
  }

  [[nodiscard]] bool surely_other(std::size_t a, std::size_t b) const {
    const auto& one = articles_[a];
    const auto& other = articles_[b];
    if (one.date && other.date)
      return std::abs(one.date->day.since_epoch - other.date->day.since_epoch) >= kDaysApart;
    return one.body.size() < other.body.size() ? !mostly_in(one, other) : !mostly_in(other, one);
  }

  [[nodiscard]] const std::vector<Article>& articles() const { return articles_; }

 private:
  StorySignature sign(const Article& article) {
    analyzer_.analyze(article.title, tokens_[0]);
    analyzer_.analyze(article.body, tokens_[1]);
    words_ = tokens_[1].size();
    return sign_story(article, tokens_);
  }

  std::size_t least_words_;
  std::size_t words_ = 0;
  Analyzer analyzer_{Language()};
  std::array<TokenList, kArticleFields> tokens_;
  std::vector<Article> articles_;
  std::vector<std::string> sketches_;
  std::unordered_map<Anchor, std::vector<std::size_t>> with_anchor_;
};

Figures measure(Collection& collection, StoryEdit edit, const Options& options) {
  std::mt19937 random(options.seed);
  const auto& articles = collection.articles();
  Figures figures;
  for (std::size_t tries = 0; tries < 3 * options.articles && figures.versions < options.articles; ++tries) {
    const auto original = random() % articles.size();
    const auto other = random() % articles.size();
    const auto version = edited(articles[original], articles[other], edit, random);
    const bool changed = version.body != articles[original].body || version.title != articles[original].title;
    if (!changed || sentences(articles[original].body).size() < kFewestSentences) continue;
    ++figures.versions;
    for (const auto found : collection.like(version)) {
      if (found == original) ++figures.found;
      // A version holds text of the article that lent it, of a short one perhaps all.
      if (found != original && found != other && collection.surely_other(original, found)) ++figures.wrong;
    }
  }
  return figures;
}

/// Pairs that the collection has of itself.
Figures measure_pairs(Collection& collection, const Options& options) {
  Figures figures;
  const auto& articles = collection.articles();
  for (std::size_t i = 0; i < articles.size(); ++i)
    for (const auto other : collection.like(articles[i])) {
      if (other >= i) continue;
      const bool wrong = collection.surely_other(i, other);
      ++(wrong ? figures.wrong : figures.found);
      if (options.pairs)
        fmt::print("{}\t{}\t{}\t{}\t{}\n", wrong ? "other" : "same?", articles[other].id, articles[i].id,
                   articles[other].title, articles[i].title);
    }
  return figures;
}

int run(const Options& options) {
  Collector collector;
  read_inputs(options.paths, {}, collector);
  Collection collection(options.words);
  for (auto& article : collector.articles) collection.add(std::move(article));
  if (collection.articles().empty()) {
    fmt::print(stderr, "dedup_eval: no article is long enough\n");
    return 2;
  }
  nlohmann::ordered_json json;
  if (!options.json) fmt::print("{:20}{:>9}{:>9}{:>11}\n", "edit", "versions", "recall", "precision");
  for (const auto& [edit, name] : story_edits()) {
    const auto figures = measure(collection, edit, options);
    json[std::string(name)] = {
        {"versions", figures.versions}, {"recall", figures.recall()}, {"precision", figures.precision()}};
    if (!options.json)
      fmt::print("{:20}{:>9}{:>9.3f}{:>11.3f}\n", name, figures.versions, figures.recall(),
                 figures.precision());
  }
  const auto pairs = measure_pairs(collection, options);
  json["pairs"] = {{"perhaps", pairs.found}, {"wrong", pairs.wrong}};
  if (options.json)
    std::cout << json.dump() << "\n";
  else
    fmt::print("{} articles; among themselves {} pairs, {} of them surely wrong\n",
               collection.articles().size(), pairs.found + pairs.wrong, pairs.wrong);
  return 0;
}

}  // namespace

}  // namespace dateline

int main(int argc, char** argv) {
  CLI::App app("Precision and recall of the detection of near-duplicates, by kind of edit.");
  dateline::Options options;
  app.add_flag("--json", options.json, "figures as one JSON object");
  app.add_flag("--pairs", options.pairs, "list the pairs that the collection has of itself");
  app.add_option("--articles", options.articles, "versions of each kind (default 2,000)");
  app.add_option("--words", options.words, "only articles of so many words at least");
  app.add_option("--seed", options.seed, "another seed, other edits");
  app.add_option("PATH", options.paths, "articles, as `indexer add` takes them")->required();
  CLI11_PARSE(app, argc, argv);
  return dateline::run(options);
}
