// Lists of known names by class (countries, cities, first names, titles …): what a run of words may be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/ner/hash_index.hpp"

namespace dateline::ner {

/// One name: words as the tokenizer parts them, parted by one space ("Kim Jong - un").
struct ListedName {
  std::string phrase;
  std::uint32_t lists = 0;  ///< as bits

  friend bool operator==(const ListedName&, const ListedName&) = default;
};

class NameLists {
 public:
  static constexpr std::size_t kMaxLists = 28;
  static constexpr std::size_t kMaxWords = 6;  ///< of a name; longer ones are not found

  /// What is known of a phrase.
  struct Entry {
    std::uint32_t lists = 0;  ///< as bits
    bool longer = false;      ///< some name begins with this phrase
  };

  NameLists() = default;
  /// `names` gives the lists' names by bit.
  NameLists(std::vector<std::string> names, const std::vector<ListedName>& phrases);

  /// Hash of a phrase with one more word, given by its own hash; a phrase of one word is its word's hash.
  static std::uint64_t extend(std::uint64_t phrase, std::uint64_t word) {
    const std::uint64_t hash = mixed(phrase * 3 + word);
    return hash == 0 ? 1 : hash;
  }

  [[nodiscard]] Entry find(std::uint64_t phrase) const {
    const std::uint32_t* found = entries_.find(phrase);
    if (found == nullptr) return {};
    return {.lists = *found & ~kLonger, .longer = (*found & kLonger) != 0};
  }
  /// The bit of a list, 0 where there is no list of that name.
  [[nodiscard]] std::uint32_t bit(std::string_view list) const;
  [[nodiscard]] std::size_t bytes() const { return entries_.bytes(); }

 private:
  static constexpr std::uint32_t kLonger = 1U << 31U;

  std::vector<std::string> names_;
  HashIndex entries_;
};

}  // namespace dateline::ner
