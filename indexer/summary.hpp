// What a run of `indexer add` did, as one plain value; text and JSON are rendered from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/reader.hpp"

namespace dateline {

/// Complaints that are kept with their text; more are only counted, so that a bad input cannot fill the
/// memory.
inline constexpr std::size_t kKeptComplaints = 1'000;

struct AddSummary {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t rejected = 0;
  std::uint64_t removed = 0;  ///< by --prune
  std::uint64_t skipped = 0;  ///< files of no known format in walked directories
  std::uint64_t failed = 0;   ///< inputs that could not be read, or not to their end
  std::uint64_t warned = 0;
  std::uint64_t replaced_sequences = 0;  ///< ill-formed UTF-8 sequences replaced by U+FFFD
  std::uint64_t entities = 0;  ///< distinct persons, organisations and places in the database after the run
  std::uint64_t bytes = 0;     ///< of article text
  double seconds = 0;
  bool interrupted = false;
  std::vector<Complaint> rejections;
  std::vector<Complaint> errors;
  std::vector<Complaint> warnings;

  /// Articles read: the sum of what became of them.
  [[nodiscard]] std::uint64_t read() const { return added + updated + unchanged + rejected; }
  [[nodiscard]] double articles_per_second() const {
    return seconds > 0 ? static_cast<double>(read()) / seconds : 0;
  }
};

/// "1 article", "2 articles": for nouns whose plural takes an s.
std::string counted(std::uint64_t count, std::string_view noun);

/// "file:line: reason".
std::string to_string(const Complaint& complaint);
std::string render_summary_text(const AddSummary& summary);
std::string render_summary_json(const AddSummary& summary);

}  // namespace dateline
