// --collapse: near-duplicates are shown once, as the best of them in the order of the answer.
//
// Xapian's collapsing chooses which article of a group is shown, so that pages follow on from each other; its
// counts are bounds, so a spy counts the groups over the whole result.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "searcher/search/response.hpp"

namespace dateline {

/// One match. Exact only where the match is told to check every article. It must outlive the match.
class StoryCollapser final : public Xapian::MatchSpy {
 public:
  void attach(Xapian::Enquire& enquire);

  /// Called by Xapian for every match, those that are then hidden included.
  void operator()(const Xapian::Document& document, double weight) override;

  /// Articles that are hidden behind the one that is shown of this one's group.
  [[nodiscard]] std::uint64_t hidden_behind(const Xapian::Document& document) const;
  [[nodiscard]] std::uint64_t articles() const { return articles_; }
  [[nodiscard]] CollapsedTotal total() const;

 private:
  std::uint64_t articles_ = 0;
  std::uint64_t alone_ = 0;
  std::unordered_map<std::string, std::uint64_t> members_;  ///< by the value of the story slot
};

}  // namespace dateline
