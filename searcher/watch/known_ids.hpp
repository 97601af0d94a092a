// Which articles a saved search has noted, in bounded space.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace dateline {

/// 64-bit hashes of article ids, in the order in which they were noted. Of a million articles, two have the
/// same hash with a chance of one in 36 million; the second would go unreported.
class KnownIds {
 public:
  /// Eight bytes each in memory twice over, sixteen in the file.
  static constexpr std::size_t kMost = 1'000'000;

  [[nodiscard]] static std::uint64_t hash(std::string_view id);

  [[nodiscard]] bool contains(std::string_view id) const { return set_.count(hash(id)) > 0; }
  [[nodiscard]] std::size_t size() const { return order_.size(); }

  /// Notes what a search found; what was known keeps its place. Where there are more than `most`, the oldest
  /// go that this search did not find, then the oldest.
  void note(const std::unordered_set<std::uint64_t>& found, std::size_t most = kMost);

  /// Sixteen hexadecimal digits each.
  [[nodiscard]] std::string to_text() const;
  /// Empty where the text is not what to_text() makes.
  static std::optional<KnownIds> from_text(std::string_view text);

  friend bool operator==(const KnownIds& a, const KnownIds& b) { return a.order_ == b.order_; }

 private:
  std::vector<std::uint64_t> order_;  ///< the oldest first
  std::unordered_set<std::uint64_t> set_;
};

}  // namespace dateline
