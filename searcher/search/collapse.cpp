#include "searcher/search/collapse.hpp"

#include "common/index/schema.hpp"

namespace dateline {

void StoryCollapser::attach(Xapian::Enquire& enquire) {
  enquire.set_collapse_key(schema::kStorySlot);
  enquire.add_matchspy(this);
}

void StoryCollapser::operator()(const Xapian::Document& document, double) {
  ++articles_;
  auto story = document.get_value(schema::kStorySlot);
  if (story.empty())
    ++alone_;
  else
    ++members_[std::move(story)];
}

std::uint64_t StoryCollapser::hidden_behind(const Xapian::Document& document) const {
  const auto found = members_.find(document.get_value(schema::kStorySlot));
  return found == members_.end() ? 0 : found->second - 1;
}

CollapsedTotal StoryCollapser::total() const {
  const auto stories = alone_ + members_.size();
  return {.stories = stories, .hidden = articles_ - stories};
}

}  // namespace dateline
