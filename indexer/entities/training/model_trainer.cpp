#include "indexer/entities/training/model_trainer.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <iterator>
#include <memory>
#include <string_view>

#include "indexer/entities/ner/document.hpp"
#include "indexer/entities/ner/features.hpp"
#include "indexer/entities/ner/tagger.hpp"

namespace dateline::ner {
namespace {

/// A document's tokens in one row.
struct FlatDocument {
  std::vector<std::string_view> tokens;
  std::vector<std::uint32_t> sentence_ends;
};

FlatDocument flatten(const TaggedDocument& document) {
  FlatDocument flat;
  for (const TaggedSentence& sentence : document.sentences) {
    flat.tokens.insert(flat.tokens.end(), sentence.tokens.begin(), sentence.tokens.end());
    flat.sentence_ends.push_back(static_cast<std::uint32_t>(flat.tokens.size()));
  }
  return flat;
}

void add_keys(const Document& document, std::uint32_t position, Stage stage, TrainingSentence& sentence) {
  const TokenForm& form = document.form(position);
  const auto own = [&](Attribute attribute) -> FeatureKey {
    for (std::size_t i = 0; i < kUnaryFeatures.size(); ++i)
      if (kUnaryFeatures[i].attribute == attribute && kUnaryFeatures[i].offset == 0)
        return feature_key(i, value_of(form, attribute));
    return 0;
  };
  const FeatureKey lower = own(Attribute::lower);
  const FeatureKey word = own(Attribute::word);
  all_keys(document, position, stage, [&](FeatureKey key) {
    sentence.keys.push_back(key == lower || key == word ? key | kOwnWord : key);
  });
  sentence.key_ends.push_back(static_cast<std::uint32_t>(sentence.keys.size()));
}

/// Appends the sentences of a document that has been read, and voted on for stage two.
void add_sentences(const TaggedDocument& tagged, const Document& document, Stage stage,
                   std::vector<TrainingSentence>& out) {
  for (std::size_t s = 0; s < tagged.sentences.size(); ++s) {
    const SentenceRange& range = document.sentences()[s];
    TrainingSentence sentence;
    sentence.labels = tagged.sentences[s].labels;
    for (std::uint32_t i = range.begin; i < range.end; ++i) add_keys(document, i, stage, sentence);
    out.push_back(std::move(sentence));
  }
}

/// Documents of one fold, or of all others.
enum class Side : std::uint8_t { in_fold, outside };

class ModelTrainer {
 public:
  ModelTrainer(const std::vector<TaggedDocument>& documents, const ModelTrainingOptions& options,
               ModelData& model)
      : documents_(documents), options_(options), model_(model), resources_(std::make_shared<Model>(model)) {}

  void run() {
    // A fold's own model may be cruder: only its votes are used.
    std::vector<std::vector<TrainingSentence>> second(static_cast<std::size_t>(options_.folds));
    std::vector<std::function<void()>> jobs;
    jobs.emplace_back([this] { model_.stages[0] = train_crf(first_stage(-1), options_.crf); });
    for (int fold = 0; fold < options_.folds; ++fold)
      jobs.emplace_back([this, fold, &second] { second[static_cast<std::size_t>(fold)] = vote_fold(fold); });
    run_all(jobs);
    std::vector<TrainingSentence> all;
    for (auto& part : second) std::move(part.begin(), part.end(), std::back_inserter(all));
    model_.stages[1] = train_crf(all, options_.crf);
  }

 private:
  void run_all(std::vector<std::function<void()>>& jobs) const {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t job = next++; job < jobs.size(); job = next++) jobs[job]();
    };
    std::vector<std::future<void>> workers;
    for (unsigned i = 1; i < options_.threads; ++i) workers.push_back(std::async(std::launch::async, work));
    work();
    for (auto& worker : workers) worker.get();
  }

  [[nodiscard]] int fold_of(std::size_t document) const {
    return static_cast<int>(documents_[document].source % static_cast<std::size_t>(options_.folds));
  }

  /// All documents but those of one fold (-1: all).
  [[nodiscard]] std::vector<TrainingSentence> first_stage(int without_fold) const {
    FormTable forms(resources_->lists(), resources_->clusters());
    Document document;
    std::vector<TrainingSentence> sentences;
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      if (without_fold >= 0 && fold_of(d) == without_fold) continue;
      const FlatDocument flat = flatten(documents_[d]);
      document.read(flat.tokens, flat.sentence_ends, forms);
      add_sentences(documents_[d], document, Stage::first, sentences);
    }
    return sentences;
  }

  /// The second stage's sentences of a fold's documents, voted on by a model that has not seen them.
  [[nodiscard]] std::vector<TrainingSentence> vote_fold(int fold) const {
    TrainingOptions crude = options_.crf;
    crude.epochs = std::max(4, crude.epochs / 2);
    crude.averaged_epochs = std::min(crude.averaged_epochs, crude.epochs);
    ModelData data;
    data.lists = model_.lists;
    data.names = model_.names;
    data.clusters = model_.clusters;
    data.stages[0] = train_crf(first_stage(fold), crude);
    Tagger tagger(std::make_shared<Model>(data),
                  {.scoring = Scoring::near_triggers, .last_stage = Stage::first});
    std::vector<TrainingSentence> sentences;
    std::vector<NameSpan> spans;
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      if (fold_of(d) != fold) continue;
      const FlatDocument flat = flatten(documents_[d]);
      spans.clear();
      tagger.tag(flat.tokens, flat.sentence_ends, spans);
      add_sentences(documents_[d], tagger.document(), Stage::second, sentences);
    }
    return sentences;
  }

  const std::vector<TaggedDocument>& documents_;
  const ModelTrainingOptions& options_;
  ModelData& model_;
  std::shared_ptr<const Model> resources_;  ///< lists and clusters without weights
};

}  // namespace

void train_stages(const std::vector<TaggedDocument>& documents, const ModelTrainingOptions& options,
                  ModelData& model) {
  ModelTrainer(documents, options, model).run();
}

}  // namespace dateline::ner
