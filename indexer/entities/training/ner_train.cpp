// Trains the recogniser's model: tagged text, lists of names and word clusters → one model file.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "indexer/entities/ner/model_file.hpp"
#include "indexer/entities/training/augment.hpp"
#include "indexer/entities/training/model_trainer.hpp"
#include "indexer/entities/training/resources.hpp"
#include "indexer/entities/training/tagged_text.hpp"

namespace {

using namespace dateline;
using namespace dateline::ner;

struct Arguments {
  std::vector<std::string> tagged;
  std::vector<std::string> marked;
  std::vector<std::string> names;
  std::vector<std::string> clusters;
  std::string output;
  AugmentOptions augment;
  ModelTrainingOptions training;
};

Result<void> run(const Arguments& arguments) {
  ModelData model;
  for (const std::string& file : arguments.names)
    if (auto added = add_names(file, model); !added) return added;
  for (const std::string& file : arguments.clusters)
    if (auto added = add_clusters(file, model); !added) return added;
  settle_resources(model);
  std::vector<TaggedDocument> documents;
  const auto take = [&](Result<std::vector<TaggedDocument>> read) -> Result<void> {
    if (!read) return read.error();
    std::move(read->begin(), read->end(), std::back_inserter(documents));
    return {};
  };
  for (const std::string& file : arguments.tagged)
    if (auto taken = take(read_tagged_tokens(file)); !taken) return taken;
  for (const std::string& file : arguments.marked)
    if (auto taken = take(read_marked_text(file)); !taken) return taken;
  augment(documents, arguments.augment);
  std::size_t tokens = 0;
  for (const auto& document : documents)
    for (const auto& sentence : document.sentences) tokens += sentence.tokens.size();
  fmt::print(stderr, "{} documents, {} tokens, {} names, {} clustered words\n", documents.size(), tokens,
             model.names.size(), model.clusters.size());
  train_stages(documents, arguments.training, model);
  const std::string packed = pack_model(model);
  std::ofstream out(arguments.output, std::ios::binary);
  out << packed;
  if (!out.flush())
    return Error{ErrorCode::unreadable, fmt::format("{}: cannot be written", arguments.output)};
  fmt::print(stderr, "{}: {} + {} features, {} bytes\n", arguments.output, model.stages[0].features.size(),
             model.stages[1].features.size(), packed.size());
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Trains the recogniser's model from tagged text, lists of names and word clusters.");
  Arguments arguments;
  TrainingOptions& crf = arguments.training.crf;
  app.add_option("--tagged", arguments.tagged, "files of TOKEN<TAB>TAG lines")->check(CLI::ExistingFile);
  app.add_option("--marked", arguments.marked, "files of running text with [PER name] marks")
      ->check(CLI::ExistingFile);
  app.add_option("--names", arguments.names, "files of CLASS<TAB>name lines")->check(CLI::ExistingFile);
  app.add_option("--clusters", arguments.clusters, "files of word<TAB>coarse<TAB>fine lines")
      ->check(CLI::ExistingFile);
  app.add_option("--output", arguments.output, "the model file to write")->required();
  app.add_option("--epochs", crf.epochs, "passes over the sentences")->capture_default_str();
  app.add_option("--averaged-epochs", crf.averaged_epochs, "last passes whose weights are averaged")
      ->capture_default_str();
  app.add_option("--learning-rate", crf.learning_rate, "of AdaGrad")->capture_default_str();
  app.add_option("--l1", crf.l1, "weight of the L1 penalty")->capture_default_str();
  app.add_option("--dropout", crf.dropout, "share of tokens seen without their own word")
      ->capture_default_str();
  app.add_option("--smallest-count", crf.smallest_count, "features seen less often are left out")
      ->capture_default_str();
  app.add_option("--seed", crf.seed, "order of sentences, dropout")->capture_default_str();
  app.add_option("--titled-every", arguments.augment.titled_every,
                 "of every so many documents a copy with headlines (0: none)")
      ->capture_default_str();
  app.add_option("--fragments-every", arguments.augment.fragments_every,
                 "of every so many documents a copy in pieces (0: none)")
      ->capture_default_str();
  app.add_option("--threads", arguments.training.threads, "does not change the result")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const auto done = run(arguments);
  if (done) return 0;
  fmt::print(stderr, "ner_train: {}\n", done.error().message);
  return 2;
}
