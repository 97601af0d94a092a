// From bytes in any known format to articles: what the rest of the indexer sees of reading.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/result.hpp"

namespace dateline {

enum class InputFormat { automatic, text, markdown, jsonl, json, csv, tsv, reuters };

/// Where something stands in the input, for messages: "news.tar.zst!2024/a.jsonl:17".
struct SourcePlace {
  std::string file;        ///< path as given, "!member" appended inside archives; "-" for standard input
  std::uint64_t line = 0;  ///< first line of the record, from 1; 0 where lines have no meaning

  friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

struct Complaint {
  SourcePlace place;
  std::string reason;  ///< one line, says what was wrong and, where it helps, what to do

  friend bool operator==(const Complaint&, const Complaint&) = default;
};

/// Receives everything that reading finds, in input order, from one thread.
class ReadSink {
 public:
  ReadSink() = default;
  ReadSink(const ReadSink&) = delete;
  ReadSink& operator=(const ReadSink&) = delete;
  ReadSink(ReadSink&&) = delete;
  ReadSink& operator=(ReadSink&&) = delete;
  virtual ~ReadSink() = default;

  enum class Next { proceed, stop };

  /// `origin`: the absolute, lexically normalised path of the outermost file ("" for standard input), for
  /// --prune.
  virtual Next article(Article&& article, const SourcePlace& place, const std::string& origin) = 0;
  virtual Next rejected(Complaint complaint,
                        const std::string& origin) = 0;  ///< one record was no usable article
  virtual Next failed(Complaint complaint,
                      const std::string& origin) = 0;  ///< an input (or the rest of it) could not be read
  virtual void warning(Complaint complaint) = 0;       ///< kept, but something was off (unreadable date)
  virtual void skipped(const std::string& path) = 0;   ///< not a known format in a walked directory
  /// Asked when a signal interrupts a read that waits for input: true ends the reading.
  virtual bool stop_requested() { return false; }
};

struct ReadOptions {
  InputFormat format = InputFormat::automatic;
  /// Our field name → name in the source, dotted for nested values.
  std::map<std::string, std::string> field_map;
  /// Our field name → constant value, used instead of whatever the source says.
  std::map<std::string, std::string> constants;
  /// A longer record is rejected and passed over without being held in memory.
  std::size_t max_record_bytes = std::size_t{64} << 20;
};

struct ReadTotals {
  std::uint64_t bytes = 0;               ///< decoded text bytes of the records that became articles
  std::uint64_t replaced_sequences = 0;  ///< ill-formed UTF-8 sequences replaced
  bool stopped = false;                  ///< the sink asked to stop
};

/// Checks names given to --map and --set; the error lists the known fields.
Result<void> check_fields(const ReadOptions& options);
std::optional<InputFormat> parse_input_format(const std::string& name);

/// Reads every path in order: a file, a directory (walked in name order), an archive, or "-". Never throws;
/// one bad record or input is reported and the rest goes on.
ReadTotals read_inputs(const std::vector<std::string>& paths, const ReadOptions& options, ReadSink& sink);

/// Reads bytes as read_inputs would read a file of that name ("-": standard input). May throw std::bad_alloc.
ReadTotals read_memory(std::string_view content, const std::string& name, const ReadOptions& options,
                       ReadSink& sink);

}  // namespace dateline
