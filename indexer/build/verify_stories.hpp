// The groups of near-duplicates, worked out anew from all articles and compared with what the database says.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/build/story_signature.hpp"

namespace dateline {

/// Needs about 200 bytes of memory an article.
class StoryVerifier {
 public:
  using FaultSink = std::function<void(const std::string& fault)>;

  /// In the order of docids. `signature`: of the stored article.
  void add(Xapian::docid docid, const Xapian::Document& document, const std::string& id,
           StorySignature signature, const FaultSink& fault);
  /// Compares when all articles were added. Throws Xapian::Error.
  void finish(const Xapian::Database& database, const FaultSink& fault);

 private:
  struct Node {
    Xapian::docid docid = 0;
    std::uint64_t number = 0;  ///< story_number of the id
    std::uint64_t group = 0;   ///< as the database says
    std::size_t parent = 0;    ///< in the forest of joined nodes
    std::string sketch;
  };

  std::size_t root(std::size_t node);
  void join_alike();
  void compare_anchors(const Xapian::Database& database, const FaultSink& fault) const;
  void compare_groups(const Xapian::Database& database, const FaultSink& fault);

  std::vector<Node> nodes_;
  std::map<Anchor, std::vector<std::size_t>> with_anchor_;
};

}  // namespace dateline
