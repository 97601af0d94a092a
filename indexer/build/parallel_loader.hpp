// Reading → (in parallel) hashing, look-up and preparation → writing, in input order.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "common/article.hpp"
#include "indexer/build/index_writer.hpp"
#include "indexer/build/seen_ids.hpp"

namespace dateline {

struct LoaderOptions {
  unsigned jobs = 1;  ///< threads that prepare; reading and writing have a thread each besides
};

struct LoadCounts {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
};

/// Takes articles from one thread, prepares them in several and writes them in their order in one more, with
/// a bounded number in flight. What the writing thread throws ends the load and is thrown by `finish`.
class ParallelLoader {
 public:
  /// `written`: called by the writing thread with each article's docid.
  ParallelLoader(IndexWriter& writer, std::filesystem::path database, IndexConfiguration configuration,
                 LoaderOptions options, std::function<void(Xapian::docid)> written);
  /// Waits for what is in flight, without throwing.
  ~ParallelLoader();
  ParallelLoader(const ParallelLoader&) = delete;
  ParallelLoader& operator=(const ParallelLoader&) = delete;
  ParallelLoader(ParallelLoader&&) = delete;
  ParallelLoader& operator=(ParallelLoader&&) = delete;

  /// Blocks while too much is in flight. False once writing has failed: nothing more will be taken.
  bool push(Article article, std::string origin);
  /// Writes all that was pushed; throws what went wrong.
  LoadCounts finish();
  [[nodiscard]] std::uint64_t written() const { return written_count_; }

 private:
  struct Task {
    Article article;
    std::string origin;
    ContentHash hash{};
    bool seen_before =
        false;  ///< perhaps: the id may have come earlier in this run, so only the writer can judge
    Xapian::docid unchanged = 0;
    std::optional<PreparedArticle> prepared;
  };
  struct Batch {
    std::vector<Task> tasks;
    std::size_t bytes = 0;
    bool prepared = false;
    std::exception_ptr failure;
  };

  void submit();
  void prepare_batches();
  void prepare_task(Task& task, ArticlePreparer& preparer, std::optional<Xapian::Database>& snapshot) const;
  void write_batches();
  void write_task(Task& task);
  void stop();

  IndexWriter& writer_;
  std::filesystem::path path_;
  IndexConfiguration configuration_;
  std::function<void(Xapian::docid)> report_;
  bool database_was_empty_;
  std::size_t max_in_flight_;
  SeenIds seen_;
  std::shared_ptr<Batch> filling_ = std::make_shared<Batch>();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Batch>> to_prepare_;
  std::deque<std::shared_ptr<Batch>> to_write_;  ///< in input order, prepared or not
  bool no_more_ = false;
  std::exception_ptr failure_;
  LoadCounts counts_;
  std::atomic<std::uint64_t> written_count_{0};
  std::vector<std::thread> threads_;
};

}  // namespace dateline
