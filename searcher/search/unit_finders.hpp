// Follow one phrase, or one NEAR, through the words of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace dateline {

/// A word of the text, as its number among the tokens and its position.
struct WordAt {
  std::size_t token = 0;
  std::uint32_t position = 0;
};

/// Finds a phrase by keeping, as one bit a step, which of its beginnings end at the last word.
class PhraseFinder {
 public:
  explicit PhraseFinder(std::size_t steps) : steps_(steps), begun_((steps + 63) / 64) {}

  /// The word fills the steps whose bits are set. Its tokens where that completes the phrase, which then
  /// starts anew.
  std::optional<std::vector<std::size_t>> feed(WordAt word, const std::vector<std::uint64_t>& steps);

 private:
  void advance(const std::vector<std::uint64_t>& steps);

  std::size_t steps_;
  std::vector<std::uint64_t> begun_;
  std::optional<WordAt> last_;
};

/// Finds the closest set of words that fill all steps.
class NearFinder {
 public:
  /// `terms`: how many terms each step has.
  NearFinder(std::vector<std::size_t> terms, unsigned window)
      : terms_(std::move(terms)), window_(window), filled_(terms_.size()) {}

  /// As above. A NEAR of few steps goes on from where it is, so that every word in reach is found.
  std::optional<std::vector<std::size_t>> feed(WordAt word, const std::vector<std::uint64_t>& steps);

 private:
  [[nodiscard]] bool in_reach(std::size_t step, WordAt word) const;
  [[nodiscard]] std::size_t step_for(WordAt word, const std::vector<std::uint64_t>& steps) const;

  std::vector<std::size_t> terms_;
  unsigned window_;
  std::vector<std::optional<WordAt>> filled_;  ///< the last word of each step
  std::size_t missing_ = 0;                    ///< a step that was out of reach when last looked at
};

}  // namespace dateline
