#include "indexer/entities/ner/viterbi.hpp"

#include <random>
#include <vector>

#include "tests/support/catch.hpp"

using namespace dateline::ner;

namespace {

/// The best labelling by trying all.
class Search {
 public:
  Search(const Transitions& transitions, const std::vector<Emission>& emissions)
      : transitions_(transitions), emissions_(emissions) {}

  std::vector<Label> best() {
    extend({}, 0);
    return best_;
  }

 private:
  void extend(std::vector<Label> labels, float score) {
    if (labels.size() == emissions_.size()) {
      if (!may_end(labels.back()) || score <= most_) return;
      most_ = score;
      best_ = labels;
      return;
    }
    for (std::size_t l = 0; l < kLabels; ++l) {
      const auto next = static_cast<Label>(l);
      if (labels.empty() ? !may_begin(next) : !may_follow(labels.back(), next)) continue;
      const float emission = next == kOutside ? 0 : emissions_[labels.size()][l];
      const float transition = transitions_[labels.empty() ? kLabels : labels.back()][l];
      labels.push_back(next);
      extend(labels, score + emission + transition);
      labels.pop_back();
    }
  }

  const Transitions& transitions_;
  const std::vector<Emission>& emissions_;
  std::vector<Label> best_;
  float most_ = -1e30F;
};

}  // namespace

TEST_CASE("the decoder finds the best of all labellings", "[ner][viterbi]") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> number(-60, 40);
  for (int round = 0; round < 60; ++round) {
    Transitions transitions{};
    for (auto& row : transitions)
      for (float& value : row) value = static_cast<float>(number(random));
    std::vector<Emission> emissions(1 + static_cast<std::size_t>(round) % 4);
    for (Emission& emission : emissions)
      for (float& value : emission) value = static_cast<float>(number(random)) + 20;
    Viterbi viterbi(transitions, 1);
    std::vector<Label> labels(emissions.size());
    viterbi.decode(emissions, Viterbi::Edge::of_sentence, Viterbi::Edge::of_sentence, labels);
    CHECK(labels == Search(transitions, emissions).best());
  }
}

TEST_CASE("a window inside a sentence is decoded as if tokens outside of names stood around it",
          "[ner][viterbi]") {
  Transitions transitions{};
  for (auto& row : transitions) row.fill(0);
  transitions[kOutside][kOutside] = 5;
  transitions[kOutside][label(NamePart::unit, NameClass::person)] = -3;
  Viterbi viterbi(transitions, 1);
  std::vector<Emission> emissions(1);
  emissions[0].fill(-100);
  emissions[0][label(NamePart::unit, NameClass::person)] = 10;
  std::vector<Label> labels(1);
  viterbi.decode(emissions, Viterbi::Edge::of_window, Viterbi::Edge::of_window, labels);
  CHECK(labels[0] == kOutside);
  viterbi.decode(emissions, Viterbi::Edge::of_sentence, Viterbi::Edge::of_sentence, labels);
  CHECK(labels[0] == label(NamePart::unit, NameClass::person));
}
