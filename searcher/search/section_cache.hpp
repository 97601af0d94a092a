// Parts of an ordered whole that are read when they are asked for.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "common/text/utf8.hpp"

namespace dateline {

/// Sections by the first letters of what they hold. A short beginning needs everything that begins so, a
/// longer one little: a single look-up reads no more than it needs, and later ones, as a user types on,
/// nothing.
template <typename Section>
class SectionCache {
 public:
  /// The section that holds everything that begins with the word `beginning`, which is not empty; `read`
  /// makes it from the letters that all of it begins with. Valid until the next call.
  template <typename Read>
  const Section& holding(std::string_view beginning, const Read& read) {
    std::size_t end = 0;
    for (std::size_t letter = 0; letter < kMostLetters && end < beginning.size(); ++letter) {
      end += decode_utf8(beginning, end).size;
      const auto known = sections_.find(std::string(beginning.substr(0, end)));
      if (known != sections_.end()) return known->second;
    }
    if (sections_.size() >= kMaxSections) sections_.clear();
    const std::string letters(beginning.substr(0, end));
    return sections_.emplace(letters, read(letters)).first->second;
  }

 private:
  static constexpr std::size_t kMostLetters = 3;
  /// More than a user types; whoever asks for more gets them read again.
  static constexpr std::size_t kMaxSections = 10'000;

  std::unordered_map<std::string, Section> sections_;
};

}  // namespace dateline
