#include "searcher/search/unit_finders.hpp"

#include <algorithm>
#include <bit>

namespace dateline {
namespace {

/// A NEAR of more steps reports matches that do not overlap: with overlaps, their size would be words ×
/// steps.
constexpr std::size_t kOverlappingSteps = 16;

template <typename Visit>
void for_each_step(const std::vector<std::uint64_t>& steps, Visit visit) {
  for (std::size_t word = 0; word < steps.size(); ++word) {
    for (std::uint64_t bits = steps[word]; bits != 0; bits &= bits - 1)
      visit(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
  }
}

}  // namespace

void PhraseFinder::advance(const std::vector<std::uint64_t>& steps) {
  std::uint64_t carry = 1;  // every word may be the first
  for (std::size_t i = 0; i < begun_.size(); ++i) {
    const std::uint64_t next_carry = begun_[i] >> 63;
    begun_[i] = ((begun_[i] << 1) | carry) & steps[i];
    carry = next_carry;
  }
}

std::optional<std::vector<std::size_t>> PhraseFinder::feed(WordAt word,
                                                           const std::vector<std::uint64_t>& steps) {
  const bool follows = last_ && last_->token + 1 == word.token && last_->position + 1 == word.position;
  if (!follows) std::ranges::fill(begun_, 0);
  advance(steps);
  last_ = word;
  const std::size_t final_step = steps_ - 1;
  if (((begun_[final_step / 64] >> (final_step % 64)) & 1) == 0) return std::nullopt;
  std::ranges::fill(begun_, 0);
  std::vector<std::size_t> tokens(steps_);
  for (std::size_t i = 0; i < steps_; ++i) tokens[i] = word.token + 1 - steps_ + i;
  return tokens;
}

bool NearFinder::in_reach(std::size_t step, WordAt word) const {
  const auto& filled = filled_[step];
  return filled && word.position - filled->position <= window_;
}

std::size_t NearFinder::step_for(WordAt word, const std::vector<std::uint64_t>& steps) const {
  // An open step before a filled one, the choosier of two open ones (terms can be shared), the older of two
  // filled ones.
  const auto better = [&](std::size_t a, std::size_t b) {
    const bool a_filled = in_reach(a, word);
    if (a_filled != in_reach(b, word)) return !a_filled;
    return a_filled ? filled_[a]->token < filled_[b]->token : terms_[a] < terms_[b];
  };
  std::optional<std::size_t> best;
  for_each_step(steps, [&](std::size_t step) {
    if (!best || better(step, *best)) best = step;
  });
  return best.value_or(0);
}

std::optional<std::vector<std::size_t>> NearFinder::feed(WordAt word,
                                                         const std::vector<std::uint64_t>& steps) {
  filled_[step_for(word, steps)] = word;
  if (!in_reach(missing_, word)) return std::nullopt;
  for (std::size_t step = 0; step < filled_.size(); ++step) {
    if (in_reach(step, word)) continue;
    missing_ = step;
    return std::nullopt;
  }
  std::vector<std::size_t> tokens;
  tokens.reserve(filled_.size());
  for (const auto& filled : filled_) tokens.push_back(filled->token);
  std::ranges::sort(tokens);
  if (filled_.size() > kOverlappingSteps) std::ranges::fill(filled_, std::nullopt);
  return tokens;
}

}  // namespace dateline
