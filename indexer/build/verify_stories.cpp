#include "indexer/build/verify_stories.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/index/pack.hpp"
#include "common/index/schema.hpp"
#include "common/index/sorted_map.hpp"
#include "indexer/build/story_groups.hpp"

namespace dateline {

namespace {

using PackedMap = std::map<std::string, std::string>;

PackedMap read_map(const Xapian::Database& database, const std::string& name) {
  PackedMap entries;
  SortedMapReader(database, name).scan({}, [&](const std::string& key, const std::string& value) {
    return entries.emplace(key, value), true;
  });
  return entries;
}

std::size_t count_differences(const PackedMap& stored, const PackedMap& expected) {
  const auto missing_in = [](const PackedMap& entries, const PackedMap& other) {
    return std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
      const auto found = other.find(entry.first);
      return found == other.end() || found->second != entry.second;
    });
  };
  return static_cast<std::size_t>(std::max(missing_in(stored, expected), missing_in(expected, stored)));
}

}  // namespace

void StoryVerifier::add(Xapian::docid docid, const Xapian::Document& document, const std::string& id,
                        StorySignature signature, const FaultSink& fault) {
  if (document.get_value(schema::kSketchSlot) != signature.sketch)
    fault(fmt::format("article {}: the sketch for near-duplicates is not that of its text", id));
  const auto node = nodes_.size();
  for (const auto anchor : signature.anchors) with_anchor_[anchor].push_back(node);
  nodes_.push_back({.docid = docid,
                    .number = schema::story_number(id),
                    .group = story_of(document),
                    .parent = node,
                    .sketch = std::move(signature.sketch)});
}

std::size_t StoryVerifier::root(std::size_t node) {
  while (nodes_[node].parent != node) node = nodes_[node].parent = nodes_[nodes_[node].parent].parent;
  return node;
}

void StoryVerifier::join_alike() {
  for (const auto& [anchor, nodes] : with_anchor_)
    for (std::size_t i = 0; i < nodes.size(); ++i)
      for (auto j = i + 1; j < nodes.size() && j <= i + schema::kNearAnchors; ++j) {
        const auto a = root(nodes[i]);
        const auto b = root(nodes[j]);
        if (a != b && same_story(nodes_[nodes[i]].sketch, nodes_[nodes[j]].sketch)) nodes_[b].parent = a;
      }
}

void StoryVerifier::compare_anchors(const Xapian::Database& database, const FaultSink& fault) const {
  PackedMap expected;
  for (const auto& [anchor, nodes] : with_anchor_) {
    std::vector<Ordinal> docids;
    for (const auto node : nodes) docids.push_back(nodes_[node].docid);
    expected[schema::anchor_key(anchor)] = pack_ordinals(docids);
  }
  if (const auto wrong = count_differences(read_map(database, schema::anchor_map()), expected); wrong > 0)
    fault(fmt::format("near-duplicates: {} anchors lead to other articles than those that have them", wrong));
}

void StoryVerifier::compare_groups(const Xapian::Database& database, const FaultSink& fault) {
  std::map<std::size_t, std::vector<std::size_t>> components;
  for (std::size_t node = 0; node < nodes_.size(); ++node) components[root(node)].push_back(node);
  PackedMap expected;
  std::size_t wrong = 0;
  for (const auto& [first, members] : components) {
    std::uint64_t number = 0;
    if (members.size() > 1) {
      std::vector<Ordinal> docids;
      number = nodes_[first].number;
      for (const auto member : members) {
        number = std::min(number, nodes_[member].number);
        docids.push_back(nodes_[member].docid);
      }
      expected[schema::story_key(number)] = pack_ordinals(docids);
    }
    for (const auto member : members)
      if (nodes_[member].group != number) ++wrong;
  }
  if (wrong > 0)
    fault(fmt::format("near-duplicates: {} articles belong to another group than the database says", wrong));
  if (const auto other = count_differences(read_map(database, schema::story_map()), expected); other > 0)
    fault(fmt::format("near-duplicates: {} groups have other members than those listed", other));
}

void StoryVerifier::finish(const Xapian::Database& database, const FaultSink& fault) {
  join_alike();
  compare_anchors(database, fault);
  compare_groups(database, fault);
}

}  // namespace dateline
