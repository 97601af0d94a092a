// `indexer add`: reads articles and brings the database up to date with them.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/cli/arguments.hpp"
#include "common/result.hpp"
#include "common/text/language.hpp"
#include "indexer/read/reader.hpp"
#include "indexer/summary.hpp"

namespace dateline {

/// Whether names are recognised in running text.
enum class Recognition { on, off };

struct AddOptions {
  std::filesystem::path database = "news.db";
  std::vector<std::string> paths;
  ReadOptions read;
  Language language;             ///< of articles that name none
  bool detect_language = false;  ///< find out from the text first
  std::vector<std::filesystem::path> gazetteers;
  Recognition recognition = Recognition::on;
  std::optional<std::filesystem::path> ner_model;  ///< instead of the built-in one
  unsigned jobs = 1;                               ///< preparing threads
  bool prune = false;   ///< remove articles whose file under a given directory is gone
  bool strict = false;  ///< the first rejection ends the run and undoes it
  When progress = When::automatic;
  bool quiet = false;  ///< no progress, no warnings; errors only
};

using ReportLine = std::function<void(const std::string& line)>;

/// `report` gets each complaint as it comes, one line without line break. The error is what made the whole
/// run useless (database, options, or --strict); everything stored before it is kept.
Result<AddSummary> add_articles(const AddOptions& options, const ReportLine& report);

}  // namespace dateline
