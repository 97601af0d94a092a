// alias_eval [--json] [--time] [--errors] FILE...: measures the resolver on documents whose mentions are
// given.
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "indexer/entities/resolver.hpp"
#include "tests/eval/alias_document.hpp"
#include "tests/eval/alias_errors.hpp"
#include "tests/eval/cluster_score.hpp"

namespace dateline {

namespace {

struct Options {
  bool json = false;
  bool time = false;
  bool errors = false;
  std::vector<std::string> files;
};

/// Every mention has a cluster: those without an entity stand alone.
std::vector<std::uint32_t> clusters_of(const std::vector<ResolvedEntity>& entities, std::size_t mentions) {
  std::vector<std::uint32_t> clusters(mentions);
  for (std::size_t at = 0; at < mentions; ++at)
    clusters[at] = static_cast<std::uint32_t>(entities.size() + at);
  for (std::uint32_t entity = 0; entity < entities.size(); ++entity) {
    for (const auto mention : entities[entity].mentions) clusters[mention] = entity;
  }
  return clusters;
}

/// Runs over all documents for a second of processor time, after one run that warms the caches.
void print_time(const std::vector<AliasDocument>& documents) {
  Resolver resolver;
  std::size_t mentions = 0;
  std::size_t runs = 0;
  const auto run = [&] {
    for (const auto& document : documents) {
      const std::vector<std::string_view> tokens(document.tokens.begin(), document.tokens.end());
      resolver.resolve(tokens, document.mentions);
      mentions += document.mentions.size();
    }
    runs += documents.size();
  };
  run();
  mentions = 0;
  runs = 0;
  const auto start = std::clock();
  while (std::clock() - start < CLOCKS_PER_SEC) run();
  const auto microseconds = 1e6 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  fmt::print("{:.1f} microseconds of processor time an article, {:.2f} a mention\n",
             microseconds / static_cast<double>(runs), microseconds / static_cast<double>(mentions));
}

void print_table(const ClusterScore& score) {
  const auto line = [](std::string_view name, const Score& s) {
    fmt::print("{:<8}{:>10.4f}{:>10.4f}{:>10.4f}\n", name, s.precision, s.recall, s.f1());
  };
  fmt::print("{:<8}{:>10}{:>10}{:>10}\n", "", "precision", "recall", "F1");
  line("person", score.pairs(EntityKind::person));
  line("org", score.pairs(EntityKind::org));
  line("place", score.pairs(EntityKind::place));
  line("b3", score.b_cubed());
}

void print_json(const ClusterScore& score) {
  const auto object = [](const Score& s) {
    return nlohmann::ordered_json{{"precision", s.precision}, {"recall", s.recall}, {"f1", s.f1()}};
  };
  const nlohmann::ordered_json json{{"person", object(score.pairs(EntityKind::person))},
                                    {"org", object(score.pairs(EntityKind::org))},
                                    {"place", object(score.pairs(EntityKind::place))},
                                    {"b3", object(score.b_cubed())}};
  fmt::print("{}\n", json.dump());
}

Result<std::vector<AliasDocument>> read_documents(const std::vector<std::string>& files) {
  std::vector<AliasDocument> documents;
  for (const auto& file : files) {
    std::ifstream in(file);
    if (!in) return Error{ErrorCode::unreadable, file + ": cannot be opened"};
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
      if (line.empty()) continue;
      auto document = parse_alias_document(line);
      if (!document)
        return Error{ErrorCode::bad_input, fmt::format("{}:{}: {}", file, number, document.error().message)};
      documents.push_back(std::move(*document));
    }
  }
  return documents;
}

int run(const Options& options) {
  const auto documents = read_documents(options.files);
  if (!documents) {
    fmt::print(stderr, "alias_eval: {}\n", documents.error().message);
    return 2;
  }
  Resolver resolver;
  ClusterScore score;
  for (const auto& document : *documents) {
    const std::vector<std::string_view> tokens(document.tokens.begin(), document.tokens.end());
    const auto found = clusters_of(resolver.resolve(tokens, document.mentions), document.mentions.size());
    score.add(document.mentions, document.gold, found);
    if (options.errors) fmt::print("{}", alias_errors(document, found));
  }
  if (options.json)
    print_json(score);
  else
    print_table(score);
  if (options.time) print_time(*documents);
  return 0;
}

}  // namespace

}  // namespace dateline

int main(int argc, char** argv) {
  dateline::Options options;
  CLI::App app("Measure alias resolution: pairwise precision, recall and F1 by kind, and B-cubed.",
               "alias_eval");
  app.add_flag("--json", options.json, "one JSON object");
  app.add_flag("--time", options.time, "print the time an article takes too");
  app.add_flag("--errors", options.errors, "print what went wrong, document by document");
  app.add_option("FILE", options.files, "documents, one JSON object a line")->required();
  CLI11_PARSE(app, argc, argv);
  return dateline::run(options);
}
