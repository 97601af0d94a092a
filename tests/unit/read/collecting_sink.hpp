// Keeps everything that reading finds, for tests to look at.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/read/reader.hpp"

namespace dateline {

class CollectingSink final : public ReadSink {
 public:
  Next article(Article&& article, const SourcePlace& place, const std::string& origin) override {
    articles.push_back(std::move(article));
    places.push_back(place);
    origins.push_back(origin);
    return articles.size() >= stop_after ? Next::stop : Next::proceed;
  }
  Next rejected(Complaint complaint, const std::string& /*origin*/) override {
    rejections.push_back(show(complaint));
    return stop_at_rejection ? Next::stop : Next::proceed;
  }
  Next failed(Complaint complaint, const std::string& /*origin*/) override {
    failures.push_back(show(complaint));
    return Next::proceed;
  }
  void warning(Complaint complaint) override { warnings.push_back(show(complaint)); }
  void skipped(const std::string& path) override { skips.push_back(path); }

  /// "a.jsonl:17: not JSON", without the line where it is 0.
  static std::string show(const Complaint& complaint) {
    std::string shown = complaint.place.file;
    if (complaint.place.line > 0) shown.append(1, ':').append(std::to_string(complaint.place.line));
    return shown.append(": ").append(complaint.reason);
  }

  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> all;
    for (const Article& article : articles) all.push_back(article.id);
    return all;
  }
  [[nodiscard]] std::vector<std::string> titles() const {
    std::vector<std::string> all;
    for (const Article& article : articles) all.push_back(article.title);
    return all;
  }
  /// No article was lost and nothing was remarked.
  [[nodiscard]] bool is_clean() const { return rejections.empty() && failures.empty() && warnings.empty(); }

  std::vector<Article> articles;
  std::vector<SourcePlace> places;
  std::vector<std::string> origins;
  std::vector<std::string> rejections;
  std::vector<std::string> failures;
  std::vector<std::string> warnings;
  std::vector<std::string> skips;
  ReadTotals totals;
  std::size_t stop_after = static_cast<std::size_t>(-1);
  bool stop_at_rejection = false;
};

/// Reads a file of that name and content.
inline void read_into(CollectingSink& sink, const std::string& name, std::string_view content,
                      const ReadOptions& options = {}) {
  sink.totals = read_memory(content, name, options, sink);
}

}  // namespace dateline
