// Which articles have an anchor: the map from anchors to docids (schema.hpp), changed in one go before a
// commit.
#pragma once

#include <utility>
#include <vector>

#include <xapian.h>

#include "common/index/sorted_map.hpp"
#include "indexer/build/story_signature.hpp"

namespace dateline {

/// Two articles that share an anchor, the lower docid first.
using ArticlePair = std::pair<Xapian::docid, Xapian::docid>;

/// What a change of the map asks to be looked at.
struct AnchorChanges {
  std::vector<ArticlePair> pairs;  ///< each article added, or replaced, with those near it; distinct
  /// Articles that came nearer to others, or further from them, because one between them came or went. Only
  /// where more than kNearAnchors articles share an anchor. Ascending and distinct.
  std::vector<Xapian::docid> moved;
};

/// Looks up who stands near an article. A new object is needed after a change. Throws Xapian::Error.
class AnchorReader {
 public:
  explicit AnchorReader(const Xapian::Database& database);

  /// Articles at most kNearAnchors places from this one under one of its anchors.
  std::vector<Xapian::docid> near(Xapian::docid docid, const std::vector<Anchor>& anchors);

 private:
  SortedMapReader map_;
};

/// Collects changes until `flush`. Throws Xapian::Error.
class AnchorWriter {
 public:
  explicit AnchorWriter(Xapian::WritableDatabase& database) : database_(database) {}

  void add(Xapian::docid docid, const std::vector<Anchor>& anchors);
  void remove(Xapian::docid docid, const std::vector<Anchor>& anchors);
  /// Reads and writes each block of the map that is concerned once.
  AnchorChanges flush();

 private:
  struct Change {
    Anchor anchor = 0;
    Xapian::docid docid = 0;
    int by = 0;  ///< 1: has it now; -1: has it no more
  };

  /// What becomes of the articles of one anchor, by ascending docids.
  struct Bucket {
    Anchor anchor = 0;
    std::vector<Xapian::docid> added = {};
    std::vector<Xapian::docid> removed = {};
    std::vector<Xapian::docid> replaced = {};  ///< had it before and after, but may have another text
  };

  std::vector<Bucket> take_edits();

  Xapian::WritableDatabase& database_;
  std::vector<Change> changes_;  ///< in the order in which they happened
};

}  // namespace dateline
