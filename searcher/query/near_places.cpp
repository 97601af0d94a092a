#include "searcher/query/near_places.hpp"

#include <algorithm>

namespace dateline {

namespace {

using Places = std::vector<PlaceRange>;

/// Chooses places one thing after the other.
class Chooser {
 public:
  Chooser(const std::vector<Places>& things, unsigned distance, std::uint64_t& trials)
      : things_(things), distance_(distance), trials_(trials) {
    for (const Places& places : things)
      for (const PlaceRange& place : places) longest_ = std::max(longest_, place.last - place.first);
  }

  bool choose() {
    if (chosen_.size() == things_.size()) return true;
    const Places& places = things_[chosen_.size()];
    for (auto place = first_in_reach(places); place != places.end(); ++place) {
      if (!chosen_.empty() && place->first > chosen_.front().last + reach()) break;
      if (trials_ == 0) return false;
      chosen_.push_back(*place);
      trials_ -= std::min<std::uint64_t>(trials_, chosen_.size());
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
    // Of things with the same places, the later takes the later place: the order makes no difference.
    if (places == things_[chosen_.size() - 1])
      return std::upper_bound(places.begin(), places.end(), chosen_.back());
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
  std::uint64_t& trials_;
};

/// Whether more things have the same places than there are.
bool has_too_few(std::vector<Places> things) {
  std::sort(things.begin(), things.end());
  std::size_t same = 0;
  for (std::size_t i = 0; i < things.size(); ++i) {
    same = i > 0 && things[i] == things[i - 1] ? same + 1 : 1;
    if (same > things[i].size()) return true;
  }
  return false;
}

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

bool stand_near(const std::vector<std::vector<PlaceRange>>& places, unsigned distance,
                std::uint64_t& trials) {
  if (has_too_few(places)) return false;
  return Chooser(places, distance, trials).choose();
}

}  // namespace dateline
