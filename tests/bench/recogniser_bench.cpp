// How fast the recogniser and the resolver read articles that they have not seen, how long the model takes to
// get ready and how much memory it keeps.
//   recogniser_bench FILE...    one article a file (plain text)
#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "indexer/entities/recogniser.hpp"

namespace {

using namespace dateline;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Resident bytes of this process (proc(5), statm).
std::size_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::size_t total = 0;
  std::size_t resident = 0;
  statm >> total >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

std::vector<Article> read_articles(const std::vector<std::string>& files) {
  std::vector<Article> articles;
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    Article article;
    article.body.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    article.title_derived = true;
    articles.push_back(std::move(article));
  }
  return articles;
}

std::size_t tokens_of(const std::vector<Article>& articles) {
  std::size_t tokens = 0;
  ner::TokenizedText text;
  for (const Article& article : articles) {
    text.clear();
    ner::tokenize(article.body, text);
    tokens += text.tokens.size();
  }
  return tokens;
}

/// Share of the names that scoring only near possible names finds as scoring everything does.
double agreement(const RecogniserModel& model, const std::vector<Article>& articles) {
  ner::Tagger near(model.model);
  ner::Tagger all(model.model, {.scoring = ner::Scoring::everything});
  std::size_t same = 0;
  std::size_t total = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(articles.size(), 200); ++i) {
    ner::TokenizedText text;
    ner::tokenize(articles[i].body, text);
    std::vector<ner::NameSpan> a;
    std::vector<ner::NameSpan> b;
    near.tag(text.tokens, text.sentence_ends, a);
    all.tag(text.tokens, text.sentence_ends, b);
    total += b.size();
    for (const ner::NameSpan& span : b) same += std::find(a.begin(), a.end(), span) != a.end() ? 1 : 0;
  }
  return total == 0 ? 1 : static_cast<double>(same) / static_cast<double>(total);
}

/// Recognition and resolution of all articles, articles of 600 tokens a second.
double pass(Recogniser& recogniser, const std::vector<Article>& articles, std::size_t tokens,
            std::size_t& entities) {
  const auto start = Clock::now();
  for (const Article& article : articles) entities += recogniser.recognise(article).size();
  return static_cast<double>(tokens) / 600 / seconds_since(start);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Speed, start and memory of recogniser and resolver on one core.");
  std::vector<std::string> files;
  app.add_option("FILE", files, "articles as plain text, one a file")->required()->check(CLI::ExistingFile);
  CLI11_PARSE(app, argc, argv);

  const std::size_t before = resident_bytes();
  const auto start = Clock::now();
  const RecogniserModel model = RecogniserModel::built_in();
  const double start_seconds = seconds_since(start);
  const std::size_t with_model = resident_bytes();

  std::vector<Article> articles = read_articles(files);
  std::shuffle(articles.begin(), articles.end(), std::mt19937(1));
  const std::size_t tokens = tokens_of(articles);
  const double agreed = agreement(model, articles);
  if (agreed < 0.995) {
    fmt::print(stderr, "the fast path finds only {:.2f} % of the names\n", 100 * agreed);
    return 1;
  }
  Recogniser recogniser(model);
  std::size_t entities = 0;
  const std::size_t articles_bytes = resident_bytes();
  const double cold = pass(recogniser, articles, tokens, entities);
  const std::size_t after = resident_bytes();
  const double warm = pass(recogniser, articles, tokens, entities);
  constexpr double kMega = 1e6;
  fmt::print("articles {}, tokens {}, entities {}, fast path agrees on {:.2f} % of names\n", articles.size(),
             tokens, entities / 2, 100 * agreed);
  fmt::print(
      "start {:.0f} ms (bound 100), model {:.0f} MB, with what is remembered of words {:.0f} MB (bound "
      "150)\n",
      start_seconds * 1000, static_cast<double>(with_model - before) / kMega,
      static_cast<double>(with_model - before + after - articles_bytes) / kMega);
  fmt::print("articles of 600 tokens a second: {:.0f} on text not seen before, {:.0f} seen (wanted 3000)\n",
             cold, warm);
  return 0;
}
