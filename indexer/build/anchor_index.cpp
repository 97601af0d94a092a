#include "indexer/build/anchor_index.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <tuple>

#include "common/index/pack.hpp"
#include "common/index/schema.hpp"

namespace dateline {

namespace {

using Docids = std::vector<Xapian::docid>;

template <typename List>
void make_distinct(List& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Calls `visit` for all that stand at most kNearAnchors places from `docid`, or from the place where it
/// would stand.
template <typename Visit>
void visit_near(const Docids& ascending, Xapian::docid docid, Visit visit) {
  constexpr auto kNear = static_cast<std::ptrdiff_t>(schema::kNearAnchors);
  const auto place = std::lower_bound(ascending.begin(), ascending.end(), docid);
  const bool present = place != ascending.end() && *place == docid;
  const auto first = place - std::min(kNear, place - ascending.begin());
  const auto last = place + std::min(kNear + (present ? 1 : 0), ascending.end() - place);
  for (auto it = first; it != last; ++it)
    if (*it != docid) visit(*it);
}

Docids edited(const Docids& old, const Docids& added, const Docids& removed) {
  Docids kept;
  std::set_difference(old.begin(), old.end(), removed.begin(), removed.end(), std::back_inserter(kept));
  Docids all;
  std::set_union(kept.begin(), kept.end(), added.begin(), added.end(), std::back_inserter(all));
  return all;
}

/// Only in a long list does a change bring others closer or drive them apart; at its end it never does.
void note_moved(const Docids& old, const Docids& now, const Docids& changed, Docids& moved) {
  if (std::max(old.size(), now.size()) <= schema::kNearAnchors) return;
  for (const auto docid : changed)
    if (!old.empty() && docid <= old.back())
      visit_near(now, docid, [&](Xapian::docid other) { moved.push_back(other); });
}

}  // namespace

AnchorReader::AnchorReader(const Xapian::Database& database) : map_(database, schema::anchor_map()) {}

std::vector<Xapian::docid> AnchorReader::near(Xapian::docid docid, const std::vector<Anchor>& anchors) {
  Docids found;
  for (const auto anchor : anchors)
    if (const auto packed = map_.get(schema::anchor_key(anchor)))
      visit_near(unpack_ordinals(*packed), docid, [&](Xapian::docid other) { found.push_back(other); });
  make_distinct(found);
  return found;
}

void AnchorWriter::add(Xapian::docid docid, const std::vector<Anchor>& anchors) {
  for (const auto anchor : anchors) changes_.push_back({anchor, docid, 1});
}

void AnchorWriter::remove(Xapian::docid docid, const std::vector<Anchor>& anchors) {
  for (const auto anchor : anchors) changes_.push_back({anchor, docid, -1});
}

std::vector<AnchorWriter::Bucket> AnchorWriter::take_edits() {
  std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
    return std::tie(a.anchor, a.docid) < std::tie(b.anchor, b.docid);
  });
  std::vector<Bucket> buckets;
  for (auto change = changes_.begin(); change != changes_.end();) {
    const auto [anchor, docid, first] = *change;
    int net = 0;
    int last = 0;
    for (; change != changes_.end() && change->anchor == anchor && change->docid == docid; ++change)
      net += last = change->by;
    if (net == 0 && last < 0) continue;
    if (buckets.empty() || buckets.back().anchor != anchor) buckets.push_back({.anchor = anchor});
    auto& [of, added, removed, replaced] = buckets.back();
    (net > 0 ? added : net < 0 ? removed : replaced).push_back(docid);
  }
  changes_.clear();
  return buckets;
}

AnchorChanges AnchorWriter::flush() {
  const auto buckets = take_edits();
  std::vector<MapEntry> entries;
  entries.reserve(buckets.size());
  for (const auto& bucket : buckets) entries.emplace_back(schema::anchor_key(bucket.anchor), std::string());
  AnchorChanges found;
  auto next = buckets.begin();
  SortedMapWriter(database_, schema::anchor_map())
      .apply(entries, [&](std::string_view, const std::optional<std::string>& packed, const std::string&) {
        const auto& bucket = *next++;  // entries are applied in their order
        const auto old = packed ? unpack_ordinals(*packed) : Docids();
        const auto now = edited(old, bucket.added, bucket.removed);
        for (const auto* list : {&bucket.added, &bucket.replaced})
          for (const auto docid : *list)
            visit_near(now, docid,
                       [&](Xapian::docid other) { found.pairs.push_back(std::minmax(docid, other)); });
        for (const auto* list : {&bucket.added, &bucket.removed}) note_moved(old, now, *list, found.moved);
        return now.empty() ? std::nullopt : std::optional(pack_ordinals(now));
      });
  make_distinct(found.pairs);
  make_distinct(found.moved);
  return found;
}

}  // namespace dateline
