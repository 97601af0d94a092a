// What format readers hand their findings to: adds the place, builds the article, counts.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/read/article_builder.hpp"
#include "indexer/read/reader.hpp"
#include "indexer/read/record.hpp"

namespace dateline {

/// What one run of reading shares among its inputs.
struct ReadRun {
  const ReadOptions& options;
  const ArticleBuilder& builder;
  ReadSink& sink;
  ReadTotals totals;
  std::uint64_t articles_of_input = 0;  ///< delivered so far from the path that is being read
};

/// Findings of one file or archive member.
class Delivery {
 public:
  Delivery(ReadRun& run, std::string file, IdFallback id, std::string origin);

  /// Builds and delivers; a record without title and body is rejected.
  void record(const Record& record);
  void reject(std::uint64_t line, std::string reason);
  void fail(std::uint64_t line, std::string reason);
  void count_replaced(std::size_t sequences) { run_.totals.replaced_sequences += sequences; }

  /// The sink wants no more: readers return as soon as they see it.
  [[nodiscard]] bool stopped() const { return run_.totals.stopped; }
  [[nodiscard]] std::uint64_t articles() const { return articles_; }
  [[nodiscard]] const ReadOptions& options() const { return run_.options; }
  [[nodiscard]] const ArticleBuilder& builder() const { return run_.builder; }

 private:
  void note(ReadSink::Next next);

  ReadRun& run_;
  std::string file_;
  IdFallback id_;
  std::string origin_;
  std::uint64_t articles_ = 0;
};

/// "64 MiB" and the like, for messages.
std::string format_limit(std::size_t bytes);

/// "; the 3 articles before it are kept", empty where there are none.
std::string kept_clause(std::uint64_t articles);

}  // namespace dateline
