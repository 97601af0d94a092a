#include "indexer/read/delivery.hpp"

#include <fmt/format.h>

#include <utility>

namespace dateline {

Delivery::Delivery(ReadRun& run, std::string file, IdFallback id, std::string origin)
    : run_(run), file_(std::move(file)), id_(std::move(id)), origin_(std::move(origin)) {}

void Delivery::note(ReadSink::Next next) {
  if (next == ReadSink::Next::stop) run_.totals.stopped = true;
}

void Delivery::record(const Record& record) {
  if (stopped()) return;
  BuiltArticle built = run_.builder.build(record, id_);
  const SourcePlace place{file_, record.line};
  for (std::string& warning : built.warnings) run_.sink.warning({place, std::move(warning)});
  if (!built.article) {
    reject(record.line, "no title and no body");
    return;
  }
  run_.totals.bytes += built.article->body.size();
  if (!built.article->title_derived) run_.totals.bytes += built.article->title.size();
  ++articles_;
  ++run_.articles_of_input;
  note(run_.sink.article(std::move(*built.article), place, origin_));
}

void Delivery::reject(std::uint64_t line, std::string reason) {
  if (!stopped()) note(run_.sink.rejected({{file_, line}, std::move(reason)}, origin_));
}

void Delivery::fail(std::uint64_t line, std::string reason) {
  if (!stopped()) note(run_.sink.failed({{file_, line}, std::move(reason)}, origin_));
}

std::string format_limit(std::size_t bytes) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20;
  if (bytes >= kMebibyte && bytes % kMebibyte == 0) return fmt::format("{} MiB", bytes / kMebibyte);
  return fmt::format("{} bytes", bytes);
}

std::string kept_clause(std::uint64_t articles) {
  if (articles == 0) return {};
  if (articles == 1) return "; the article before it is kept";
  return fmt::format("; the {} articles before it are kept", articles);
}

}  // namespace dateline
