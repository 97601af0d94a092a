#include "searcher/query/near_places.hpp"

#include <algorithm>

namespace dateline {

namespace {

using Places = std::vector<PlaceRange>;

/// Chooses places one thing after the other.
class Chooser {
 public:
  Chooser(const std::vector<Places>& things, unsigned distance) : things_(things), distance_(distance) {
    for (const Places& places : things)
      for (const PlaceRange& place : places) longest_ = std::max(longest_, place.last - place.first);
  }

  bool choose() {
    if (chosen_.size() == things_.size()) return true;
    const Places& places = things_[chosen_.size()];
    for (auto place = first_in_reach(places); place != places.end(); ++place) {
      if (!chosen_.empty() && place->first > chosen_.front().last + reach()) break;
      if (++trials_ > kMaxNearTrials) return true;
      chosen_.push_back(*place);
      if (fits() && choose()) return true;
      chosen_.pop_back();
    }
    return false;
  }

 private:
  /// Nothing farther than this from the first chosen place can be near it.
  [[nodiscard]] std::uint32_t reach() const {
    return distance_ + static_cast<std::uint32_t>(things_.size()) * (longest_ + 1);
  }

  [[nodiscard]] Places::const_iterator first_in_reach(const Places& places) const {
    if (chosen_.empty()) return places.begin();
    const auto from = chosen_.front().first;
    return std::lower_bound(places.begin(), places.end(), from - std::min(from, reach() + longest_),
                            [](const PlaceRange& place, std::uint32_t at) { return place.first < at; });
  }

  /// Things still to be chosen may come to stand between.
  [[nodiscard]] bool fits() const {
    auto sorted = chosen_;
    std::sort(sorted.begin(), sorted.end());
    auto allowed = distance_ + static_cast<std::uint32_t>(things_.size() - chosen_.size()) * longest_;
    for (std::size_t i = 0; i + 1 < sorted.size(); ++i) {
      if (sorted[i].last >= sorted[i + 1].first) return false;
      if (i > 0) allowed += sorted[i].last - sorted[i].first;
    }
    return sorted.size() < 2 || sorted.back().first - sorted.front().last <= allowed;
  }

  const std::vector<Places>& things_;
  std::uint32_t distance_;
  std::uint32_t longest_ = 0;  ///< positions of the longest place, less one
  Places chosen_;
  unsigned trials_ = 0;
};

}  // namespace

std::vector<PlaceRange> runs_of(const std::vector<std::uint32_t>& positions) {
  std::vector<PlaceRange> runs;
  for (const auto position : positions) {
    if (!runs.empty() && position <= runs.back().last + 1) {
      runs.back().last = position;
    } else {
      runs.push_back({position, position});
    }
  }
  return runs;
}

bool stand_near(const std::vector<std::vector<PlaceRange>>& places, unsigned distance) {
  return Chooser(places, distance).choose();
}

}  // namespace dateline
