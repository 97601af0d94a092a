// Renders a response for people and programs. Escaping happens here and nowhere else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/search/entity_answer.hpp"
#include "searcher/search/response.hpp"
#include "searcher/search/suggestions.hpp"

namespace dateline {

enum class OutputFormat { text, json, ndjson, csv, trec };

enum class Colour { off, on };

struct RenderOptions {
  Colour colour = Colour::off;
  std::size_t columns = 80;  ///< width of the terminal; text wraps there
  std::string topic = "0";   ///< first column of trec
  /// batch: the first csv column, "topic" of json, and a heading in text, where not empty.
  std::string topic_column = {};
};

/// The answer in one format, ending in a newline where it is not empty. Several answers may follow each other
/// behind one header.
std::string render(const SearchResponse& response, OutputFormat format, const RenderOptions& options);
/// What stands once above all answers: csv's column names, in other formats nothing.
std::string render_header(OutputFormat format, const RenderOptions& options);

std::string render_text(const SearchResponse& response, const RenderOptions& options);
std::string render_json(const SearchResponse& response,
                        const RenderOptions& options);  ///< indented, schema 1
std::string render_ndjson(const SearchResponse& response,
                          const RenderOptions& options);  ///< a line without hits, then a hit a line
std::string render_csv(const SearchResponse& response,
                       const RenderOptions& options);  ///< rows without a header
std::string csv_header(const RenderOptions& options);
std::string render_trec(const SearchResponse& response, const RenderOptions& options);

/// `searcher facets`: only the facet tables.
std::string render_facets_text(const SearchResponse& response, const RenderOptions& options);
std::string render_facets_json(const SearchResponse& response);
std::string render_facets_csv(const SearchResponse& response);  ///< kind,key,value,count with header

/// `searcher entity`.
std::string render_entity_text(const EntityAnswer& answer, const RenderOptions& options);
std::string render_entity_json(const EntityAnswer& answer);

/// `searcher suggest`. Text: one a line with kind ("word" for words) and count.
std::string render_suggestions_text(const Suggestions& suggestions, const RenderOptions& options);
std::string render_suggestions_json(const Suggestions& suggestions);

/// `searcher show`. Text: mentions of entities are marked where there is colour. JSON: the article's own
/// fields, body whole, readable by `indexer add` again.
std::string render_article_text(const ArticleView& view, const RenderOptions& options);
std::string render_article_json(const ArticleView& view);

}  // namespace dateline
