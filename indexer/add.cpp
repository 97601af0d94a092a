#include "indexer/add.hpp"

#include <chrono>
#include <cstdlib>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "common/index/database.hpp"
#include "indexer/build/parallel_loader.hpp"
#include "indexer/build/prune.hpp"
#include "indexer/entities/recogniser.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/progress.hpp"

namespace dateline {

namespace {

namespace fs = std::filesystem;

/// Xapian gathers postings in memory up to this many articles before it sorts them into its tables; it can be
/// set by environment only. A thousand is a third faster than the library's ten thousand (measured on
/// Reuters-21578).
constexpr const char* kFlushThreshold = "1000";

/// Turns what reading finds into work for the loader and entries of the summary.
class RunSink final : public ReadSink {
 public:
  RunSink(const AddOptions& options, ParallelLoader& loader, RunTrace& trace, AddSummary& summary,
          const ReportLine& report)
      : options_(options),
        loader_(loader),
        trace_(trace),
        summary_(summary),
        report_(report),
        progress_(options.quiet ? When::never : options.progress) {}

  Next article(Article&& article, const SourcePlace&, const std::string& origin) override {
    progress_.update(loader_.written(), summary_.rejected);
    return loader_.push(std::move(article), origin) ? next() : Next::stop;
  }

  Next rejected(Complaint complaint, const std::string& origin) override {
    ++summary_.rejected;
    return note(std::move(complaint), origin, summary_.rejections);
  }

  Next failed(Complaint complaint, const std::string& origin) override {
    ++summary_.failed;
    return note(std::move(complaint), origin, summary_.errors);
  }

  void warning(Complaint complaint) override {
    ++summary_.warned;
    if (!options_.quiet) say("warning: " + to_string(complaint));
    keep(std::move(complaint), summary_.warnings);
  }

  void skipped(const std::string&) override { ++summary_.skipped; }

  bool stop_requested() override { return interrupted(); }

  void end_progress() { progress_.clear(); }

 private:
  static Next next() { return interrupted() ? Next::stop : Next::proceed; }

  Next note(Complaint complaint, const std::string& origin, std::vector<Complaint>& list) {
    trace_.incomplete.insert(origin);
    say(to_string(complaint));
    keep(std::move(complaint), list);
    return options_.strict ? Next::stop : next();
  }

  void say(const std::string& line) {
    progress_.clear();
    report_(line);
  }

  static void keep(Complaint complaint, std::vector<Complaint>& list) {
    if (list.size() < kKeptComplaints) list.push_back(std::move(complaint));
  }

  const AddOptions& options_;
  ParallelLoader& loader_;
  RunTrace& trace_;
  AddSummary& summary_;
  const ReportLine& report_;
  Progress progress_;
};

Result<std::shared_ptr<const Gazetteer>> load_gazetteers(const AddOptions& options,
                                                         const ReportLine& report) {
  if (options.gazetteers.empty()) return std::shared_ptr<const Gazetteer>();
  auto loaded = Gazetteer::load(options.gazetteers);
  if (!loaded) return loaded.error();
  if (!options.quiet)
    for (const auto& warning : loaded->warnings()) report("warning: " + warning);
  return std::make_shared<const Gazetteer>(std::move(*loaded));
}

Result<std::optional<RecogniserModel>> load_recogniser(const AddOptions& options) {
  if (options.recognition == Recognition::off) return std::optional<RecogniserModel>();
  if (!options.ner_model) return std::optional(RecogniserModel::built_in());
  auto loaded = RecogniserModel::load(*options.ner_model);
  if (!loaded) return loaded.error();
  return std::optional(std::move(*loaded));
}

std::vector<std::string> given_directories(const AddOptions& options) {
  std::vector<std::string> directories;
  for (const auto& path : options.paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) continue;
    auto directory = fs::absolute(path, error).lexically_normal().string();
    while (directory.size() > 1 && directory.back() == '/') directory.pop_back();
    directories.push_back(directory);
  }
  return directories;
}

void prune(IndexWriter& writer, const AddOptions& options, const RunTrace& trace, AddSummary& summary) {
  for (const auto docid : gone_articles(writer.database(), given_directories(options), trace)) {
    writer.erase(docid);
    ++summary.removed;
  }
}

/// Everything between an opened database and its last commit. Throws Xapian::Error.
void run(const AddOptions& options, IndexWriter& writer, const IndexConfiguration& configuration,
         const ReportLine& report, AddSummary& summary) {
  RunTrace trace;
  ReadTotals totals;
  LoadCounts counts;
  {
    ParallelLoader loader(writer, options.database, configuration, {.jobs = options.jobs},
                          [&](Xapian::docid docid) { trace.saw(docid); });
    RunSink sink(options, loader, trace, summary, report);
    totals = read_inputs(options.paths, options.read, sink);
    counts = loader.finish();
    sink.end_progress();
  }
  summary.interrupted = interrupted();
  summary.bytes = totals.bytes;
  summary.replaced_sequences = totals.replaced_sequences;
  if (options.strict && (summary.rejected > 0 || summary.failed > 0)) return;
  summary.added = counts.added;
  summary.updated = counts.updated;
  summary.unchanged = counts.unchanged;
  if (options.prune && !totals.stopped && !summary.interrupted) prune(writer, options, trace, summary);
  writer.commit();
}

}  // namespace

Result<AddSummary> add_articles(const AddOptions& options, const ReportLine& report) {
  if (auto fields = check_fields(options.read); !fields) return fields.error();
  auto gazetteer = load_gazetteers(options, report);
  if (!gazetteer) return gazetteer.error();
  auto recogniser = load_recogniser(options);
  if (!recogniser) return recogniser.error();
  setenv("XAPIAN_FLUSH_THRESHOLD", kFlushThreshold, 0);
  auto database = open_for_writing(options.database, IfMissing::create);
  if (!database) return database.error();

  const auto start = std::chrono::steady_clock::now();
  return guard_xapian(options.database, [&]() -> Result<AddSummary> {
    IndexConfiguration configuration{.default_language = options.language,
                                     .detect_language = options.detect_language,
                                     .gazetteer = std::move(*gazetteer)};
    if (const auto& model = *recogniser) {
      configuration.make_recogniser = recogniser_factory(*model);
      configuration.recogniser = model->fingerprint;
    }
    IndexWriter writer(std::move(*database), configuration,
                       options.strict ? WholeRun::all_or_nothing : WholeRun::committed_in_parts);
    AddSummary summary;
    run(options, writer, configuration, report, summary);
    summary.entities = writer.count_entities();
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return summary;
  });
}

}  // namespace dateline
