#include "searcher/batch.hpp"

#include "common/text/utf8.hpp"

namespace dateline {

BatchCounts run_batch(std::istream& in, SearchEngine& engine, const SearchRequest& request,
                      OutputFormat format, const RenderOptions& options, const BatchSinks& sinks) {
  BatchCounts counts;
  auto one = request;
  auto shown = options;
  std::uint64_t number = 0;
  shown.topic_column = "topic";
  if (const auto header = render_header(format, shown); !header.empty()) sinks.print(header);
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const auto tab = line.find('\t');
    one.text = tab == std::string::npos ? line : line.substr(tab + 1);
    shown.topic = tab == std::string::npos ? std::to_string(number) : line.substr(0, tab);
    shown.topic_column = shown.topic;
    if (one.text.find_first_not_of(" \t") == std::string::npos) {
      if (tab == std::string::npos) continue;
      ++counts.bad_lines;
      sinks.complain(number, "a topic without a query");
      continue;
    }
    if (tab == 0) {
      ++counts.bad_lines;
      sinks.complain(number, "a query with an empty topic");
      continue;
    }
    if (!is_valid_utf8(line)) {
      ++counts.bad_lines;
      sinks.complain(number, "not UTF-8");
      continue;
    }
    const auto response = engine.search(one);
    if (!response) {
      ++counts.bad_lines;
      sinks.complain(number, response.error().message);
      continue;
    }
    ++counts.queries;
    if (response->total.value > 0) ++counts.with_hits;
    sinks.print(render(*response, format, shown));
  }
  return counts;
}

}  // namespace dateline
