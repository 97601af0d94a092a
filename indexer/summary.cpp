#include "indexer/summary.hpp"

#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json complaints_json(const std::vector<Complaint>& complaints) {
  auto list = Json::array();
  for (const auto& [place, reason] : complaints)
    list.push_back(
        {{"file", place.file}, {"line", place.line == 0 ? Json() : Json(place.line)}, {"reason", reason}});
  return list;
}

}  // namespace

std::string counted(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string to_string(const Complaint& complaint) {
  const auto& [file, line] = complaint.place;
  return line == 0 ? fmt::format("{}: {}", file, complaint.reason)
                   : fmt::format("{}:{}: {}", file, line, complaint.reason);
}

std::string render_summary_text(const AddSummary& summary) {
  auto text = fmt::format("{} read: {} added, {} updated, {} unchanged, {} rejected", summary.read(),
                          summary.added, summary.updated, summary.unchanged, summary.rejected);
  if (summary.removed > 0) text += fmt::format("; {} removed", summary.removed);
  if (summary.skipped > 0)
    text += fmt::format("; {} skipped (no known format)", counted(summary.skipped, "file"));
  if (summary.failed > 0) text += fmt::format("; {} failed", counted(summary.failed, "input"));
  if (summary.warned > 0) text += "; " + counted(summary.warned, "warning");
  if (summary.replaced_sequences > 0)
    text += fmt::format("; {} replaced", counted(summary.replaced_sequences, "invalid byte sequence"));
  text +=
      fmt::format("\n{} distinct {}; {:.1f} MB of text in {:.1f} s, {:.0f} articles/s\n", summary.entities,
                  summary.entities == 1 ? "entity" : "entities", static_cast<double>(summary.bytes) / 1e6,
                  summary.seconds, summary.articles_per_second());
  return text;
}

std::string render_summary_json(const AddSummary& summary) {
  const Json json = {{"read", summary.read()},
                     {"added", summary.added},
                     {"updated", summary.updated},
                     {"unchanged", summary.unchanged},
                     {"rejected", summary.rejected},
                     {"removed", summary.removed},
                     {"skipped", summary.skipped},
                     {"failed", summary.failed},
                     {"entities", summary.entities},
                     {"bytes", summary.bytes},
                     {"replaced_sequences", summary.replaced_sequences},
                     {"seconds", summary.seconds},
                     {"articles_per_second", summary.articles_per_second()},
                     {"interrupted", summary.interrupted},
                     {"rejections", complaints_json(summary.rejections)},
                     {"errors", complaints_json(summary.errors)},
                     {"warnings", complaints_json(summary.warnings)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dateline
