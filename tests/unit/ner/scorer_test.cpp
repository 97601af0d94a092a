#include "indexer/entities/ner/scorer.hpp"

#include <string>
#include <vector>

#include "indexer/entities/ner/embedded_model.hpp"
#include "indexer/entities/ner/model_file.hpp"
#include "indexer/entities/ner/tokenizer.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/ner/small_model.hpp"

using namespace dateline::ner;

namespace {

const char* const kText =
    "Minister Adams met the workers in Lima. The Bank of Oslo said that South Korea's Mr. Kim Jong-un, of "
    "the "
    "Central Committee, would not.\n\nMOSCOW TALKS END WITHOUT DEAL.\n\nRates rose 3.5% on Monday, “Paris” "
    "added. Adams "
    "left South Sandwich Islands. Ernst & Young and the University of Lima, too: Adams, Baker, Cohen.";

/// Every feature's weights, summed one by one.
ScorePair plain_sum(const Document& document, std::uint32_t position, const WeightTable& weights) {
  ScorePair sum;
  all_keys(document, position, Stage::second, [&](FeatureKey key) {
    if (const ScorePair* found = weights.find(key)) sum += *found;
  });
  return sum;
}

void check_sums(const ModelData& data) {
  const Model model(data);
  FormTable forms(model.lists(), model.clusters());
  TokenizedText text;
  tokenize(kText, text);
  Document document;
  document.read(text.tokens, text.sentence_ends, forms);
  document.vote(std::vector<Label>(document.positions(), label(NamePart::unit, NameClass::org)));
  Scorer scorer(model.weights(), forms, 100);
  for (const Scoring scoring : {Scoring::everything, Scoring::near_triggers}) {
    std::vector<Window> windows;
    scorer.windows(document, scoring, windows);
    REQUIRE_FALSE(windows.empty());
    for (const Window& window : windows) {
      std::vector<ScorePair> scores(window.end - window.begin);
      scorer.score(document, window, scores.data());
      scorer.add_votes(document, window, scores.data());
      for (std::uint32_t i = window.begin; i < window.end; ++i)
        CHECK(scores[i - window.begin] == plain_sum(document, i, model.weights()));
    }
  }
}

}  // namespace

TEST_CASE("kept sums equal the sums of all features, bit for bit", "[ner][scorer]") {
  check_sums(small_model());
}

TEST_CASE("kept sums equal the sums of all features in the built-in model", "[ner][scorer]") {
  const auto data = unpack_model(embedded_model(), "built-in");
  REQUIRE(data.has_value());
  check_sums(*data);
}
