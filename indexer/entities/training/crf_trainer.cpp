#include "indexer/entities/training/crf_trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <span>

#include "indexer/entities/ner/hash_index.hpp"

namespace dateline::ner {
namespace {

using Scores = std::array<float, kLabels>;

/// Gradients smaller than this change no weight: most labels of most tokens.
constexpr float kNegligible = 1e-4F;
constexpr float kFirstSquare = 1e-6F;  ///< of AdaGrad's sums, against division by zero

constexpr auto kMayFollow = [] {
  std::array<std::array<bool, kLabels>, kLabels + 1> may{};
  for (std::size_t a = 0; a <= kLabels; ++a)
    for (std::size_t b = 0; b < kLabels; ++b)
      may[a][b] = a == kLabels ? may_begin(static_cast<Label>(b))
                               : may_follow(static_cast<Label>(a), static_cast<Label>(b));
  return may;
}();

class Trainer {
 public:
  Trainer(const std::vector<TrainingSentence>& sentences, const TrainingOptions& options)
      : sentences_(sentences), options_(options), random_(options.seed) {
    number_features();
    const std::size_t weights = keys_.size() * kLabels;
    weights_.assign(weights, 0);
    squares_.assign(weights, kFirstSquare);
    sums_.assign(weights, 0);
    touched_.assign(keys_.size(), 0);
    for (auto& row : transition_squares_) row.fill(kFirstSquare);
    penalty_ = static_cast<float>(options.learning_rate * options.l1 / static_cast<double>(sentences.size()));
  }

  StageWeights run() {
    std::vector<std::uint32_t> order(sentences_.size());
    std::iota(order.begin(), order.end(), 0U);
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      std::shuffle(order.begin(), order.end(), random_);
      for (const std::uint32_t sentence : order) learn(sentence);
      for (std::uint32_t feature = 0; feature < keys_.size(); ++feature) shrink(feature);
      if (epoch + options_.averaged_epochs >= options_.epochs) add_to_sums();
    }
    return result();
  }

 private:
  /// Numbers the features that occur often enough, and keeps each sentence's as numbers.
  void number_features() {
    HashIndex counts(1U << 20U);
    for (const auto& sentence : sentences_)
      for (const FeatureKey key : sentence.keys) ++counts.insert(key & ~kOwnWord, 0);
    HashIndex numbers(counts.size());
    features_.resize(sentences_.size());
    ends_.resize(sentences_.size());
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      std::uint32_t begin = 0;
      for (const std::uint32_t end : sentences_[s].key_ends) {
        for (; begin < end; ++begin) {
          const FeatureKey key = sentences_[s].keys[begin] & ~kOwnWord;
          if (*counts.find(key) < static_cast<std::uint32_t>(options_.smallest_count)) continue;
          const std::uint32_t number = numbers.insert(key, static_cast<std::uint32_t>(keys_.size()));
          if (number == keys_.size()) {
            keys_.push_back(key);
            own_word_.push_back(key != sentences_[s].keys[begin]);
          }
          features_[s].push_back(number);
        }
        ends_[s].push_back(static_cast<std::uint32_t>(features_[s].size()));
      }
    }
  }

  /// The penalties that a feature has not had since it was last met.
  void shrink(std::uint32_t feature) {
    const std::uint32_t steps = step_ - touched_[feature];
    if (steps == 0) return;
    touched_[feature] = step_;
    float* weights = &weights_[std::size_t{feature} * kLabels];
    const float* squares = &squares_[std::size_t{feature} * kLabels];
    for (std::size_t l = 0; l < kLabels; ++l) {
      if (weights[l] == 0) continue;
      const float by = penalty_ * static_cast<float>(steps) / std::sqrt(squares[l]);
      weights[l] = weights[l] > by ? weights[l] - by : weights[l] < -by ? weights[l] + by : 0;
    }
  }

  [[nodiscard]] std::span<const std::uint32_t> features_of(std::uint32_t sentence, std::size_t token) const {
    const std::uint32_t begin = token == 0 ? 0 : ends_[sentence][token - 1];
    return {features_[sentence].data() + begin, ends_[sentence][token] - begin};
  }

