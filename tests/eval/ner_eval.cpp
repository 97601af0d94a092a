// How well the recogniser finds names in tagged text: exact spans, by class and in all.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "indexer/entities/ner/embedded_model.hpp"
#include "indexer/entities/ner/model_file.hpp"
#include "indexer/entities/ner/tagger.hpp"
#include "indexer/entities/training/tagged_text.hpp"

namespace {

using namespace dateline;
using namespace dateline::ner;

struct Counts {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  [[nodiscard]] double precision() const {
    return found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found);
  }
  [[nodiscard]] double recall() const {
    return gold == 0 ? 0 : static_cast<double>(right) / static_cast<double>(gold);
  }
  [[nodiscard]] double f1() const {
    return gold + found == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(gold + found);
  }
};

/// Persons, places and organisations; other names are neither asked for nor counted.
constexpr std::size_t kCounted = 3;
using Score = std::array<Counts, kCounted>;

Counts all_of(const Score& score) {
  Counts all;
  for (const Counts& counts : score) {
    all.gold += counts.gold;
    all.found += counts.found;
    all.right += counts.right;
  }
  return all;
}

void drop_others(std::vector<NameSpan>& spans) {
  std::erase_if(spans, [](const NameSpan& span) { return span.name_class == NameClass::other; });
}

void count(const std::vector<NameSpan>& gold, const std::vector<NameSpan>& found, Score& score) {
  const auto counts = [&](const NameSpan& span) -> Counts& {
    return score.at(static_cast<std::size_t>(span.name_class));
  };
  for (const NameSpan& span : gold) ++counts(span).gold;
  for (const NameSpan& span : found) {
    ++counts(span).found;
    if (std::find(gold.begin(), gold.end(), span) != gold.end()) ++counts(span).right;
  }
}

/// A sentence with its names in brackets, gold above found, where they differ.
std::string marked(const std::vector<std::string_view>& tokens, std::uint32_t begin, std::uint32_t end,
                   const std::vector<NameSpan>& spans) {
  std::string line;
  for (std::uint32_t i = begin; i < end; ++i) {
    for (const NameSpan& span : spans)
      if (span.first == i)
        line += fmt::format("[{} ", kClassTags.at(static_cast<std::size_t>(span.name_class)));
    line += tokens[i];
    for (const NameSpan& span : spans)
      if (span.first + span.count == i + 1) line += ']';
    line += ' ';
  }
  return line;
}

struct Evaluation {
  Score score;
  std::size_t tokens = 0;
  double seconds = 0;
};

void evaluate(const TaggedDocument& document, Tagger& tagger, bool show, Evaluation& evaluation) {
  std::vector<std::string_view> tokens;
  std::vector<std::uint32_t> ends;
  std::vector<NameSpan> gold;
  for (const TaggedSentence& sentence : document.sentences) {
    append_spans(sentence.labels, static_cast<std::uint32_t>(tokens.size()), gold);
    tokens.insert(tokens.end(), sentence.tokens.begin(), sentence.tokens.end());
    ends.push_back(static_cast<std::uint32_t>(tokens.size()));
  }
  std::vector<NameSpan> found;
  const auto start = std::chrono::steady_clock::now();
  tagger.tag(tokens, ends, found);
  evaluation.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  evaluation.tokens += tokens.size();
  drop_others(gold);
  drop_others(found);
  count(gold, found, evaluation.score);
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    const std::string wanted = marked(tokens, begin, end, gold);
    const std::string got = marked(tokens, begin, end, found);
    if (show && wanted != got) fmt::print("gold  {}\nfound {}\n\n", wanted, got);
    begin = end;
  }
}

nlohmann::json to_json(const Counts& counts) {
  return {{"precision", counts.precision()},
          {"recall", counts.recall()},
          {"f1", counts.f1()},
          {"gold", counts.gold},
          {"found", counts.found},
          {"right", counts.right}};
}

void print(std::string_view name, const Counts& counts) {
  fmt::print("{:<5} precision {:.4f}  recall {:.4f}  F1 {:.4f}  gold {}  found {}  right {}\n", name,
             counts.precision(), counts.recall(), counts.f1(), counts.gold, counts.found, counts.right);
}

struct Arguments {
  std::vector<std::string> files;
  std::string model;
  bool json = false;
  bool errors = false;
  bool everything = false;
  bool marked = false;
};

Result<void> run(const Arguments& arguments) {
  auto data = arguments.model.empty() ? unpack_model(embedded_model(), "built-in model")
                                      : read_model(arguments.model);
  if (!data) return data.error();
  Tagger tagger(std::make_shared<Model>(*data),
                {.scoring = arguments.everything ? Scoring::everything : Scoring::near_triggers});
  Evaluation evaluation;
  for (const std::string& file : arguments.files) {
    const auto documents = arguments.marked ? read_marked_text(file) : read_tagged_tokens(file);
    if (!documents) return documents.error();
    for (const TaggedDocument& document : *documents)
      evaluate(document, tagger, arguments.errors, evaluation);
  }
  const Counts all = all_of(evaluation.score);
  if (arguments.json) {
    nlohmann::json out{{"all", to_json(all)}};
    for (std::size_t c = 0; c < kCounted; ++c)
      out[std::string(kClassTags.at(c))] = to_json(evaluation.score.at(c));
    fmt::print("{}\n", out.dump());
    return {};
  }
  for (std::size_t c = 0; c < kCounted; ++c) print(kClassTags.at(c), evaluation.score.at(c));
  print("all", all);
  fmt::print("{} tokens in {:.3f} s\n", evaluation.tokens, evaluation.seconds);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Exact-span precision, recall and F1 of the recogniser on TOKEN<TAB>TAG files.");
  Arguments arguments;
  app.add_option("FILE", arguments.files, "tagged text: BIO with PER, LOC, ORG, MISC")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--model", arguments.model, "a model file instead of the built-in model")
      ->check(CLI::ExistingFile);
  app.add_flag("--marked", arguments.marked, "the files are running text with [PER name] marks");
  app.add_flag("--json", arguments.json, "one JSON object");
  app.add_flag("--errors", arguments.errors, "print the sentences that differ from gold");
  app.add_flag("--all-tokens", arguments.everything, "score every token, not only those near possible names");
  CLI11_PARSE(app, argc, argv);
  const auto done = run(arguments);
  if (done) return 0;
  fmt::print(stderr, "ner_eval: {}\n", done.error().message);
  return 2;
}
