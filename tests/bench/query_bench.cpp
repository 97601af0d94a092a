// Answers the queries of tests/bench/query.py inside one process, warm and on one thread, and times each.
//   query_bench DATABASE < queries
// A line of input is a mode ("time" or "check"), a class and its words, separated by tabs; a line of output
// is nanoseconds, total, number of hits, bytes of stored text fetched, and the counts of the facets ("check"
// only). The peers in tests/bench/peers speak the same protocol.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "common/date.hpp"
#include "searcher/search/engine.hpp"
#include "tests/bench/stopwatch.hpp"

namespace {

using namespace dateline;
using bench::Stopwatch;
using Words = std::vector<std::string>;

enum class Mode { time, check };

Words split(const std::string& line) {
  Words parts;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, '\t');) parts.push_back(part);
  return parts;
}

SearchRequest with_text(std::string text) {
  SearchRequest request;
  request.text = std::move(text);
  request.fall_back = false;
  request.snippets.count = 0;
  return request;
}

SearchRequest with_facets(std::string text) {
  auto request = with_text(std::move(text));
  request.facets = {FacetKind::topic, FacetKind::place, FacetKind::month};
  return request;
}

SearchRequest by_topic(const Words& words) {
  auto request = with_text(words.at(0));
  request.filters.push_back(make_filter(FacetKind::topic, "=" + words.at(1), false));
  return request;
}

SearchRequest by_days(const Words& words) {
  auto request = with_text(words.at(0));
  request.days = parse_day_range(words.at(1) + ".." + words.at(2)).value();
  return request;
}

SearchRequest newest(const Words& words) {
  auto request = with_text(words.at(0));
  request.sort = SortOrder::newest;
  return request;
}

SearchRequest with_snippets(const Words& words) {
  auto request = with_text(fmt::format("{}", fmt::join(words, " ")));
  request.snippets.count = 1;
  return request;
}

/// How a class of queries is asked here.
const std::map<std::string, std::function<SearchRequest(const Words&)>>& classes() {
  static const std::map<std::string, std::function<SearchRequest(const Words&)>> table{
      {"word", [](const Words& words) { return with_text(words.at(0)); }},
      {"and", [](const Words& words) { return with_text(fmt::format("{}", fmt::join(words, " "))); }},
      {"or", [](const Words& words) { return with_text(fmt::format("{}", fmt::join(words, " OR "))); }},
      {"phrase", [](const Words& words) { return with_text(fmt::format("\"{}\"", fmt::join(words, " "))); }},
      {"near", [](const Words& words) { return with_text(fmt::format("{}", fmt::join(words, " NEAR/5 "))); }},
      {"prefix", [](const Words& words) { return with_text(words.at(0) + "*"); }},
      {"fuzzy", [](const Words& words) { return with_text(words.at(0) + "~"); }},
      {"topic", by_topic},
      {"days", by_days},
      {"newest", newest},
      {"snippets", with_snippets},
      {"facets", [](const Words& words) { return with_facets(words.at(0)); }},
      {"facets-all", [](const Words&) { return with_facets(""); }}};
  return table;
}

std::string counts_of(const SearchResponse& response) {
  std::string counts;
  for (const auto& table : response.facets)
    for (const auto& value : table.values)
      counts += fmt::format("{}{}={}", counts.empty() ? "" : ";", facet_name(table.kind), value.count);
  return counts;
}

/// The line that answers a query; an error where it cannot be asked.
Result<std::string> answer(SearchEngine& engine, Mode mode, SearchRequest request) {
  if (mode == Mode::check) request.exact_total = true;
  const Stopwatch stopwatch;
  const auto response = engine.search(request);
  const auto took = stopwatch.read();
  if (!response) return response.error();
  std::size_t bytes = 0;
  for (const auto& hit : response->hits) bytes += hit.article.id.size() + hit.article.title.size();
  return fmt::format("{}\t{}\t{}\t{}\t{}", took, response->total.value, response->hits.size(), bytes,
                     mode == Mode::check ? counts_of(*response) : "");
}

int run(SearchEngine& engine) {
  for (std::string line; std::getline(std::cin, line);) {
    auto parts = split(line);
    const auto known = parts.size() < 2 ? classes().end() : classes().find(parts[1]);
    if (known == classes().end()) {
      fmt::print(stderr, "no class of queries: {}\n", line);
      return 2;
    }
    const auto mode = parts[0] == "check" ? Mode::check : Mode::time;
    parts.erase(parts.begin(), parts.begin() + 2);
    const auto answered = answer(engine, mode, known->second(parts));
    if (!answered) {
      fmt::print(stderr, "{}: {}\n", line, answered.error().message);
      return 1;
    }
    std::cout << *answered << std::endl;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: query_bench DATABASE < queries\n");
    return 2;
  }
  auto engine = SearchEngine::open(argv[1]);
  if (!engine) {
    fmt::print(stderr, "{}\n", engine.error().message);
    return 2;
  }
  return run(*engine);
}
