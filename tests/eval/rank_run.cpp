// Answers queries with the product's engine under any ranking: for ablations and for choosing the settings.
#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "searcher/search/engine.hpp"

namespace {

using dateline::RankingOptions;

constexpr std::array<std::pair<const char*, double RankingOptions::*>, 9> kSettings{
    {{"k1", &RankingOptions::k1},
     {"b", &RankingOptions::b},
     {"k3", &RankingOptions::k3},
     {"burst", &RankingOptions::burst},
     {"title", &RankingOptions::title},
     {"frame", &RankingOptions::frame},
     {"proximity", &RankingOptions::proximity},
     {"expand", &RankingOptions::expand},
     {"neighbours", &RankingOptions::neighbours}}};

RankingOptions parse_settings(const std::vector<std::string>& words) {
  RankingOptions options;
  for (const auto& word : words) {
    const auto sign = word.find('=');
    const auto* const setting = std::find_if(kSettings.begin(), kSettings.end(), [&](const auto& known) {
      return word.substr(0, sign) == known.first;
    });
    if (sign == std::string::npos || setting == kSettings.end())
      throw CLI::ValidationError("--set " + word, "write NAME=VALUE with a name of RankingOptions");
    options.*(setting->second) = std::stod(word.substr(sign + 1));
  }
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Prints a TREC run of topic<TAB>query lines, any of the words being enough.");
  std::string database;
  std::string queries;
  std::vector<std::string> settings;
  std::uint64_t limit = 1'000;
  app.add_option("--db", database)->required();
  app.add_option("--set", settings, "NAME=VALUE, a member of RankingOptions");
  app.add_option("-n", limit);
  app.add_option("queries", queries)->required();
  CLI11_PARSE(app, argc, argv);
  auto engine = dateline::SearchEngine::open(database);
  if (!engine) {
    fmt::print(stderr, "{}\n", engine.error().message);
    return 2;
  }
  dateline::SearchRequest request;
  request.match = dateline::MatchMode::any;
  request.limit = limit;
  request.snippets.count = 0;
  try {
    request.ranking = parse_settings(settings);
  } catch (const CLI::Error& error) {
    return app.exit(error);
  }
  std::ifstream lines(queries);
  for (std::string line; std::getline(lines, line);) {
    const auto tab = line.find('\t');
    request.text = line.substr(tab + 1);
    const auto response = engine->search(request);
    if (!response) {
      fmt::print(stderr, "{}\n", response.error().message);
      return 2;
    }
    for (const auto& hit : response->hits)
      fmt::print("{} Q0 {} {} {:.6f} run\n", line.substr(0, tab), hit.article.id, hit.rank, hit.score);
  }
  return 0;
}