  void learn(std::uint32_t sentence) {
    const auto& labels = sentences_[sentence].labels;
    const std::size_t tokens = labels.size();
    if (tokens == 0) return;
    ++step_;
    for (const std::uint32_t feature : features_[sentence]) shrink(feature);
    dropped_.assign(tokens, false);
    if (options_.dropout > 0)
      for (std::size_t i = 0; i < tokens; ++i)
        dropped_[i] = static_cast<double>(random_()) < options_.dropout * 4294967296.0;
    emissions(sentence, tokens);
    exponentiate(tokens);
    forward(tokens);
    backward(tokens);
    for (std::size_t i = 0; i < tokens; ++i) update_emissions(sentence, i, labels[i]);
    update_transitions(labels);
  }

  void emissions(std::uint32_t sentence, std::size_t tokens) {
    scores_.resize(tokens);
    for (std::size_t i = 0; i < tokens; ++i) {
      Scores& score = scores_[i];
      score.fill(0);
      for (const std::uint32_t feature : features_of(sentence, i)) {
        if (dropped_[i] && own_word_[feature]) continue;
        const float* weights = &weights_[std::size_t{feature} * kLabels];
        for (std::size_t l = 0; l < kLabels; ++l) score[l] += weights[l];
      }
    }
  }

  void exponentiate(std::size_t tokens) {
    for (std::size_t i = 0; i < tokens; ++i) {
      const float most = *std::max_element(scores_[i].begin(), scores_[i].end());
      for (float& score : scores_[i]) score = std::exp(score - most);
    }
    for (std::size_t a = 0; a <= kLabels; ++a)
      for (std::size_t b = 0; b < kLabels; ++b)
        factors_[a][b] = kMayFollow[a][b] ? std::exp(transitions_[a][b]) : 0;
  }

  void forward(std::size_t tokens) {
    alpha_.resize(tokens);
    scale_.resize(tokens);
    for (std::size_t i = 0; i < tokens; ++i) {
      Scores next{};
      if (i == 0) {
        next = factors_[kLabels];
      } else {
        for (std::size_t a = 0; a < kLabels; ++a)
          for (std::size_t b = 0; b < kLabels; ++b) next[b] += alpha_[i - 1][a] * factors_[a][b];
      }
      float sum = 0;
      for (std::size_t b = 0; b < kLabels; ++b) {
        next[b] *= scores_[i][b];
        if (i + 1 == tokens && !may_end(static_cast<Label>(b))) next[b] = 0;
        sum += next[b];
      }
      scale_[i] = sum > 0 ? 1 / sum : 1e30F;
      for (std::size_t b = 0; b < kLabels; ++b) alpha_[i][b] = next[b] * scale_[i];
    }
  }

  void backward(std::size_t tokens) {
    beta_.resize(tokens);
    for (std::size_t b = 0; b < kLabels; ++b)
      beta_[tokens - 1][b] = may_end(static_cast<Label>(b)) ? 1.0F : 0.0F;
    for (std::size_t i = tokens - 1; i-- > 0;) {
      Scores ahead{};
      for (std::size_t b = 0; b < kLabels; ++b)
        ahead[b] = scores_[i + 1][b] * beta_[i + 1][b] * scale_[i + 1];
      for (std::size_t a = 0; a < kLabels; ++a) {
        float sum = 0;
        for (std::size_t b = 0; b < kLabels; ++b) sum += factors_[a][b] * ahead[b];
        beta_[i][a] = sum;
      }
    }
  }

  void update_emissions(std::uint32_t sentence, std::size_t token, Label gold) {
    Scores gradient{};
    float sum = 0;
    for (std::size_t l = 0; l < kLabels; ++l) sum += gradient[l] = alpha_[token][l] * beta_[token][l];
    for (float& g : gradient) g /= sum;
    gradient[gold] -= 1;
    // Of most tokens, most labels are certain: only the others change a weight.
    std::array<std::size_t, kLabels> uncertain{};
    std::size_t count = 0;
    for (std::size_t l = 0; l < kLabels; ++l)
      if (std::fabs(gradient[l]) > kNegligible) uncertain[count++] = l;
    if (count == 0) return;
    const auto rate = static_cast<float>(options_.learning_rate);
    for (const std::uint32_t feature : features_of(sentence, token)) {
      if (dropped_[token] && own_word_[feature]) continue;
      float* weights = &weights_[std::size_t{feature} * kLabels];
      float* squares = &squares_[std::size_t{feature} * kLabels];
      for (std::size_t k = 0; k < count; ++k) {
        const std::size_t l = uncertain[k];
        squares[l] += gradient[l] * gradient[l];
        weights[l] -= rate * gradient[l] / std::sqrt(squares[l]);
      }
    }
  }

