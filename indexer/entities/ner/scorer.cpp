#include "indexer/entities/ner/scorer.hpp"

#include <algorithm>

namespace dateline::ner {

void Scorer::queue_sums(const TokenForm& form, FormSums& sums) {
  const auto into = [this](ScorePair& sum) { return [this, &sum](FeatureKey key) { queue(key, sum); }; };
  for (int offset = -kReach; offset <= kReach; ++offset)
    unary_keys(form, offset, into(sums.at_offset.at(offset_slot(offset))));
  for (std::size_t place = 0; place < kRunPlaces; ++place)
    run_keys(form, static_cast<RunPlace>(place), into(sums.in_run.at(place)));
}

void Scorer::extend() {
  const std::size_t before = sums_.size();
  if (before == forms_.size()) return;
  sums_.resize(forms_.size());
  for (std::size_t i = before; i < sums_.size(); ++i) queue_sums(forms_[static_cast<FormId>(i)], sums_[i]);
  drain();
  for (std::size_t i = before; i < sums_.size(); ++i) {
    const auto& own = sums_[i].at_offset[kReach].scores;
    sums_[i].speaks_for_name =
        std::any_of(own.begin(), own.end(), [](std::int16_t score) { return score > 0; });
  }
}

bool Scorer::is_trigger(const Document& document, std::uint32_t position) const {
  if (document.in_phrase(position)) return true;
  // A capital that only opens a sentence says nothing, unless more capitals follow.
  if (document.capital(position) && (!document.opening(position) || document.capital(position + 1)))
    return true;
  return sums_[document.id(position)].speaks_for_name;
}

void Scorer::windows(const Document& document, Scoring scoring, std::vector<Window>& out) {
  extend();
  evidence_.assign(document.evidences(), {});
  // Joining words between two triggers are next to one; farther ones are outside in all but 4 of 10,000
  // names.
  constexpr std::uint32_t kAround = 1;
  for (const SentenceRange& sentence : document.sentences()) {
    if (scoring == Scoring::everything) {
      if (sentence.begin < sentence.end) out.push_back({sentence.begin, sentence.end, true, true});
      continue;
    }
    const std::size_t before = out.size();
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (!is_trigger(document, i)) continue;
      const std::uint32_t begin = std::max(sentence.begin, i - std::min(i, kAround));
      const std::uint32_t end = std::min(sentence.end, i + kAround + 1);
      if (out.size() > before && begin <= out.back().end)
        out.back().end = end;
      else
        out.push_back({begin, end, begin == sentence.begin, false});
    }
    for (std::size_t w = before; w < out.size(); ++w) out[w].ends_sentence = out[w].end == sentence.end;
  }
}

const ScorePair& Scorer::evidence_sum(const Document& document, std::uint32_t position) {
  const std::uint32_t number = document.evidence_number(position);
  const bool opening = document.opening(position);
  EvidenceSums& sums = evidence_[number];
  ScorePair& sum = sums.evidence[opening ? 1 : 0];
  bool& known = sums.has_evidence[opening ? 1 : 0];
  if (!known)
    evidence_keys(document.numbered_evidence(number), opening, [&](FeatureKey key) {
      if (const ScorePair* found = weights_.find(key)) sum += *found;
    });
  known = true;
  return sum;
}

void Scorer::queue(FeatureKey key, ScorePair& target) {
  if (pending_count_ == pending_.size()) drain();
  weights_.prefetch_filter(key);
  pending_[pending_count_++] = {key, &target, nullptr};
}

/// Look-ups wait for memory together instead of one after the other.
void Scorer::drain() {
  std::size_t known = 0;
  for (std::size_t i = 0; i < pending_count_; ++i) {
    // No branch: whether a feature is known cannot be predicted.
    const Pending pending = pending_[i];
    pending_[known] = pending;
    known += weights_.may_have(pending.key) ? 1U : 0U;
  }
  for (std::size_t i = 0; i < known; ++i) weights_.prefetch(pending_[i].key);
  for (std::size_t i = 0; i < known; ++i) {
    pending_[i].found = weights_.find(pending_[i].key);
    __builtin_prefetch(pending_[i].found);
  }
  for (std::size_t i = 0; i < known; ++i)
    if (pending_[i].found != nullptr) *pending_[i].target += *pending_[i].found;
  pending_count_ = 0;
}

