// The one definition of the features: training enumerates their keys, tagging sums the weights behind them.
//
// A feature is known by a number and one or two attribute values; its key is a 40-bit hash of these. Features
// of one form at one place relative to the token (unary and run features) depend on nothing else, so tagging
// keeps their sums (score_table.hpp); the others are looked up one by one.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "indexer/entities/ner/document.hpp"

namespace dateline::ner {

enum class Attribute : std::uint8_t {
  lower,
  word,
  shape,
  suffix1,
  suffix2,
  suffix3,
  suffix4,
  prefix2,
  prefix3,
  prefix4,
  coarse,
  fine,
  lists,
};

/// 0 where the form has no such attribute.
constexpr std::uint64_t value_of(const TokenForm& form, Attribute attribute) {
  switch (attribute) {
    case Attribute::lower:
      return form.lower;
    case Attribute::word:
      return form.word;
    case Attribute::shape:
      return form.shape;
    case Attribute::suffix1:
    case Attribute::suffix2:
    case Attribute::suffix3:
    case Attribute::suffix4:
      return form
          .suffixes[static_cast<std::size_t>(attribute) - static_cast<std::size_t>(Attribute::suffix1)];
    case Attribute::prefix2:
    case Attribute::prefix3:
    case Attribute::prefix4:
      return form
          .prefixes[static_cast<std::size_t>(attribute) - static_cast<std::size_t>(Attribute::prefix2)];
    case Attribute::coarse:
      return form.coarse;
    case Attribute::fine:
      return form.fine;
    case Attribute::lists:
      return form.lists;
  }
  return 0;
}

/// An attribute of the token `offset` tokens away.
struct UnaryFeature {
  Attribute attribute;
  int offset;
};
/// Attributes of two tokens together.
struct PairFeature {
  Attribute left;
  int left_offset;
  Attribute right;
  int right_offset;
};
/// An attribute of a token at a place of the run of capitalised tokens around the token.
enum class RunPlace : std::uint8_t { before, after, last, first, other };
inline constexpr std::size_t kRunPlaces = 5;
struct RunFeature {
  Attribute attribute;
  RunPlace place;
};
/// What small numbers say: see number_keys and vote_keys.
enum class NumberFeature : std::uint8_t {
  letter_case,
  unknown_word,
  run_position,
  run_length,
  phrase_here,
  phrase_before,
  phrase_behind,
  phrase_and_word,
  small_and_inside,
  opening_and_small,
  place_words,
  titles_and_speech,
  first_names,
  org_runs,
  articles,
  runs,
  summary,
  vote,
  part_vote,
  both_votes,
};
inline constexpr std::size_t kNumberFeatures = 20;

/// The second stage knows how the first one labelled the document.
enum class Stage : std::uint8_t { first, second };

inline constexpr int kReach = 2;  ///< farthest offset of a feature

/// Offsets from -kReach on as indices from 0 on.
constexpr std::size_t offset_slot(int offset) {
  return static_cast<std::size_t>(offset) + static_cast<std::size_t>(kReach);
}

inline constexpr std::array kUnaryFeatures = {
    UnaryFeature{Attribute::lower, -2},   UnaryFeature{Attribute::lower, -1},
    UnaryFeature{Attribute::lower, 0},    UnaryFeature{Attribute::lower, 1},
    UnaryFeature{Attribute::lower, 2},    UnaryFeature{Attribute::word, 0},
    UnaryFeature{Attribute::shape, -1},   UnaryFeature{Attribute::shape, 0},
    UnaryFeature{Attribute::shape, 1},    UnaryFeature{Attribute::suffix1, 0},
    UnaryFeature{Attribute::suffix2, 0},  UnaryFeature{Attribute::suffix3, 0},
    UnaryFeature{Attribute::suffix4, 0},  UnaryFeature{Attribute::prefix2, 0},
    UnaryFeature{Attribute::prefix3, 0},  UnaryFeature{Attribute::prefix4, 0},
    UnaryFeature{Attribute::suffix3, -1}, UnaryFeature{Attribute::suffix3, 1},
    UnaryFeature{Attribute::fine, -2},    UnaryFeature{Attribute::fine, -1},
    UnaryFeature{Attribute::fine, 0},     UnaryFeature{Attribute::fine, 1},
    UnaryFeature{Attribute::fine, 2},     UnaryFeature{Attribute::coarse, -2},
    UnaryFeature{Attribute::coarse, -1},  UnaryFeature{Attribute::coarse, 0},
    UnaryFeature{Attribute::coarse, 1},   UnaryFeature{Attribute::coarse, 2},
    UnaryFeature{Attribute::lists, 0},
};

/// Each list by itself, besides the set of lists that `Attribute::lists` stands for.
inline constexpr std::array kListOffsets = {-1, 0, 1};

inline constexpr std::array kPairFeatures = {
    PairFeature{Attribute::lower, -1, Attribute::lower, 0},
    PairFeature{Attribute::lower, 0, Attribute::lower, 1},
    PairFeature{Attribute::lower, -1, Attribute::shape, 0},
    PairFeature{Attribute::shape, 0, Attribute::lower, 1},
    PairFeature{Attribute::shape, -1, Attribute::shape, 0},
    PairFeature{Attribute::shape, 0, Attribute::shape, 1},
    PairFeature{Attribute::shape, -2, Attribute::shape, -1},
    PairFeature{Attribute::shape, 1, Attribute::shape, 2},
    PairFeature{Attribute::coarse, -1, Attribute::coarse, 0},
    PairFeature{Attribute::coarse, 0, Attribute::coarse, 1},
    PairFeature{Attribute::coarse, -2, Attribute::coarse, -1},
    PairFeature{Attribute::coarse, 1, Attribute::coarse, 2},
    PairFeature{Attribute::lists, -1, Attribute::lists, 0},
    PairFeature{Attribute::lists, 0, Attribute::lists, 1},
    PairFeature{Attribute::coarse, -1, Attribute::coarse, 1},
};

inline constexpr std::array kRunFeatures = {
    RunFeature{Attribute::lower, RunPlace::before}, RunFeature{Attribute::lower, RunPlace::after},
    RunFeature{Attribute::lower, RunPlace::last},   RunFeature{Attribute::lower, RunPlace::first},
    RunFeature{Attribute::lower, RunPlace::other},  RunFeature{Attribute::fine, RunPlace::before},
    RunFeature{Attribute::fine, RunPlace::after},   RunFeature{Attribute::fine, RunPlace::last},
    RunFeature{Attribute::lists, RunPlace::last},   RunFeature{Attribute::suffix3, RunPlace::last},
};

// Numbers of the features, one kind behind the other.
inline constexpr std::size_t kFirstList = kUnaryFeatures.size();
inline constexpr std::size_t kFirstPair = kFirstList + kListOffsets.size();
inline constexpr std::size_t kFirstRun = kFirstPair + kPairFeatures.size();
inline constexpr std::size_t kFirstNumber = kFirstRun + kRunFeatures.size();

/// So many bits, never 0.
using FeatureKey = std::uint64_t;
inline constexpr unsigned kFeatureKeyBits = 40;
constexpr FeatureKey feature_key(std::size_t feature, std::uint64_t value) {
  return (mixed(value + (feature + 1) * 0x9E3779B97F4A7C15ULL) >> (64U - kFeatureKeyBits)) | 1U;
}
constexpr FeatureKey feature_key(std::size_t feature, std::uint64_t left, std::uint64_t right) {
  return feature_key(feature, left * 0xD6E8FEB86659FD93ULL + right);
}
constexpr FeatureKey number_key(NumberFeature feature, std::uint64_t value) {
  return feature_key(kFirstNumber + static_cast<std::size_t>(feature), value);
}

/// Changes with every table above; stands in the model file, so that a model meets only the features that it
/// was trained with.
constexpr std::uint64_t feature_table_hash() {
  std::uint64_t hash = 3;  // raised by hand when the meaning of a feature changes
  const auto add = [&](std::uint64_t value) { hash = mixed(hash + value); };
  for (const auto& f : kUnaryFeatures)
    add(static_cast<std::uint64_t>(f.attribute) * 16 + (static_cast<std::uint64_t>(f.offset) + 8));
  for (const int offset : kListOffsets) add(static_cast<std::uint64_t>(offset) + 8);
  for (const auto& f : kPairFeatures)
    add((static_cast<std::uint64_t>(f.left) * 16 + (static_cast<std::uint64_t>(f.left_offset) + 8)) * 1024 +
        static_cast<std::uint64_t>(f.right) * 16 + (static_cast<std::uint64_t>(f.right_offset) + 8));
  for (const auto& f : kRunFeatures)
    add(static_cast<std::uint64_t>(f.attribute) * 16 + static_cast<std::uint64_t>(f.place));
  add(kNumberFeatures);
  return hash;
}

/// Keys of the features of `form` that stands `offset` tokens from the token.
template <typename Sink>
void unary_keys(const TokenForm& form, int offset, const Sink& sink) {
  for (std::size_t i = 0; i < kUnaryFeatures.size(); ++i) {
    if (kUnaryFeatures[i].offset != offset) continue;
    if (const std::uint64_t value = value_of(form, kUnaryFeatures[i].attribute); value != 0)
      sink(feature_key(i, value));
  }
  for (std::size_t i = 0; i < kListOffsets.size(); ++i) {
    if (kListOffsets[i] != offset) continue;
    for (std::uint32_t rest = form.lists; rest != 0; rest &= rest - 1)
      sink(feature_key(kFirstList + i, static_cast<std::uint64_t>(__builtin_ctz(rest))));
  }
}

/// Keys of the features of `form` at a place of the run around the token.
template <typename Sink>
void run_keys(const TokenForm& form, RunPlace place, const Sink& sink) {
  for (std::size_t i = 0; i < kRunFeatures.size(); ++i) {
    if (kRunFeatures[i].place != place) continue;
    if (const std::uint64_t value = value_of(form, kRunFeatures[i].attribute); value != 0)
      sink(feature_key(kFirstRun + i, value));
  }
}

/// Attributes with few values. Pairs of neighbours that share one of them have few values too, so that
/// tagging keeps their sums as well.
inline constexpr std::array kSmallAttributes = {Attribute::shape, Attribute::coarse, Attribute::lists};

constexpr bool is_small(const PairFeature& pair) {
  return pair.left == pair.right && pair.right_offset == pair.left_offset + 1 &&
         std::find(kSmallAttributes.begin(), kSmallAttributes.end(), pair.left) != kSmallAttributes.end();
}

/// Key of the pair of neighbours with these values of a small attribute, the left one `left_offset` tokens
/// away.
template <typename Sink>
void small_pair_key(Attribute attribute, int left_offset, std::uint64_t left, std::uint64_t right,
                    const Sink& sink) {
  if (left == 0 && right == 0) return;
  for (std::size_t i = 0; i < kPairFeatures.size(); ++i)
    if (is_small(kPairFeatures[i]) && kPairFeatures[i].left == attribute &&
        kPairFeatures[i].left_offset == left_offset)
      sink(feature_key(kFirstPair + i, left, right));
}

/// Keys of the other pairs around a token.
template <typename Sink>
void wide_pair_keys(const Document& document, std::uint32_t position, const Sink& sink) {
  const auto at = [&](int offset) -> const TokenForm& {
    return document.form(static_cast<std::uint32_t>(static_cast<int>(position) + offset));
  };
  for (std::size_t i = 0; i < kPairFeatures.size(); ++i) {
    const PairFeature& pair = kPairFeatures[i];
    if (is_small(pair)) continue;
    const std::uint64_t left = value_of(at(pair.left_offset), pair.left);
    const std::uint64_t right = value_of(at(pair.right_offset), pair.right);
    if (left != 0 || right != 0) sink(feature_key(kFirstPair + i, left, right));
  }
}

template <typename Sink>
void pair_keys(const Document& document, std::uint32_t position, const Sink& sink) {
  for (int offset = -kReach; offset < kReach; ++offset) {
    const auto left = static_cast<std::uint32_t>(static_cast<int>(position) + offset);
    for (const Attribute attribute : kSmallAttributes)
      small_pair_key(attribute, offset, value_of(document.form(left), attribute),
                     value_of(document.form(left + 1), attribute), sink);
  }
  wide_pair_keys(document, position, sink);
}

constexpr std::uint64_t few(std::uint32_t count) {
  return std::min<std::uint32_t>(count, 3);
}

template <typename Sink>
void phrase_keys(const Document& document, std::uint32_t position, const Sink& sink) {
  const auto each = [&](std::uint32_t at, NumberFeature feature) {
    if (!document.in_phrase(at)) return;
    const PhraseLists& phrase = document.phrase(at);
    const std::array<std::uint32_t, 3> parts = {phrase.begin, phrase.inside, phrase.last};
    for (std::size_t part = 0; part < parts.size(); ++part)
      for (std::uint32_t rest = parts[part]; rest != 0; rest &= rest - 1)
        sink(number_key(feature, static_cast<std::uint64_t>(__builtin_ctz(rest)) * 4 + part));
  };
  each(position, NumberFeature::phrase_here);
  each(position - 1, NumberFeature::phrase_before);
  each(position + 1, NumberFeature::phrase_behind);
  if (document.in_phrase(position))
    sink(number_key(
        NumberFeature::phrase_and_word,
        static_cast<std::uint64_t>(document.phrase(position).all()) << 32U | document.form(position).lists));
}

template <typename Sink>
void evidence_keys(const Evidence& word, bool opening, const Sink& sink) {
  const auto number = [&](NumberFeature feature, std::uint64_t a, std::uint64_t b) {
    sink(number_key(feature, a * 16 + b));
  };
  const auto some = [](std::uint32_t count) -> std::uint64_t { return count > 0 ? 1 : 0; };
  const std::uint64_t small = word.lower ? 1 : 0;
  number(NumberFeature::small_and_inside, small, few(word.capital_inside));
  number(NumberFeature::opening_and_small, (opening ? 2 : 0) + small, some(word.capital_inside));
  number(NumberFeature::place_words, few(word.after_place_word), word.capital > 1 ? 1 : 0);
  number(NumberFeature::titles_and_speech, few(word.after_title), some(word.speaking));
  number(NumberFeature::first_names, few(word.after_first_name), some(word.last_of_run));
  number(NumberFeature::org_runs, few(word.in_org_run),
         (word.acronym_of_org_run ? 2U : 0U) + (word.acronym_of_run ? 1U : 0U));
  number(NumberFeature::articles, few(word.after_the), few(word.capital));
  number(NumberFeature::runs, std::min<std::uint32_t>(4, word.longest_run),
         some(word.last_of_run) * 2 + some(word.first_of_run));
  number(NumberFeature::summary,
         some(word.after_place_word) * 4 + some(word.after_title) * 2 + some(word.speaking),
         some(word.after_first_name) * 4 + some(word.in_org_run) * 2 + some(word.after_the));
}

/// Keys that depend on the token's place, but for pairs and runs' words.
template <typename Sink>
void number_keys(const Document& document, std::uint32_t position, const Sink& sink) {
  const TokenForm& form = document.form(position);
  const bool capital = document.capital(position);
  const std::uint64_t letter_case = (capital ? 1U : 0U) + (form.is(FormFlag::all_capitals) ? 2U : 0U) +
                                    (document.opening(position) ? 4U : 0U) +
                                    (form.is(FormFlag::untrusted) ? 8U : 0U);
  sink(number_key(NumberFeature::letter_case, letter_case));
  if (form.fine == 0 && form.is(FormFlag::letters))
    sink(number_key(NumberFeature::unknown_word, letter_case));
  phrase_keys(document, position, sink);
  if (!capital) return;
  const Run run = document.run(position);
  sink(number_key(NumberFeature::run_position, few(position - run.begin) * 4 + few(run.end - 1 - position)));
  sink(number_key(NumberFeature::run_length, std::min<std::uint32_t>(8, run.end - run.begin)));
}

/// Keys of stage two.
template <typename Sink>
void vote_keys(const Evidence& word, const Sink& sink) {
  const auto most = [](const auto& counts) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < counts.size(); ++i)
      if (counts[i] > counts[best]) best = i;
    return best;
  };
  std::uint32_t total = 0;
  for (const std::uint32_t count : word.votes) total += count;
  const std::size_t vote = most(word.votes);
  const std::size_t part = most(word.part_votes);
  const bool part_known = word.part_votes.at(part) > 0;
  if (total > 0) {
    const std::uint64_t agreement = total == 1 ? 0 : word.votes.at(vote) == total ? 2 : 1;
    sink(number_key(NumberFeature::vote, vote * 4 + agreement));
  }
  if (part_known) sink(number_key(NumberFeature::part_vote, part * 4 + few(word.part_votes.at(part))));
  sink(number_key(NumberFeature::both_votes, (total > 0 ? vote + 1 : 0) * 8 + (part_known ? part + 1 : 0)));
}

/// All keys of a token, for training and for comparison.
template <typename Sink>
void all_keys(const Document& document, std::uint32_t position, Stage stage, const Sink& sink) {
  for (int offset = -kReach; offset <= kReach; ++offset)
    unary_keys(document.form(static_cast<std::uint32_t>(static_cast<int>(position) + offset)), offset, sink);
  pair_keys(document, position, sink);
  number_keys(document, position, sink);
  if (!document.capital(position)) return;
  const Evidence* word = document.evidence(position);
  if (word != nullptr) evidence_keys(*word, document.opening(position), sink);
  const Run run = document.run(position);
  run_keys(document.form(run.begin - 1), RunPlace::before, sink);
  run_keys(document.form(run.end), RunPlace::after, sink);
  if (position + 1 < run.end) run_keys(document.form(run.end - 1), RunPlace::last, sink);
  if (position > run.begin) run_keys(document.form(run.begin), RunPlace::first, sink);
  for (std::uint32_t k = run.begin; k < run.end; ++k)
    if (k != position) run_keys(document.form(k), RunPlace::other, sink);
  if (stage == Stage::second && word != nullptr) vote_keys(*word, sink);
}

}  // namespace dateline::ner
