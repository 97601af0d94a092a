#include "searcher/present/render.hpp"

namespace dateline {

std::string render(const SearchResponse& response, OutputFormat format, const RenderOptions& options) {
  switch (format) {
    case OutputFormat::text:
      return render_text(response, options);
    case OutputFormat::json:
      return render_json(response, options);
    case OutputFormat::ndjson:
      return render_ndjson(response, options);
    case OutputFormat::csv:
      return render_csv(response, options);
    case OutputFormat::trec:
      return render_trec(response, options);
  }
  return {};
}

std::string render_header(OutputFormat format, const RenderOptions& options) {
  return format == OutputFormat::csv ? csv_header(options) : std::string();
}

}  // namespace dateline
