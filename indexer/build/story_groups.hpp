// Keeps the groups of near-duplicates: the connected components of schema.hpp, brought up to date before each
// commit.
//
// An article that comes joins groups. One that goes, or changes, may part its group: the members that stay
// are then compared anew, as if each had just come. The work is bounded by the groups concerned and by
// kNearAnchors articles an anchor, not by the size of the database.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "indexer/build/anchor_index.hpp"
#include "indexer/build/story_signature.hpp"

namespace dateline {

/// An article as groups see it.
struct StoryMember {
  std::uint64_t number = 0;  ///< story_number of its id
  std::vector<Anchor> anchors;
};

/// Number of the group that an article belongs to; 0 where it stands alone. Throws Xapian::Error.
std::uint64_t story_of(const Xapian::Document& document);

class StoryGroups {
 public:
  /// `member`: reads an article that is stored already; slow, for the few that must be compared anew.
  StoryGroups(Xapian::WritableDatabase& database, std::function<StoryMember(Xapian::docid)> member)
      : database_(database), anchors_(database), member_(std::move(member)) {}

  /// The article is in the database, without a group.
  void add(Xapian::docid docid, StoryMember article);
  /// Before the article is replaced or deleted.
  void remove(Xapian::docid docid, const std::vector<Anchor>& anchors);
  /// Writes anchors and groups. Throws Xapian::Error.
  void flush();

 private:
  Xapian::WritableDatabase& database_;
  AnchorWriter anchors_;
  std::function<StoryMember(Xapian::docid)> member_;
  std::unordered_map<Xapian::docid, StoryMember> added_;
  std::unordered_set<Xapian::docid> removed_;  ///< may have been added again
  std::set<std::uint64_t> broken_;             ///< groups that lost a member
};

}  // namespace dateline