  void update_transitions(const std::vector<Label>& labels) {
    Transitions gradient{};
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (i == 0) {
        float sum = 0;
        for (std::size_t l = 0; l < kLabels; ++l) sum += alpha_[0][l] * beta_[0][l];
        for (std::size_t l = 0; l < kLabels; ++l) gradient[kLabels][l] += alpha_[0][l] * beta_[0][l] / sum;
        gradient[kLabels][labels[0]] -= 1;
        continue;
      }
      Transitions pair{};
      float sum = 0;
      for (std::size_t a = 0; a < kLabels; ++a)
        for (std::size_t b = 0; b < kLabels; ++b)
          sum += pair[a][b] = alpha_[i - 1][a] * factors_[a][b] * scores_[i][b] * beta_[i][b];
      for (std::size_t a = 0; a < kLabels; ++a)
        for (std::size_t b = 0; b < kLabels; ++b) gradient[a][b] += pair[a][b] / sum;
      gradient[labels[i - 1]][labels[i]] -= 1;
    }
    const auto rate = static_cast<float>(options_.learning_rate);
    for (std::size_t a = 0; a <= kLabels; ++a)
      for (std::size_t b = 0; b < kLabels; ++b) {
        if (gradient[a][b] == 0) continue;
        transition_squares_[a][b] += gradient[a][b] * gradient[a][b];
        transitions_[a][b] -= rate * gradient[a][b] / std::sqrt(transition_squares_[a][b]);
      }
  }

  void add_to_sums() {
    for (std::size_t i = 0; i < weights_.size(); ++i) sums_[i] += weights_[i];
    for (std::size_t a = 0; a <= kLabels; ++a)
      for (std::size_t b = 0; b < kLabels; ++b) transition_sums_[a][b] += transitions_[a][b];
    ++summed_;
  }

  /// Averages, rounded to eight bits.
  StageWeights result() {
    StageWeights stage;
    float most = 0;
    for (float& sum : sums_) {
      sum /= static_cast<float>(summed_);
      most = std::max(most, std::fabs(sum));
    }
    stage.unit = most > 0 ? most / 127 : 1;
    for (std::size_t f = 0; f < keys_.size(); ++f) {
      FeatureWeights feature{keys_[f], {}};
      bool any = false;
      for (std::size_t l = 0; l < kLabels; ++l) {
        feature.weights[l] = static_cast<std::int8_t>(std::lround(sums_[f * kLabels + l] / stage.unit));
        any = any || feature.weights[l] != 0;
      }
      if (any) stage.features.push_back(feature);
    }
    std::sort(stage.features.begin(), stage.features.end(),
              [](const auto& a, const auto& b) { return a.key < b.key; });
    for (std::size_t a = 0; a <= kLabels; ++a)
      for (std::size_t b = 0; b < kLabels; ++b)
        stage.transitions[a][b] = transition_sums_[a][b] / static_cast<float>(summed_);
    return stage;
  }

  const std::vector<TrainingSentence>& sentences_;
  TrainingOptions options_;
  std::mt19937 random_;
  std::vector<FeatureKey> keys_;
  std::vector<bool> own_word_;
  std::vector<std::vector<std::uint32_t>> features_;
  std::vector<std::vector<std::uint32_t>> ends_;
  std::vector<float> weights_;
  std::vector<float> squares_;
  std::vector<float> sums_;
  std::vector<std::uint32_t> touched_;  ///< the step at which a feature's penalties were last paid
  std::uint32_t step_ = 0;
  float penalty_ = 0;
  Transitions transitions_{};
  Transitions transition_squares_{};
  Transitions transition_sums_{};
  int summed_ = 0;
  std::vector<bool> dropped_;
  std::vector<Scores> scores_;
  std::vector<Scores> alpha_;
  std::vector<Scores> beta_;
  std::vector<float> scale_;
  Transitions factors_{};
};

}  // namespace

StageWeights train_crf(const std::vector<TrainingSentence>& sentences, const TrainingOptions& options) {
  return Trainer(sentences, options).run();
}

}  // namespace dateline::ner
