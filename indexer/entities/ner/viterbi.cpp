#include "indexer/entities/ner/viterbi.hpp"

#include <algorithm>

namespace dateline::ner {
namespace {

constexpr float kImpossible = -1e9F;

/// Labels after which a name may begin: outside, and the ends of names.
constexpr auto kClosed = [] {
  std::array<Label, 1 + 2 * kClasses> closed{};
  closed[0] = kOutside;
  for (std::size_t c = 0; c < kClasses; ++c) {
    closed[1 + c] = label(NamePart::last, static_cast<NameClass>(c));
    closed[1 + kClasses + c] = label(NamePart::unit, static_cast<NameClass>(c));
  }
  return closed;
}();

}  // namespace

Viterbi::Viterbi(const Transitions& transitions, float unit) {
  for (std::size_t a = 0; a <= kLabels; ++a)
    for (std::size_t b = 0; b < kLabels; ++b) transitions_[a][b] = transitions[a][b] / unit;
  for (std::size_t a = 0; a < kLabels; ++a)
    for (std::size_t c = 0; c < kClasses; ++c) {
      opening_[a][c] = transitions_[a][label(NamePart::begin, static_cast<NameClass>(c))];
      opening_[a][kClasses + c] = transitions_[a][label(NamePart::unit, static_cast<NameClass>(c))];
    }
}

void Viterbi::first(const Emission& emission, Edge begin, Step& step) const {
  const auto& row = transitions_[begin == Edge::of_sentence ? kLabels : kOutside];
  for (std::size_t l = 0; l < kNameLabels; ++l)
    step.names[l] = may_begin(static_cast<Label>(l)) ? row[l] + emission[l] : kImpossible;
  step.outside = row[kOutside];
}

void Viterbi::advance(const Step& before, const Emission& emission, Step& step) const {
  Openings opening;
  opening.fill(kImpossible);
  float outside = kImpossible;
  for (const Label from : kClosed) {
    const float base = score(before, from);
    const Openings& row = opening_[from];
    for (std::size_t l = 0; l < row.size(); ++l) opening[l] = std::max(opening[l], base + row[l]);
    outside = std::max(outside, base + transitions_[from][kOutside]);
  }
  step.outside = outside;
  for (std::size_t c = 0; c < kClasses; ++c) {
    const auto of_class = [c](NamePart part) { return label(part, static_cast<NameClass>(c)); };
    const Label begin = of_class(NamePart::begin);
    const Label inside = of_class(NamePart::inside);
    // Inside and last follow begin and inside of their class.
    for (const Label to : {inside, of_class(NamePart::last)})
      step.names[to] = emission[to] + std::max(before.names[begin] + transitions_[begin][to],
                                               before.names[inside] + transitions_[inside][to]);
    step.names[begin] = emission[begin] + opening[c];
    const Label unit = of_class(NamePart::unit);
    step.names[unit] = emission[unit] + opening[kClasses + c];
  }
}

Label Viterbi::best_end(const Step& last, Edge end) const {
  Label best = kOutside;
  const auto value = [&](Label label) {
    return score(last, label) + (end == Edge::of_window ? transitions_[label][kOutside] : 0);
  };
  for (const Label label : kClosed)
    if (value(label) > value(best)) best = label;
  return best;
}

Label Viterbi::best_before(const Step& before, Label after) const {
  Label best = kOutside;
  float most = 2 * kImpossible;
  for (std::size_t l = 0; l < kLabels; ++l) {
    const auto from = static_cast<Label>((l + kOutside) % kLabels);  // the label outside wins ties
    if (!may_follow(from, after)) continue;
    const float value = score(before, from) + transitions_[from][after];
    if (value > most) {
      most = value;
      best = from;
    }
  }
  return best;
}

void Viterbi::decode(std::span<const Emission> emissions, Edge begin, Edge end, std::span<Label> out) {
  if (steps_.size() < emissions.size()) steps_.resize(emissions.size());
  first(emissions[0], begin, steps_[0]);
  for (std::size_t i = 1; i < emissions.size(); ++i) advance(steps_[i - 1], emissions[i], steps_[i]);
  Label label = best_end(steps_[emissions.size() - 1], end);
  for (std::size_t i = emissions.size(); i-- > 0;) {
    out[i] = label;
    if (i > 0) label = best_before(steps_[i - 1], label);
  }
}

}  // namespace dateline::ner
