#include "tests/eval/alias_document.hpp"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

EntityKind kind_of(const std::string& name) {
  if (name == "org") return EntityKind::org;
  return name == "place" ? EntityKind::place : EntityKind::person;
}

AliasDocument read(const nlohmann::json& json) {
  AliasDocument document{.name = json.at("doc"), .tokens = json.at("tokens")};
  auto mentions = json.at("mentions").get<std::vector<nlohmann::json>>();
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const auto& a, const auto& b) { return a.at("start") < b.at("start"); });
  std::map<std::string, std::uint32_t> clusters;
  for (const auto& mention : mentions) {
    const std::uint32_t start = mention.at("start");
    const std::uint32_t end = mention.at("end");
    if (start >= end || end > document.tokens.size())
      throw nlohmann::json::other_error::create(500, "a mention outside the tokens", nullptr);
    document.mentions.push_back({.kind = kind_of(mention.at("kind")), .first = start, .count = end - start});
    const auto next = static_cast<std::uint32_t>(clusters.size());
    document.gold.push_back(clusters.emplace(mention.at("cluster"), next).first->second);
  }
  return document;
}

}  // namespace

Result<AliasDocument> parse_alias_document(std::string_view line) {
  try {
    return read(nlohmann::json::parse(line));
  } catch (const nlohmann::json::exception& e) {
    return Error{ErrorCode::bad_input, e.what()};
  }
}

}  // namespace dateline