void Scorer::score_run(const Document& document, Run run, const Window& window, ScorePair* out) const {
  const auto in_run = [&](std::uint32_t position, RunPlace place) -> const ScorePair& {
    return sums_[document.id(position)].in_run[static_cast<std::size_t>(place)];
  };
  ScorePair base;
  base += in_run(run.begin - 1, RunPlace::before);
  base += in_run(run.end, RunPlace::after);
  for (std::uint32_t k = run.begin; k < run.end; ++k) base += in_run(k, RunPlace::other);
  for (std::uint32_t k = std::max(run.begin, window.begin); k < std::min(run.end, window.end); ++k) {
    ScorePair& score = out[k - window.begin];
    score += base;
    score -= in_run(k, RunPlace::other);
    if (k + 1 < run.end) score += in_run(run.end - 1, RunPlace::last);
    if (k > run.begin) score += in_run(run.begin, RunPlace::first);
  }
}

std::uint32_t Scorer::pair_sums(Attribute attribute, std::uint64_t left, std::uint64_t right) {
  const std::uint64_t key = feature_key(static_cast<std::size_t>(attribute), left, right);
  const std::uint32_t index = pair_index_.insert(key, static_cast<std::uint32_t>(pairs_.size()));
  if (index < pairs_.size()) return index;
  PairSums& sums = pairs_.emplace_back();
  for (int offset = -kReach; offset < kReach; ++offset)
    small_pair_key(attribute, offset, left, right, [&](FeatureKey feature) {
      if (const ScorePair* found = weights_.find(feature)) sums[offset_slot(offset)] += *found;
    });
  return index;
}

/// Each pair of neighbours counts for the tokens on both sides of it. The pairs are found first and summed
/// then, so that the sums are on their way from memory meanwhile.
void Scorer::score_pairs(const Document& document, const Window& window, ScorePair* out) {
  const std::uint32_t first = window.begin - kReach;
  const std::uint32_t end = window.end + kReach - 1;
  found_pairs_.clear();
  for (std::uint32_t left = first; left < end; ++left) {
    const TokenForm& a = document.form(left);
    const TokenForm& b = document.form(left + 1);
    for (const Attribute attribute : kSmallAttributes) {
      const std::uint64_t left_value = value_of(a, attribute);
      const std::uint64_t right_value = value_of(b, attribute);
      if (left_value == 0 && right_value == 0) continue;
      const std::uint32_t pair = pair_sums(attribute, left_value, right_value);
      for (const ScorePair& sum : pairs_[pair]) __builtin_prefetch(&sum);
      found_pairs_.push_back({left, pair});
    }
  }
  for (const auto& [left, pair] : found_pairs_)
    for (std::uint32_t k = 0; k < 2 * kReach; ++k) {
      // The left one stands at offset k - kReach of the token.
      const std::uint32_t token = left + kReach - k;
      if (token >= window.begin && token < window.end) out[token - window.begin] += pairs_[pair][k];
    }
}

void Scorer::score(const Document& document, const Window& window, ScorePair* out) {
  for (std::uint32_t i = window.begin - kReach; i < window.end + kReach; ++i)
    for (const ScorePair& sum : sums_[document.id(i)].at_offset) __builtin_prefetch(&sum);
  for (std::uint32_t i = window.begin; i < window.end; ++i) {
    ScorePair& score = out[i - window.begin];
    const auto put = [&](FeatureKey key) { queue(key, score); };
    wide_pair_keys(document, i, put);
    number_keys(document, i, put);
    if (document.evidence(i) != nullptr) score += evidence_sum(document, i);
  }
  score_pairs(document, window, out);
  drain();
  for (std::uint32_t i = window.begin; i < window.end; ++i)
    for (int offset = -kReach; offset <= kReach; ++offset)
      out[i - window.begin] += sums_[document.id(static_cast<std::uint32_t>(static_cast<int>(i) + offset))]
                                   .at_offset[offset_slot(offset)];
  for (std::uint32_t i = window.begin; i < window.end; ++i) {
    if (!document.capital(i)) continue;
    const Run run = document.run(i);
    score_run(document, run, window, out);
    i = run.end - 1;
  }
}

void Scorer::add_votes(const Document& document, const Window& window, ScorePair* out) {
  for (std::uint32_t i = window.begin; i < window.end; ++i) {
    const std::uint32_t number = document.evidence_number(i);
    if (number == Document::kNoEvidence) continue;
    EvidenceSums& sums = evidence_[number];
    if (!sums.has_votes)
      vote_keys(document.numbered_evidence(number), [&](FeatureKey key) {
        if (const ScorePair* found = weights_.find(key)) sums.votes += *found;
      });
    sums.has_votes = true;
    out[i - window.begin] += sums.votes;
  }
}

}  // namespace dateline::ner
