// `searcher batch`: a file of queries, answered one after the other.
#pragma once

#include <functional>
#include <istream>
#include <string>

#include "common/result.hpp"
#include "searcher/present/render.hpp"
#include "searcher/search/engine.hpp"

namespace dateline {

struct BatchCounts {
  std::uint64_t queries = 0;
  std::uint64_t with_hits = 0;
  std::uint64_t bad_lines = 0;
};

struct BatchSinks {
  std::function<void(const std::string& text)> print;
  std::function<void(std::uint64_t line, const std::string& reason)> complain;
};

/// A line is `topic<TAB>query` or a query, whose topic is then its line number; blank lines are passed over.
/// A bad line (no UTF-8, a topic or query missing, a search that failed) is complained of and the rest runs.
/// Memory does not grow with the number of queries. Where reading fails, `in` is left bad.
/// `request` gives all but the text.
BatchCounts run_batch(std::istream& in, SearchEngine& engine, const SearchRequest& request,
                      OutputFormat format, const RenderOptions& options, const BatchSinks& sinks);

}  // namespace dateline
