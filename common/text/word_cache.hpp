// Remembers the forms of words: news repeats itself, and stemming is the dear step.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "common/text/text_arena.hpp"
#include "common/text/word_forms.hpp"

namespace dateline {

/// From a word as written to its forms. Bounded: when full, it starts anew.
class WordCache {
 public:
  struct Entry {
    std::string_view raw = {};
    std::string_view surface = {};
    std::string_view term = {};
    std::string_view capitals = {};
    std::uint64_t hash = 0;
    bool stop_word = false;
    bool used = false;
  };

  /// Words remembered at most, a power of two. With the words of news that takes 12 MB, with the longest 28
  /// MB. MB.
  static constexpr std::size_t kMaxWords = 65536;
  /// Longer words are not worth remembering.
  static constexpr std::size_t kMaxRawBytes = 64;

  WordCache();

  /// The entry of `raw`, made by `former` where it is not known yet. Valid until the next call.
  const Entry& find(std::string_view raw, WordPart::Kind kind, WordFormer& former);

  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  [[nodiscard]] Entry& slot(std::uint64_t hash, std::string_view raw);
  void make_room();
  void fill(Entry& entry, std::string_view raw, const WordForms& forms);

  std::vector<Entry> slots_;
  std::size_t size_ = 0;
  TextArena arena_;
  WordForms long_word_;
  Entry long_entry_;
};

}  // namespace dateline
