#include "indexer/build/parallel_loader.hpp"

#include <utility>

namespace dateline {

namespace {

/// A batch is handed on when it holds this much: large enough that handing on costs nothing, small enough
/// that a few of them bound memory.
constexpr std::size_t kBatchArticles = 32;
constexpr std::size_t kBatchBytes = std::size_t{256} << 10U;
/// Batches between reading and writing, for each preparing thread.
constexpr std::size_t kBatchesPerJob = 4;

}  // namespace

ParallelLoader::ParallelLoader(IndexWriter& writer, std::filesystem::path database,
                               IndexConfiguration configuration, LoaderOptions options,
                               std::function<void(Xapian::docid)> written)
    : writer_(writer),
      path_(std::move(database)),
      configuration_(std::move(configuration)),
      report_(std::move(written)),
      database_was_empty_(writer.database().get_doccount() == 0),
      max_in_flight_(kBatchesPerJob * options.jobs + 1) {
  for (unsigned i = 0; i < options.jobs; ++i) threads_.emplace_back([this] { prepare_batches(); });
  threads_.emplace_back([this] { write_batches(); });
}

ParallelLoader::~ParallelLoader() {
  stop();
}

void ParallelLoader::stop() {
  {
    const std::lock_guard lock(mutex_);
    no_more_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

bool ParallelLoader::push(Article article, std::string origin) {
  const auto seen = seen_.insert(article.id);
  filling_->bytes += article.body.size();
  auto& task = filling_->tasks.emplace_back();
  task.article = std::move(article);
  task.origin = std::move(origin);
  task.seen_before = seen;
  if (filling_->tasks.size() >= kBatchArticles || filling_->bytes >= kBatchBytes) submit();
  const std::lock_guard lock(mutex_);
  return failure_ == nullptr;
}

void ParallelLoader::submit() {
  if (filling_->tasks.empty()) return;
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return to_write_.size() < max_in_flight_ || failure_ != nullptr; });
  to_prepare_.push_back(filling_);
  to_write_.push_back(std::exchange(filling_, std::make_shared<Batch>()));
  changed_.notify_all();
}

LoadCounts ParallelLoader::finish() {
  submit();
  stop();
  if (failure_) std::rethrow_exception(failure_);
  return counts_;
}

void ParallelLoader::prepare_batches() {
  ArticlePreparer preparer(configuration_);
  std::optional<Xapian::Database> snapshot;
  while (true) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !to_prepare_.empty() || no_more_ || failure_ != nullptr; });
    if (failure_ != nullptr || to_prepare_.empty()) return;
    const auto batch = to_prepare_.front();
    to_prepare_.pop_front();
    lock.unlock();
    try {
      for (auto& task : batch->tasks) prepare_task(task, preparer, snapshot);
    } catch (...) {
      batch->failure = std::current_exception();
    }
    lock.lock();
    batch->prepared = true;
    changed_.notify_all();
  }
}

void ParallelLoader::prepare_task(Task& task, ArticlePreparer& preparer,
                                  std::optional<Xapian::Database>& snapshot) const {
  task.hash = content_hash(task.article, configuration_);
  if (task.seen_before) return;
  if (!database_was_empty_) {
    if (!snapshot) snapshot.emplace(path_.string());
    std::optional<KnownArticle> known;
    try {
      known = find_article(*snapshot, task.article.id);
    } catch (const Xapian::DatabaseModifiedError&) {
      snapshot->reopen();
      known = find_article(*snapshot, task.article.id);
    }
    if (known && known->hash == task.hash) {
      task.unchanged = known->docid;
      return;
    }
  }
  task.prepared = preparer.prepare(std::move(task.article), std::move(task.origin), task.hash);
}

void ParallelLoader::write_batches() {
  while (true) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return to_write_.empty() ? no_more_ : to_write_.front()->prepared; });
    if (to_write_.empty()) return;
    const auto batch = to_write_.front();
    lock.unlock();
    try {
      if (batch->failure) std::rethrow_exception(batch->failure);
      for (auto& task : batch->tasks) write_task(task);
    } catch (...) {
      lock.lock();
      failure_ = std::current_exception();
      changed_.notify_all();
      return;
    }
    lock.lock();
    to_write_.pop_front();
    changed_.notify_all();
  }
}

void ParallelLoader::write_task(Task& task) {
  auto outcome = PutOutcome::unchanged;
  auto docid = task.unchanged;
  if (docid == 0) {
    outcome = task.prepared ? writer_.put(std::move(*task.prepared))
                            : writer_.put(std::move(task.article), std::move(task.origin), task.hash);
    docid = writer_.last_docid();
  }
  switch (outcome) {
    case PutOutcome::added:
      ++counts_.added;
      break;
    case PutOutcome::updated:
      ++counts_.updated;
      break;
    case PutOutcome::unchanged:
      ++counts_.unchanged;
      break;
  }
  ++written_count_;
  report_(docid);
}

}  // namespace dateline
